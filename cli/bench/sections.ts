/** Sections of a document that are made apart from the rest of it: each is kept until it is made anew. */

const beginOf = (name: string): string => `<!-- ${name}: made apart, and kept until it is made anew -->`;
const endOf = (name: string): string => `<!-- end of ${name} -->`;

/** In the order in which they stand at a document's end. */
const SECTIONS = ["growth", "profile"] as const;
type Section = (typeof SECTIONS)[number];

/** A document with one of its sections made anew, or added. */
export const withSection = (document: string, name: Section, text: string): string =>
  withSections(document, { ...sectionsOf(document), [name]: text });

/** A document made anew, with the sections of the one that was there before. */
export const withThoseOf = (document: string, before: string): string => withSections(document, sectionsOf(before));

function withSections(document: string, texts: Partial<Record<Section, string>>): string {
  const own = SECTIONS.reduce((rest, name) => withoutSection(rest, name), document).trimEnd();
  const parts = SECTIONS.flatMap((name) =>
    texts[name] ? [`${beginOf(name)}\n\n${texts[name].trim()}\n\n${endOf(name)}`] : [],
  );
  return `${[own, ...parts].join("\n\n")}\n`;
}

const sectionsOf = (document: string): Partial<Record<Section, string>> =>
  Object.fromEntries(SECTIONS.flatMap((name) => (isIn(document, name) ? [[name, textOf(document, name)]] : [])));

const isIn = (document: string, name: Section): boolean =>
  document.includes(beginOf(name)) && document.includes(endOf(name));

const textOf = (document: string, name: Section): string =>
  document.slice(document.indexOf(beginOf(name)) + beginOf(name).length, document.indexOf(endOf(name))).trim();

function withoutSection(document: string, name: Section): string {
  if (!isIn(document, name)) return document;
  const after = document.slice(document.indexOf(endOf(name)) + endOf(name).length);
  return `${document.slice(0, document.indexOf(beginOf(name))).trimEnd()}\n\n${after.trimStart()}`;
}
