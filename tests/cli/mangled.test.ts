/** Spoilt files: none crashes, hangs or half-writes, and every message names its file. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Checked, checkFile } from "../../cli/check.ts";
import { loadPlace } from "../../cli/place-files.ts";
import { scenarioFrom } from "../../cli/scenario-file.ts";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { writePackage } from "../../sim/place/package.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { describeFault } from "../../sim/scenario/faults.ts";
import { scenarioOf } from "../sim/experiment/scenarios.ts";
import { catchment } from "./command.ts";
import { ANY, chanceFor, JSONS, type Mangler, TABLES } from "./mangle.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-mangled-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCENARIO = Buffer.from(
  JSON.stringify(
    {
      schemaVersion: 1,
      title: "Knowledge moves around",
      note: "A note, with an é in it",
      place: "tarnford",
      years: 4,
      burnIn: 2,
      seed: 7,
      replicates: 2,
      parameters: { "measure.floor": [-1.2, -0.8] },
      processes: { group: "off" },
      actions: [
        { lever: "partnerships", start: 2027, end: 2029, ramp: 2, strength: "strong", pairing: "neighbours", pairs: 3 },
        { lever: "familySupport", start: 2026, strength: 0.5, targets: { rule: "mostDisadvantaged", share: 0.4 } },
      ],
      context: [{ factor: "cohortSize", change: -0.1, start: 2026 }],
      values: ["attainmentGap", "travel"],
    },
    null,
    2,
  ),
);
const PACKAGE = writePackage(tarnford());
const SECONDS = 10;

function tarnford() {
  const place = shippedPlace("tarnford");
  if (place === undefined) throw new Error("tarnford is shipped");
  return place;
}

/** Every mangler several times, each with its own chance. */
const cases = (
  manglers: Readonly<Record<string, Mangler>>,
  times: number,
  of = "",
): [name: string, mangler: Mangler][] =>
  Object.entries(manglers).flatMap(([name, mangler]) =>
    Array.from({ length: times }, (_, i): [string, Mangler] => [`${of}${name}, ${i + 1}`, mangler]),
  );

/** No crash, no hang; what is refused names its file, in a line of readable length. */
async function checkSpoilt(path: string): Promise<Checked> {
  const since = performance.now();
  const checked = await checkFile(path);
  expect(performance.now() - since).toBeLessThan(SECONDS * 1000);
  for (const fault of checked.faults) {
    const line = describeFault(fault);
    expect(fault.file.startsWith(path), line).toBe(true);
    expect(line.length, line.slice(0, 200)).toBeLessThan(4000);
    expect(line).not.toMatch(/undefined|\[object|at .*\.ts:/);
  }
  return checked;
}

describe("a spoilt scenario", () => {
  const spoilt = [...cases(ANY, 3), ...cases(JSONS, 3)];

  test("there are at least 60 of them", () => expect(spoilt.length).toBeGreaterThanOrEqual(60));

  test.each(spoilt)("%s: is refused by name, or is as good as it was", async (name, mangle) => {
    const path = join(folder, "scenario.json");
    writeFileSync(path, mangle(SCENARIO, chanceFor(name)));
    const checked = await checkSpoilt(path);
    if (checked.faults.length === 0) expect("scenario" in scenarioFrom(path)).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  const hopeless = [
    "UTF-16, 1",
    "Latin-1, 1",
    "nothing in it, 1",
    "another kind of file, 1",
    "an unknown key, 1",
    "a list, 1",
    "a number, 1",
    "nesting without end, 1",
    "a comma too many, 1",
    "a key of the prototype, 1",
  ];
  test.each(hopeless)("%s: is certainly refused", async (name) => {
    const path = join(folder, "hopeless.json");
    const [, mangle] = spoilt.find(([known]) => known === name) ?? [];
    writeFileSync(path, mangle?.(SCENARIO, chanceFor(name)) ?? "");
    expect((await checkSpoilt(path)).faults.length).toBeGreaterThan(0);
  });
});

describe("a spoilt place", () => {
  const tables = ["schools.csv", "neighbourhoods.csv", "services.csv"] as const;
  const spoilt = [
    ...cases(ANY, 1, "datapackage.json: "),
    ...cases(JSONS, 2, "datapackage.json: "),
    ...tables.flatMap((table) => [...cases(ANY, 1, `${table}: `), ...cases(TABLES, 2, `${table}: `)]),
  ];

  test("there are at least 60 of them", () => expect(spoilt.length).toBeGreaterThanOrEqual(60));

  test.each(spoilt)("%s: is refused by name, or a year of it runs", async (name, mangle) => {
    const path = join(folder, "place");
    writePlace(path);
    const file = name.slice(0, name.indexOf(":"));
    writeFileSync(join(path, file), mangle(Buffer.from(PACKAGE[file]), chanceFor(name)));
    const checked = await checkSpoilt(path);
    if (checked.faults.length === 0) runOneYear(path);
  });

  test.each(Object.keys(PACKAGE))("without %s: is refused by name, or a year of it runs", async (file) => {
    const path = join(folder, "place");
    writePlace(path);
    rmSync(join(path, file));
    const checked = await checkSpoilt(path);
    if (checked.faults.length === 0) runOneYear(path);
    else expect(describeFault(checked.faults[0])).toContain(file);
  });
});

describe("the command, given a spoilt file", () => {
  const names = [
    "cut short, 1",
    "UTF-16, 1",
    "a number, 1",
    "an unknown key, 1",
    "nesting without end, 1",
    "a huge number, 1",
  ];

  test.each(names)("%s: ends with 2, says where, and writes nothing", (name) => {
    const path = join(folder, "given.json");
    const [, mangle] = [...cases(ANY, 1), ...cases(JSONS, 1)].find(([known]) => known === name) ?? [];
    writeFileSync(path, mangle?.(SCENARIO, chanceFor(name)) ?? "");
    const before = readdirSync(folder);
    const { status, stdout, stderr } = catchment("run", path, "--out", join(folder, "out"));
    expect(stderr).toContain("given.json");
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(readdirSync(folder)).toEqual(before);
  });
});

function writePlace(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  for (const [name, content] of Object.entries(PACKAGE)) writeFileSync(join(path, name), content);
}

/** What was accepted has to be usable. */
function runOneYear(path: string): void {
  const place = openPlace(loadPlace(path, "."), "secondary");
  const scenario = scenarioOf({ years: 1, burnIn: 1, replicates: 1 });
  const { years } = runReplicate(place, { scenario, replicates: [0], units: ["place"], assumptions: "centre" }, 0);
  expect(years).toEqual([place.baseYear, place.baseYear + 1]);
}
