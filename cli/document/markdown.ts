/** Markdown by parts: what a cell may hold, tables, links and numbers. */

/** Text that cannot end its cell. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A table; columns whose head ends with ":" stand to the right, as numbers do. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = `|${heads.map((head) => (head.endsWith(":") ? "--:" : "---")).join("|")}|`;
  return [line(heads.map((head) => head.replace(/:$/, ""))), rule, ...rows.map(line)].join("\n");
}

/** A number as it is declared, with a true minus sign and without the last bits' noise. */
export const number = (value: number): string =>
  value.toLocaleString("en-GB", { maximumSignificantDigits: 4 }).replace("-", "−");

/** "0.1 to 0.2", or the one number there is. */
export const span = (low: number, high: number): string =>
  low === high ? number(low) : `${number(low)} to ${number(high)}`;

export const code = (text: string): string => `\`${text}\``;

/** A link to a row of the table of evidence. */
export const toEvidence = (id: string): string => `[${id}](evidence.md#${id})`;

/** A link to a parameter. */
export const toParameter = (key: string): string => `[${key}](parameters.md#${key})`;

/** What a link to a row leads to. */
export const anchor = (id: string): string => `<a id="${id}"></a>`;

/** A document of paragraphs, tables and headings. */
export const document = (...parts: readonly string[]): string => `${parts.join("\n\n")}\n`;
