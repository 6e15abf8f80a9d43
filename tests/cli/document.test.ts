/** Documents made from declarations: current, whole, and readable as tables. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkFile } from "../../cli/check.ts";
import { COUNTED, filled } from "../../cli/document/counted.ts";
import { DOCUMENTS } from "../../cli/document/documents.ts";
import { largestMisses } from "../../cli/document/misses.ts";
import { mostMoving } from "../../cli/document/most-moving.ts";
import { EXAMPLE } from "../../cli/document/scenario.ts";
import { YEAR } from "../../sim/engine/year-order.ts";
import { UTILITY_NAMES } from "../../sim/formula/utility-names.ts";
import { FUNCTIONS } from "../../sim/formula/vocabulary.ts";
import { DETAILED } from "../../sim/indicators/detail/registry.ts";
import { PLACE_DETAIL } from "../../sim/indicators/detail/series.ts";
import { INDICATORS } from "../../sim/indicators/registry.ts";
import { EVERY_GROUP } from "../../sim/observe/detail/detail.ts";
import { LEVER_KEYS, LEVERS } from "../../sim/scenario/levers.ts";
import { PARAMETER_KEYS, PARAMETERS, parameter } from "../../sim/scenario/parameters.ts";
import { SWITCHABLE, scenarioJsonSchema } from "../../sim/scenario/scenario.ts";
import { STANCE_TABLE } from "../../sim/scenario/stances.ts";
import { catchment } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-document-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = Object.entries(DOCUMENTS).map(([path, text]) => [path, text()] as const);
const documents = made.filter(([path]) => path.endsWith(".md"));
const textOf = (name: string) => documents.find(([path]) => basename(path) === name)?.[1] ?? "";
/** The text of what a generated document leads to: another of them, or a file of a person's. */
const targetOf = (link: string) => {
  const path = join("docs", link);
  return textOf(link) || (existsSync(path) ? readFileSync(path, "utf8") : "");
};

/** The cells of a line of a table. */
const cellsOf = (line: string) => line.slice(1, -1).split(/(?<!\\)\|/);
const tableLines = (text: string) => text.split("\n").filter((line) => line.startsWith("|"));

test.each(made)("%s is what the declarations say now (else: npm run documents)", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});

describe.each(Object.entries(COUNTED))("%s", (path, marks) => {
  const text = readFileSync(path, "utf8");

  test("has the figures that the declarations give now (else: npm run documents)", () => {
    expect(text).toBe(filled(text, marks));
  });

  test("fills its marks and leaves the rest, and refuses a text without them", () => {
    const empty = Object.keys(marks).map((name) => `a <!-- ${name} --><!-- /${name} --> b`);
    const full = Object.keys(marks).map((name) => `a <!-- ${name} -->${marks[name](".")}<!-- /${name} --> b`);
    const [name] = Object.keys(marks);
    expect(filled(empty.join("\n"), marks)).toBe(full.join("\n"));
    expect(() => filled("a b", marks)).toThrow(name);
  });
});

describe("the document of scenario files", () => {
  const text = textOf("scenario.md");

  test("shows an example that is without fault, in itself, in its formulas and against its place", async () => {
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "");
    expect(shown).toEqual(EXAMPLE);
    const file = join(folder, "example.json");
    writeFileSync(file, JSON.stringify(shown));
    const { faults, notes } = await checkFile(file);
    expect(faults).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  test("has a row with a meaning for every key that a file may have", () => {
    const rows = tableLines(text).map(cellsOf);
    const keys = Object.keys(scenarioJsonSchema().properties as object);
    for (const key of [...keys, "lever", "targets", "factor", "mechanism", "banding", "into", "expression"]) {
      const row = rows.find(([cell]) => cell.includes(`\`${key}\``));
      expect(row?.[1].trim(), key).toMatch(/^[A-Z].{9,}/);
    }
  });

  test("names every process that may be off, every function, every group and every name of a utility", () => {
    for (const word of [...SWITCHABLE, ...EVERY_GROUP.slice(1), ...Object.keys(UTILITY_NAMES)])
      expect(text).toContain(`\`${word}\``);
    for (const name of FUNCTIONS.keys()) expect(text).toContain(`\`${name}( )\``);
  });

  test("says bounds and what holds unless said", () => {
    expect(text).toMatch(/`years` \|.*whole number, 1 to 100 \| `12` \|/);
    expect(text).toMatch(/`seed` \|.*0 to 4294967295 \| `20250401` \|/);
  });
});

test("parameters by standing add up to all there are", () => {
  const [all, ...parts] = (COUNTED["docs/model.md"]["parameters-by-standing"](".").match(/\d+/g) ?? []).map(Number);
  expect(all).toBe(PARAMETER_KEYS.length);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
});

test("what moves most is, of each measure, the four largest that would matter, in the order they stand in", () => {
  const heads = ["| parameter | gap | absence |", "|---|--:|--:|"];
  const gap = ["**−3**", "2", "**1**", "**4**", "**0.5**", "**2**"].map(
    (moved, i) => `| ${"abcdef"[i]} | ${moved} | · |`,
  );
  const rows = [...gap, "| g | · | **0.1** |"];
  const shown = mostMoving(["# Sensitivity", "", ...heads, ...rows, "", "Not told: h"].join("\n")).split("\n");
  expect(shown).toEqual([...heads, gap[0], gap[2], gap[3], gap[5], rows[6]]);
});

test("the largest misses are those farthest beyond a range by its width, each figure once, with where that is", () => {
  const heads =
    "| pattern | kind | what is measured | range | published | mean | SD |  |\n|---|---|---|--:|--:|--:|--:|---|";
  const row = (id: string, range: string, mean: string, mark: string) =>
    `| ${id} | emergent | ${id} of it (r) | ${range} |  | ${mean} | 0.1 | ${mark} |`;
  const town = [
    "## Town",
    "",
    heads,
    row("P01", "−0.40 to −0.20", "−0.10", "**out**"),
    row("P02", "1 to 3", "9", "in"),
  ];
  const city = ["## City", "", "### Stance trials", "", heads];
  const rows = [row("P01", "−0.40 to −0.20", "−0.80", "**out**"), row("P03", "1.0 to 2.0", "2.1", "**out**")];
  const [, , first, second, ...more] = largestMisses([...town, "", ...city, ...rows].join("\n")).split("\n");
  expect(first).toBe("| P01 | P01 of it (r) | City, stance trials | −0.80 | −0.40 to −0.20 | 2.0 |");
  expect(second).toBe("| P03 | P03 of it (r) | City, stance trials | 2.1 | 1.0 to 2.0 | 0.1 |");
  expect(more).toEqual([]);
});

describe.each(documents)("%s", (path, text) => {
  test("has tables whose rows have as many cells as their head, none longer than a paragraph", () => {
    const lines = tableLines(text);
    expect(lines.length).toBeGreaterThan(5);
    let columns = 0;
    lines.forEach((line, i) => {
      const cells = cellsOf(line);
      if (lines[i + 1]?.startsWith("|--")) columns = cells.length;
      expect(cells.length, line).toBe(columns);
      for (const cell of cells) expect(seen(cell).length, cell).toBeLessThan(400);
    });
  });

  test("leads only to what is there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)];
    for (const [link, file, anchor] of links) {
      const target = file === "" ? text : targetOf(file);
      expect(target, link).not.toBe("");
      if (anchor !== "") expect(target, link).toContain(`<a id="${anchor}"></a>`);
    }
    expect(path === "docs/indicators.md" || links.length > 3).toBe(true);
  });

  test("has no anchor twice, and prints nothing that is not there", () => {
    const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});

/** What a reader sees of a cell: no anchors, no addresses. */
const seen = (cell: string) => cell.replace(/<a id="[^"]*"><\/a>/g, "").replace(/\]\([^)]*\)/g, "]");

const rowOf = (file: string, key: string) =>
  textOf(file)
    .split("\n")
    .find((line) => line.includes(`<a id="${key}"></a>`)) ?? "";

describe("what the documents say", () => {
  test.each(PARAMETER_KEYS)("%s: its meaning, unit, rule, evidence, and whether it is an assumption", (key) => {
    const { label, meaning, unit, rule, evidence, checked } = PARAMETERS[key];
    const row = rowOf("parameters.md", key);
    for (const part of [
      `\`${key}\``,
      `**${label}.** `,
      meaning.replaceAll("|", "\\|"),
      unit,
      ` ${rule} `,
      ...evidence,
    ]) {
      expect(row).toContain(part);
    }
    expect(row.includes("*assumption*")).toBe(evidence.length === 0);
    expect(row.includes("*unchecked*")).toBe(evidence.length > 0 && !checked);
    expect(row.includes("★")).toBe(key in STANCE_TABLE);
  });

  test("every value of the primary phase is printed beside the default, with what it rests on", () => {
    const primary = PARAMETER_KEYS.filter((key) => parameter(key).primary !== undefined);
    const after = textOf("parameters.md").split("## In the primary phase")[1];
    const rows = tableLines(after).filter((line) => line.includes("](#"));
    expect(rows).toHaveLength(primary.length);
    expect(rows.every((row, i) => row.includes(`[${primary[i]}](#${primary[i]})`))).toBe(true);
    const [usual, rests] = [PARAMETERS["learn.persistence"].default, "[attainment_kept](evidence.md#attainment_kept)"];
    expect(after).toContain(`| ${usual} | 0.85 | 0.8 to 0.9 | ${rests}; *unchecked* |`);
  });

  test("every default and every cost is printed whole, not rounded", () => {
    const value = (cell: string) => Number(cell.replace(/[ ,★]/g, "").replace("−", "-"));
    for (const key of PARAMETER_KEYS)
      expect(value(cellsOf(rowOf("parameters.md", key))[3])).toBe(PARAMETERS[key].default);
    const overview = tableLines(textOf("levers.md")).filter((line) => line.includes("](#"));
    expect(overview.map((line) => value(cellsOf(line)[3]))).toEqual(LEVER_KEYS.map((key) => LEVERS[key].cost));
  });

  test("numbers as they are declared: one default, one range and one prior by hand", () => {
    const cells = cellsOf(rowOf("parameters.md", "choose.distance")).map((cell) => cell.trim());
    expect(cells.slice(2, 7)).toEqual(["utils per ln km", "3.18", "2.2 to 4.2 △", "0 to 8", "C2"]);
  });

  test.each(LEVER_KEYS)("%s: its meaning, levels and evidence", (key) => {
    const { label, meaning, levels, evidence } = LEVERS[key];
    const text = textOf("levers.md");
    const section = text.slice(text.indexOf(`<a id="${key}"></a>${label}`)).split("\n### ")[0];
    for (const part of [meaning, levels.join(" | "), ...evidence]) expect(section).toContain(part);
  });

  test.each(YEAR.map((process) => [process.key, process] as const))(
    "%s: its step, arena, rules, what it reads and writes, and its off values",
    (key, { label, step, rules, reads, writes, off, essential }) => {
      const text = textOf("year.md");
      const line = tableLines(text).find((each) => each.includes(`](#${key})`)) ?? "";
      expect(line).toContain(`| ${step} | [${label}](#${key}) |`);
      expect(line).toContain(`| ${rules.join(", ")} |`);
      expect(line.includes("*essential*")).toBe(essential);
      for (const parameter of Object.keys(off ?? {}))
        expect(line).toContain(`[${parameter}](parameters.md#${parameter})`);
      const section = text.slice(text.indexOf(`<a id="${key}"></a>`)).split("\n### ")[0];
      const [said, written] = section.split(" Writes ");
      expect([...said.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual([key, ...reads]);
      expect([...written.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual([...writes]);
    },
  );

  const indicators = [...Object.entries(INDICATORS), ...Object.entries(DETAILED)];
  test.each(indicators)("%s: its definition, formula, reference, unit and direction", (key, declared) => {
    const { label, definition, formula, reference, unit, better } = declared;
    expect(rowOf("indicators.md", key)).toContain(`${definition} Formula: \`${formula}\`. Reference: ${reference}.`);
    const starred = key in DETAILED ? " ★" : "";
    expect(textOf("indicators.md")).toContain(`| [${label}](#${key})${starred} | ${unit} | ${better} |`);
  });

  test("every group of an indicator for which one is written, and no more", () => {
    const closer = new Set(PLACE_DETAIL.filter(({ group }) => group === "girls").map(({ indicator }) => indicator));
    expect(closer.size).toBeGreaterThan(5);
    for (const [key] of indicators) {
      const line = tableLines(textOf("indicators.md")).find((each) => each.includes(`](#${key})`)) ?? "";
      expect(line.includes("| every group |"), key).toBe(closer.has(key));
    }
  });
});

describe("catchment document", () => {
  test("writes every one of them, and is kept from the list of commands", () => {
    for (const inner of ["docs", "seeds/evidence"]) mkdirSync(join(folder, inner), { recursive: true });
    const { status, stderr } = catchment("document", "--out", folder);
    expect(status, stderr).toBe(0);
    for (const [path, text] of made) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    expect(catchment("--help").stdout).not.toMatch(/^ {2}document/m);
  });

  test("says which folder it could not write to", () => {
    const nowhere = join(folder, "nowhere");
    const { status, stderr } = catchment("document", "--out", nowhere);
    expect([status, existsSync(nowhere)]).toEqual([2, false]);
    expect(stderr).toContain("nowhere");
  });
});
