/** What a person is told of a file that cannot be used, and what is kept from the terminal. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { checkFile, checkFiles } from "../../cli/check.ts";
import { allowClosedPipes, clean, printJson } from "../../cli/print.ts";
import { scenarioFrom } from "../../cli/scenario-file.ts";
import { pairingFaults } from "../../sim/experiment/cross-check.ts";
import { dataDictionary } from "../../sim/export/dictionary.ts";
import { PLACEMENTS } from "../../sim/population/population.ts";
import { describeFault } from "../../sim/scenario/faults.ts";
import { scenarioOf } from "../sim/experiment/scenarios.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-messages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const scenario = (more: object) =>
  file("scenario.json", JSON.stringify({ schemaVersion: 1, title: "T", place: "tarnford", ...more }));
const told = async (path: string): Promise<string[]> => (await checkFile(path)).faults.map(describeFault);

describe("a value of the wrong kind", () => {
  test("may be a number or a range", async () => {
    const [first] = await told(scenario({ parameters: { "learn.persistence": "much" } }));
    expect(first).toMatch(/expected a number or a range \[low, high\] or "plausible", found "much"/);
  });
  test("has one fault, not one for each rule it breaks", async () => {
    expect(await told(scenario({ years: 0.5 }))).toHaveLength(1);
  });
  test("is told as out of range where no number can hold it", async () => {
    const [first] = await told(file("huge.json", '{"schemaVersion":1,"title":"T","place":"tarnford","seed":1e400}'));
    expect(first).toContain("found a number out of range");
  });
  test("of one that is allowed is told as that one", async () => {
    expect((await told(scenario({ schemaVersion: 2 })))[0]).toContain("schemaVersion: expected 1, found 2");
  });
  test("a parameter set twice is refused", () => {
    const read = scenarioFrom(scenario({}), { set: ["learn.persistence=0.7", "learn.persistence=0.8"] });
    expect("faults" in read && describeFault(read.faults[0])).toContain("--set learn.persistence: expected one value");
  });
});

describe("another kind of file", () => {
  test.each([
    ["a column mapping", "seeds/mappings/england-2019.json"],
    ["a JSON Schema", "scenarios/scenario.schema.json"],
  ])("%s is called by its name", async (words, path) => {
    expect((await told(path))[0]).toContain(`expected a scenario's file, found ${words}`);
  });
  test("a JSON Schema among others is passed over with a word, so that a whole folder can be checked", async () => {
    const [scheme, one] = await checkFiles(["scenarios/scenario.schema.json", scenario({})]);
    expect(scheme).toMatchObject({ kind: "schema", faults: [], notes: [expect.stringContaining("a JSON Schema")] });
    expect(one).toMatchObject({ kind: "scenario", faults: [] });
    expect((await checkFiles(["scenarios/scenario.schema.json"]))[0].faults).toHaveLength(1);
  });
  test("a profile is checked as the place that grows from it", async () => {
    expect(await checkFile("seeds/places/tarnford.json")).toMatchObject({ kind: "place", faults: [] });
    expect("faults" in scenarioFrom("seeds/places/tarnford.json")).toBe(true);
  });
  test("a place's folder is called that", () => {
    mkdirSync(join(folder, "town"));
    file("town/datapackage.json", "{}");
    const read = scenarioFrom(join(folder, "town"));
    expect("faults" in read && describeFault(read.faults[0])).toContain("found the folder of a place");
  });
});

describe("a place that is none", () => {
  test.each([["secret.txt"], ["secret.json"], ["."]])(
    "%s is named by the scenario's key, and nothing of it is shown",
    async (place) => {
      file("secret.txt", "root:x:0:0:secret");
      file("secret.json", '{"root":"secret"}');
      const [first, ...more] = await told(scenario({ place }));
      expect(more).toEqual([]);
      expect(first).toContain("scenario.json, place: expected tarnford, averdale");
      expect(first).not.toMatch(/root|:x:/);
    },
  );
});

describe("control characters", () => {
  test("are refused in a title; a note may have line ends", async () => {
    expect((await told(scenario({ title: "red \u001b[31m" })))[0]).toContain("title: expected text in one line");
    expect(await told(scenario({ title: "two\nlines" }))).toHaveLength(1);
    expect(await told(scenario({ note: "two\nlines" }))).toEqual([]);
    expect(await told(scenario({ note: "a bell \u0007" }))).toHaveLength(1);
  });
  test("are left out of what is printed, line ends and tabs apart", () => {
    expect(clean("a\u001b[31mb\u0007\u009b\n\tc\u202e")).toBe("a[31mb\n\tc");
  });
  test("are written as their numbers in JSON, so that nothing of the data is lost", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    printJson({ title: "a\u009b\u202e\u001b" });
    const text = String(write.mock.calls[0][0]);
    write.mockRestore();
    expect(text).not.toMatch(/[\u0080-\u009f\u202e]/);
    expect(JSON.parse(text)).toEqual({ title: "a\u009b\u202e\u001b" });
  });
});

test("an action without an end has none in words", async () => {
  const { notes } = await checkFile(scenario({ actions: [{ lever: "partnerships", start: 2090 }] }));
  expect(notes.join()).toContain("stated from 2090 on, but");
});

test("what the command line cannot set is not advised to be set there", () => {
  const named = [
    { scenario: scenarioOf(), file: "a" },
    { scenario: scenarioOf({ burnIn: 3, seed: 3 }), file: "b" },
  ];
  const advice = Object.fromEntries(pairingFaults(named).map((fault) => [fault.path, fault.advice]));
  expect(advice.burnIn).not.toContain("command line");
  expect(advice.seed).toContain("command line");
});

test("the dictionary lists where pupils learn", () => {
  expect(dataDictionary().agents.placement.meaning).toContain(`: ${PLACEMENTS.join(", ")}.`);
});

test("whoever closes the pipe ends it quietly", () => {
  const before = process.stdout.listeners("error");
  allowClosedPipes();
  const emit = (code: string) => () => process.stdout.emit("error", Object.assign(new Error(code), { code }));
  expect(emit("EPIPE")).not.toThrow();
  expect(emit("EIO")).toThrow("EIO");
  for (const stream of [process.stdout, process.stderr])
    for (const listener of stream.listeners("error"))
      if (!before.includes(listener)) stream.off("error", listener as () => void);
});
