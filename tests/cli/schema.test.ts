/** The schema in the repository is the one that the declarations make, and the shipped scenarios follow it. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkFile } from "../../cli/check.ts";
import { schemaText } from "../../cli/schema.ts";

const FILE = "scenarios/scenario.schema.json";

test("scenarios/scenario.schema.json is current", () => {
  const how = `write it anew: npx catchment schema > ${FILE} && npx biome format --write ${FILE}`;
  expect(JSON.parse(readFileSync(FILE, "utf8")), how).toEqual(JSON.parse(schemaText()));
});

const PLAN_FILE = "scenarios/plans/plan.schema.json";

test("scenarios/plans/plan.schema.json is current", () => {
  const how = `write it anew: npx catchment schema sweep > ${PLAN_FILE} && npx biome format --write ${PLAN_FILE}`;
  expect(JSON.parse(readFileSync(PLAN_FILE, "utf8")), how).toEqual(JSON.parse(schemaText("sweep")));
});

test("the shipped plan can be run as it is", async () => {
  const { kind, faults, notes } = await checkFile("scenarios/plans/tarnford-sharing.json");
  expect([kind, faults]).toEqual(["plan", []]);
  expect(notes[0]).toContain("40 points, 2 scenarios, 5 replicates – 400 runs");
});

const shipped = readdirSync("scenarios").filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));

describe("every shipped scenario", () => {
  test("is there", () => expect(shipped.length).toBeGreaterThanOrEqual(4));

  test.each(shipped)("%s runs as it is: no fault, and no action outside its years", async (name) => {
    const checked = await checkFile(`scenarios/${name}`);
    expect(checked.faults).toEqual([]);
    expect(checked.notes.filter((note) => note.includes("it will do nothing"))).toEqual([]);
  });
});
