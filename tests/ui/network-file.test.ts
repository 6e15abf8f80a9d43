/** A run's network as a file, read back by a browser's reader of XML: as many nodes and edges, the same weights, the same names. */

import { expect, test } from "vitest";
import { gexfLines, held } from "../../sim/export/gexf.ts";
import { networkFile } from "../../sim/export/network-file.ts";
import type { Flows } from "../../sim/trace/flows.ts";
import type { Look, LookYear } from "../../sim/trace/look.ts";
import { TIE_KINDS, type Ties } from "../../sim/trace/look-ties.ts";

const HOSTILE = `"><script>alert('&')</script>\n]]> naïve 学校 \u0000\ud800`;
/** What of it XML can hold. */
const HELD = `"><script>alert('&')</script>\n]]> naïve 学校 \ufffd\ufffd`;

const tiesOf = (rows: readonly (readonly [from: number, to: number, kind: number, strength: number])[]): Ties => ({
  from: Uint16Array.from(rows, ([from]) => from),
  to: Uint16Array.from(rows, ([, to]) => to),
  kind: Uint8Array.from(rows, ([, , kind]) => kind),
  strength: Float32Array.from(rows, ([, , , strength]) => strength),
  trust: Float32Array.from(rows, ([, , , strength]) => strength / 2),
  since: new Int16Array(rows.length),
  structure: new Uint8Array(rows.length),
  brokered: Uint8Array.from(rows, () => 1),
  forward: new Float32Array(rows.length),
  back: new Float32Array(rows.length),
});
const flowsOf = (rows: readonly (readonly [from: number, to: number, pupils: number])[]): Flows => {
  const column = (of: (row: (typeof rows)[number]) => number) => Uint16Array.from(rows, of);
  const [pupils, none] = [column((row) => row[2]), column(() => 0)];
  return {
    from: column((row) => row[0]),
    to: column((row) => row[1]),
    pupils,
    eligible: none,
    entrants: none,
    eligibleEntrants: none,
  };
};
const yearOf = (year: number, strength: number, flows: Parameters<typeof flowsOf>[0]): LookYear => ({
  year,
  ties: tiesOf([...(strength > 0 ? [[0, 1, 0, strength] as const] : []), [0, 2, 2, Number.NaN]]),
  flows: flowsOf(flows),
});
/** Two schools, a body and two neighbourhoods; a partnership that rests for a year; pupils from outside, and some elsewhere. */
const look: Look = {
  neighbourhoods: [HOSTILE, "Marsh"],
  nodes: {
    schools: 2,
    services: 0,
    keys: ["s:1", "s:2", "b:area"],
    names: [HOSTILE, "Hill", ""],
    x: [1, 2, Number.NaN],
    y: [3, 4, Number.NaN],
    serviceKinds: [],
  },
  years: [
    yearOf(2025, 0.5, [
      [0, 0, 10],
      [1, 1, 20],
      [2, 1, 3],
    ]),
    yearOf(2026, 0, [
      [0, 0, 10],
      [1, 1, 21],
      [1, 2, 1],
    ]),
    yearOf(2027, 0.25, [
      [0, 0, 11],
      [1, 1, 21],
    ]),
  ],
  movedAs: undefined,
  tieKinds: TIE_KINDS,
  structures: ["pair"] as unknown as Look["structures"],
};
const homes = { neighbourhoods: { ids: ["1", "2"], x: [0, 0.5], y: [0, 0.5] } };
const text = [...gexfLines(networkFile(look, homes, HOSTILE))].join("\n");
const xml = new DOMParser().parseFromString(text, "application/xml");
const all = (name: string, within: Document | Element = xml): Element[] => [...within.getElementsByTagName(name)];
const edge = (source: string, target: string): Element =>
  all("edge").find((one) => one.getAttribute("source") === source && one.getAttribute("target") === target) as Element;
const valuesOf = (part: Element, attribute: string): (string | null)[][] =>
  all("attvalue", part)
    .filter((value) => value.getAttribute("for") === attribute)
    .map((value) => ["value", "start", "end"].map((name) => value.getAttribute(name)));
const spellsOf = (part: Element): (string | null)[][] =>
  all("spell", part).map((spell) => [spell.getAttribute("start"), spell.getAttribute("end")]);

test("it is XML, whatever places call themselves, and names come back as they were", () => {
  expect(all("parsererror")).toEqual([]);
  const labels = all("node").map((node) => node.getAttribute("label"));
  expect(labels).toEqual([HELD, "Marsh", HELD, "Hill", "b:area", "outside", "elsewhere"]);
  expect(all("script")).toEqual([]);
});

test("every tie and every flow is one edge between nodes that are there", () => {
  expect(all("edge")).toHaveLength(6);
  const ids = new Set(all("node").map((node) => node.getAttribute("id")));
  for (const one of all("edge"))
    for (const end of ["source", "target"]) expect(ids.has(one.getAttribute(end))).toBe(true);
  expect(new Set(all("edge").map((one) => one.getAttribute("id"))).size).toBe(6);
  expect(all("graph")[0].getAttribute("defaultedgetype")).toBe("undirected");
  expect(all("edge").filter((one) => one.hasAttribute("type"))).toEqual([]);
});

test("weights are those of the run by year: of a partnership how closely, of a flow how many", () => {
  expect(valuesOf(edge("s:1", "s:2"), "weight")).toEqual([
    ["0.5", "2025", "2025"],
    ["0.25", "2027", "2027"],
  ]);
  expect(spellsOf(edge("s:1", "s:2"))).toEqual([
    ["2025", "2025"],
    ["2027", "2027"],
  ]);
  expect(valuesOf(edge("n:1", "s:1"), "weight")).toEqual([
    ["10", "2025", "2026"],
    ["11", "2027", "2027"],
  ]);
  expect(edge("n:1", "s:1").getAttribute("weight")).toBe("11");
  expect(spellsOf(edge("outside", "s:2"))).toEqual([["2025", "2025"]]);
  expect(spellsOf(edge("n:2", "elsewhere"))).toEqual([["2026", "2026"]]);
  expect(spellsOf(edge("s:1", "b:area"))).toEqual([["2025", "2027"]]);
});

test("nodes have their pupils by year, and lie where they lie", () => {
  const [hill] = all("node").filter((node) => node.getAttribute("label") === "Hill");
  expect(valuesOf(hill, "pupils")).toEqual([
    ["23", "2025", "2025"],
    ["21", "2026", "2027"],
  ]);
  expect(all("viz:position", hill).map((at) => at.getAttribute("x"))).toEqual(["2"]);
});

test("every value is of an attribute that is declared, and lies within the network's years", () => {
  const declared = new Set(all("attribute").map((attribute) => attribute.getAttribute("id")));
  for (const value of all("attvalue")) expect(declared.has(value.getAttribute("for"))).toBe(true);
  expect(
    spellsOf(xml.documentElement)
      .flat()
      .every((year) => Number(year) >= 2025 && Number(year) <= 2027),
  ).toBe(true);
});

test("values that follow one another and are alike are held as one", () => {
  const rows = [1, 1, 2, 2, 1].map((value, i) => [2025 + i + (i > 3 ? 1 : 0), value] as const);
  expect(held(rows)).toEqual([
    { years: [2025, 2026], value: 1 },
    { years: [2027, 2028], value: 2 },
    { years: [2030, 2030], value: 1 },
  ]);
});
