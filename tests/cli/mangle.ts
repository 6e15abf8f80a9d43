/** Spoiling files on purpose: seeded, so that a file that once did harm can be made again. */

import { below, keyOf, type Stream, stream, uniform } from "../../sim/random/streams.ts";

/** A file's bytes, spoilt. */
export type Mangler = (bytes: Buffer, chance: Chance) => Buffer;

/** Draws for one spoilt file. */
export interface Chance {
  readonly below: (count: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
}

export function chanceFor(name: string): Chance {
  const from: Stream = stream(keyOf(name), 0, "mangle", 0);
  let ordinal = 0;
  const next = (count: number) => below(from, 1, ordinal++, Math.max(1, count));
  return { below: next, pick: (values) => values[Math.floor(uniform(from, 2, ordinal++) * values.length)] };
}

const text =
  (change: (text: string, chance: Chance) => string): Mangler =>
  (bytes, chance) =>
    Buffer.from(change(bytes.toString("utf8"), chance));

const at = (whole: string, where: number, inserted: string) => whole.slice(0, where) + inserted + whole.slice(where);

/** What may happen to any file on its way. */
export const ANY: Readonly<Record<string, Mangler>> = {
  "cut short": (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  "a byte changed": (bytes, { below }) => {
    const changed = Buffer.from(bytes);
    changed[below(bytes.length)] = below(256);
    return changed;
  },
  "bytes changed": (bytes, { below }) => {
    const changed = Buffer.from(bytes);
    for (let i = 0; i < 40; i++) changed[below(bytes.length)] = below(256);
    return changed;
  },
  "NUL bytes": (bytes, { below }) => {
    const where = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, where), Buffer.alloc(5), bytes.subarray(where)]);
  },
  "a byte order mark": (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  "UTF-16": (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString("utf8"), "utf16le")]),
  "UTF-16 without a mark": (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  "Latin-1": (bytes) => Buffer.concat([bytes.subarray(0, 30), Buffer.from([0xe9]), bytes.subarray(30)]),
  "a megabyte of one letter": text((whole, { below }) => at(whole, below(whole.length), "x".repeat(1_000_000))),
  "a piece missing": text((whole, { below }) => {
    const where = below(whole.length);
    return whole.slice(0, where) + whole.slice(where + 1 + below(20));
  }),
  "a piece twice": text((whole, { below }) => {
    const where = below(whole.length);
    return at(whole, where, whole.slice(where, where + 60));
  }),
  "nothing in it": () => Buffer.alloc(0),
  "another kind of file": () => Buffer.from("PK\u0003\u0004 this is not what it says"),
};

const STRANGE = [
  "null",
  "true",
  "[]",
  "{}",
  '""',
  '"x"',
  "-1",
  "1e308",
  "-1e308",
  "1e999",
  "9007199254740993",
  "0.30000000000000004",
  '"NaN"',
  "[[[]]]",
  '{"__proto__": 1}',
  "[1, 2, 3]",
] as const;

/** What may happen to JSON. */
export const JSONS: Readonly<Record<string, Mangler>> = {
  "a strange value": text((whole, { below, pick }) => replaceValue(whole, below, pick(STRANGE))),
  "another strange value": text((whole, { below, pick }) => replaceValue(whole, below, pick(STRANGE))),
  "two strange values": text((whole, { below, pick }) =>
    replaceValue(replaceValue(whole, below, pick(STRANGE)), below, pick(STRANGE)),
  ),
  "an unknown key": text((whole) => whole.replace("{", '{"hapiness": 3,')),
  "a key of the prototype": text((whole, { pick }) =>
    whole.replace("{", `{"${pick(["__proto__", "constructor", "toString", "hasOwnProperty"])}": {"polluted": true},`),
  ),
  "a key twice": text((whole, { pick }) => whole.replace(/\}\s*$/, `, "title": ${pick(STRANGE)}}`)),
  "a key missing": text((whole, { below }) => {
    const keys = [...whole.matchAll(/"\w+":/g)];
    const { index, 0: key } = keys[below(keys.length)];
    return `${whole.slice(0, index)}"gone":${whole.slice(index + key.length)}`;
  }),
  "nesting without end": text((whole) => whole.replace("{", `{"deep": ${"[".repeat(100_000)}${"]".repeat(100_000)},`)),
  "objects without end": text((whole) =>
    whole.replace("{", `{"deep": ${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)},`),
  ),
  "a huge number": text((whole) => whole.replace(/\d+/, "9".repeat(400))),
  "a comma too many": text((whole) => whole.replace(/\}\s*$/, ",}")),
  "a list": text((whole) => `[${whole}]`),
  "a number": () => Buffer.from("42"),
};

function replaceValue(whole: string, pick: (count: number) => number, value: string): string {
  const values = [...whole.matchAll(/: ("[^"]*"|-?[\d.]+|\[|\{)/g)].filter(
    ({ 1: found }) => found !== "[" && found !== "{",
  );
  const { index, 0: pair } = values[pick(values.length)];
  return `${whole.slice(0, index)}: ${value}${whole.slice(index + pair.length)}`;
}

const CELLS = ["", "abc", "-5", "1e309", "NaN", "Infinity", "=1+1", "0x10", "1,5", "12 345", " ", "é\u0000"] as const;

/** What may happen to a table. */
export const TABLES: Readonly<Record<string, Mangler>> = {
  "a strange cell": text((whole, { below, pick }) => replaceCell(whole, below, pick(CELLS))),
  "another strange cell": text((whole, { below, pick }) => replaceCell(whole, below, pick(CELLS))),
  "columns swapped": text((whole, { below }) =>
    lines(whole, ([header, ...rows]) => {
      const names = header.split(",");
      const [a, b] = [below(names.length), below(names.length)];
      [names[a], names[b]] = [names[b], names[a]];
      return [names.join(","), ...rows];
    }),
  ),
  "a column missing": text((whole, { below }) => {
    const gone = below(whole.split("\n")[0].split(",").length);
    return lines(whole, (rows) => rows.map((row) => row.split(",").toSpliced(gone, 1).join(",")));
  }),
  "a column twice": text((whole) => lines(whole, (rows) => rows.map((row) => `${row},${row.split(",")[0]}`))),
  "a row twice": text((whole) => lines(whole, (rows) => [...rows, rows[1]])),
  "a row too short": text((whole) => lines(whole, (rows) => [...rows, "S99"])),
  "only the header": text((whole) => lines(whole, ([header]) => [header])),
  semicolons: text((whole) => whole.replaceAll(",", ";")),
  "a quote left open": text((whole, { below }) => at(whole, below(whole.length), '"')),
  "a pupil's number": text((whole) =>
    lines(whole, (rows) => rows.map((row, i) => `${row},${i === 0 ? "upn" : "A801200001001"}`)),
  ),
  "a key of the prototype as a column": text((whole) => whole.replace("id", "__proto__")),
};

function replaceCell(whole: string, pick: (count: number) => number, value: string): string {
  return lines(whole, (rows) => {
    const row = 1 + pick(rows.length - 1);
    const cells = rows[row].split(",");
    cells[pick(cells.length)] = value;
    return rows.toSpliced(row, 1, cells.join(","));
  });
}

const lines = (whole: string, change: (rows: string[]) => string[]): string =>
  `${change(whole.replace(/\r?\n$/, "").split(/\r?\n/)).join("\n")}\n`;
