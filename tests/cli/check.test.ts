/** A check reads of the program what a file asks for, and finds what a run would find. */

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkFile } from "../../cli/check.ts";
import { scenarioFrom } from "../../cli/scenario-file.ts";
import { scenarioNotes } from "../../cli/scenario-notes.ts";
import { placeOf } from "../../cli/scenario-place.ts";
import { crossFaults } from "../../sim/experiment/cross-check.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a run finds in a file before it begins: the place grown and opened, formulas and indicators read. */
function foundByRun(file: string) {
  const read = scenarioFrom(file);
  if ("faults" in read) return { faults: read.faults, notes: [] };
  const { open } = placeOf(read);
  const { scenario } = read;
  return { faults: crossFaults(scenario, open, file), notes: scenarioNotes(scenario, open, file) };
}

async function checkAgainstRun(file: string): Promise<number> {
  const { faults, notes } = await checkFile(file);
  const found = foundByRun(file);
  expect(faults).toEqual(found.faults);
  expect(notes.slice(1)).toEqual(found.notes);
  return faults.length + found.notes.length;
}

const shipped = readdirSync("scenarios").filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));

test.each(shipped)("%s is found as a run would find it", async (name) => {
  await checkAgainstRun(join("scenarios", name));
});

const SPOILT = {
  "ids that no school, neighbourhood or trust has": {
    actions: [{ lever: "familySupport", start: 2027, targets: { ids: ["N1", "S01"] } }],
    trusts: { One: ["S01", "S99"] },
    admissions: { schools: { S77: {} } },
  },
  "schools that are not of the phase": { phase: "primary", schools: [{ what: "close", year: 2028, school: "S01" }] },
  "schools of both phases": {
    phase: "both",
    schools: [
      { what: "close", year: 2028, school: "P01" },
      { what: "merge", year: 2029, school: "P02", into: "S01" },
    ],
  },
  "values that are no indicator": { values: ["travel", "constructor", "preferenceRank"] },
  "formulas that break off": { indicators: { one: "absence *", two: "nothing + 1" }, utility: "usual -" },
  "a formula that is a number for some": { utility: "log(distance - 1)" },
  "a parameter out of range and one that is none": { parameters: { "learn.persistence": 9, "learn.nothing": 1 } },
  "years that are not simulated": { actions: [{ lever: "partnerships", start: 2090 }], context: [] },
};

describe("all faults and notes at once, in the words and the order of a run, of", () => {
  test.each(Object.entries(SPOILT))("%s", async (name, more) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ schemaVersion: 1, title: "T", place: "tarnford", ...more }));
    expect(await checkAgainstRun(file)).toBeGreaterThan(0);
  });
});

const notesOf = async (name: string, more: object) => {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ schemaVersion: 1, title: "T", place: "tarnford", ...more }));
  return checkFile(file);
};

test("admissions that are not allowed in England are told as such", async () => {
  expect((await notesOf("barred", { admissions: { mechanism: "ttc" } })).barred).toBe(true);
  expect(await notesOf("allowed", { admissions: { mechanism: "da" } })).not.toHaveProperty("barred");
});

test("futures that add up beyond the range of one are noted, with the first year", async () => {
  const twice = (change: number) => [2027, 2030].map((start) => ({ factor: "cohortSize", change, start }));
  const { notes } = await notesOf("falling", { context: twice(-0.3) });
  expect(notes[1]).toContain("add up to -0.6 in 2030");
  expect((await notesOf("within", { context: twice(-0.2) })).notes).toHaveLength(1);
});

test("early years for which a secondary run is too short are said to do nothing", async () => {
  const from = (start: number) => ({ years: 12, actions: [{ lever: "earlyYears", start }] });
  expect((await notesOf("late", from(2031))).notes.join("\n")).toContain("by 2037, the last year of the run");
  expect((await notesOf("early", from(2030))).notes.join("\n")).not.toContain("will do nothing");
  expect((await notesOf("both", { ...from(2031), phase: "both" })).notes.join("\n")).not.toContain("will do nothing");
});
