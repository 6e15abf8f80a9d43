/** Networks that change from year to year as GEXF 1.3, which Gephi and NetworkX read. https://gexf.net */

export type GexfValue = string | number | boolean;

/** Years, the first and the last included. */
export type Years = readonly [first: number, last: number];

/** A value with the years in which it holds. */
export interface Held {
  readonly years: Years;
  readonly value: GexfValue;
}

export interface GexfAttribute {
  readonly id: string;
  readonly type: "string" | "double" | "integer" | "boolean";
}

/** What nodes and edges have in common: values that stay, and values that change, by the id of their attribute. */
interface Part {
  readonly id: string;
  readonly stays?: Readonly<Record<string, GexfValue>>;
  readonly changes?: Readonly<Record<string, readonly Held[]>>;
}

export interface GexfNode extends Part {
  readonly label: string;
  /** Where it lies; left out where it lies nowhere. */
  readonly at?: readonly [x: number, y: number];
}

export interface GexfEdge extends Part {
  readonly source: string;
  readonly target: string;
  /** Tells edges between the same two nodes apart. */
  readonly kind: string;
  /** Its weight in the last year in which it is there. */
  readonly weight: number;
  /** When it is there. */
  readonly spells: readonly Years[];
}

/** Attributes of nodes or of edges: those whose values stay, and those whose values change. */
export interface GexfAttributes {
  readonly stays: readonly GexfAttribute[];
  readonly changes: readonly GexfAttribute[];
}

export interface Gexf {
  readonly description: string;
  readonly years: Years;
  readonly nodeAttributes: GexfAttributes;
  readonly edgeAttributes: GexfAttributes;
  readonly nodes: readonly GexfNode[];
  readonly edges: readonly GexfEdge[];
}

/** The file, line by line. No edge is directed: some readers take no file that has edges of both sorts. */
export function* gexfLines({
  description,
  years,
  nodeAttributes,
  edgeAttributes,
  nodes,
  edges,
}: Gexf): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>`;
  yield `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">`;
  yield `<meta><creator>Catchment</creator><description>${escaped(description)}</description></meta>`;
  yield `<graph mode="dynamic" defaultedgetype="undirected" timeformat="integer"${lasting(years)}>`;
  yield* attributeLines("node", nodeAttributes);
  yield* attributeLines("edge", edgeAttributes);
  yield "<nodes>";
  for (const node of nodes) yield nodeLine(node);
  yield "</nodes>";
  yield "<edges>";
  for (const edge of edges) yield edgeLine(edge);
  yield "</edges>";
  yield "</graph>";
  yield "</gexf>";
}

/** Values year by year as values with their years: those of one row that follow one another and are alike are one. */
export function held(byYear: readonly (readonly [year: number, value: GexfValue])[]): Held[] {
  const found: { years: [number, number]; value: GexfValue }[] = [];
  for (const [year, value] of byYear) {
    const last = found.at(-1);
    if (last !== undefined && last.value === value && last.years[1] === year - 1) last.years[1] = year;
    else found.push({ years: [year, year], value });
  }
  return found;
}

function* attributeLines(of: "node" | "edge", { stays, changes }: GexfAttributes): Generator<string> {
  for (const [mode, attributes] of [
    ["static", stays],
    ["dynamic", changes],
  ] as const) {
    if (attributes.length === 0) continue;
    yield `<attributes class="${of}" mode="${mode}">`;
    for (const { id, type } of attributes) yield `<attribute${said({ id, title: id, type })}/>`;
    yield "</attributes>";
  }
}

function nodeLine(node: GexfNode): string {
  const at = node.at === undefined ? "" : `<viz:position${said({ x: node.at[0], y: node.at[1], z: 0 })}/>`;
  return `<node${said({ id: node.id, label: node.label })}>${valuesOf(node)}${at}</node>`;
}

function edgeLine(edge: GexfEdge): string {
  const { id, source, target, kind, weight } = edge;
  const spells = edge.spells.map((years) => `<spell${lasting(years)}/>`).join("");
  const own = said({ id, source, target, kind, weight });
  return `<edge${own}>${valuesOf(edge)}<spells>${spells}</spells></edge>`;
}

function valuesOf({ stays = {}, changes = {} }: Part): string {
  const values = [
    ...Object.entries(stays).map(([id, value]) => `<attvalue${said({ for: id, value })}/>`),
    ...Object.entries(changes).flatMap(([id, all]) =>
      all.map(({ years, value }) => `<attvalue${said({ for: id, value })}${lasting(years)}/>`),
    ),
  ];
  return values.length === 0 ? "" : `<attvalues>${values.join("")}</attvalues>`;
}

const lasting = ([start, end]: Years): string => said({ start, end });

const said = (attributes: Readonly<Record<string, GexfValue>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

/** What no XML may hold: most control characters, and halves of characters. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const MEANT: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text that a reader gets back as it was; what XML cannot hold is a replacement character. Readers take line ends for spaces unless they are numbered. */
const escaped = (text: string): string =>
  text
    .replace(UNFIT, "\ufffd")
    .replace(/[&<>"]/g, (mark) => MEANT[mark])
    .replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
