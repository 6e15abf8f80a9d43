/** Stances differ in the rows of their table, and in nothing else. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { defaults, PARAMETER_KEYS, PARAMETERS, type ParameterKey } from "../../../sim/scenario/parameters.ts";
import { resolveParameters } from "../../../sim/scenario/resolve.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { STANCE_TABLE, STANCES, type Stance } from "../../../sim/scenario/stances.ts";
import { sourcesUnder } from "../../house/sources.ts";

const TABLE = Object.entries(STANCE_TABLE) as [ParameterKey, NonNullable<(typeof STANCE_TABLE)[ParameterKey]>][];

/** Files of the model that may ask which stance a scenario takes: to resolve it, to check it, to save it, to tell what is left open. */
const READERS = ["sim/engine/past.ts", "sim/scenario/stated.ts", "sim/scenario/usual-value.ts"];

function scenario(stance: Stance, parameters: object) {
  const read = readScenario({ schemaVersion: 1, title: "A", place: "tarnford", stance, parameters }, "a.json");
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}

const resolved = (stance: Stance, parameters: object = {}, replicate = 0) =>
  resolveParameters(scenario(stance, parameters), replicate, "drawn");

test("trials is the defaults themselves", () => {
  expect(resolved("trials")).toEqual(defaults());
});

test.each(["optimistic", "sceptical"] as const)("%s differs from trials exactly where its table says", (stance) => {
  const differs = TABLE.filter(([key, row]) => row[stance] !== PARAMETERS[key].default).map(([key]) => key);
  const trials = resolved("trials");
  const other = resolved(stance);
  expect(PARAMETER_KEYS.filter((key) => other[key] !== trials[key]).sort()).toEqual(differs.sort());
  for (const key of differs) expect(other[key]).toBe(STANCE_TABLE[key]?.[stance]);
});

test.each(TABLE)(
  "%s has values that are plausible, that are not all the default, and that rest on evidence",
  (key, row) => {
    const { prior, range, default: usual } = PARAMETERS[key];
    for (const value of [row.optimistic, row.sceptical]) {
      expect(value).toBeGreaterThanOrEqual(Math.max(prior.low, range[0]));
      expect(value).toBeLessThanOrEqual(Math.min(prior.high, range[1]));
    }
    expect([row.optimistic, row.sceptical]).not.toEqual([usual, usual]);
    expect(row.evidence.length).toBeGreaterThan(0);
  },
);

test("what a scenario states itself comes before its stance, and is drawn alike under each [R3]", () => {
  fc.assert(
    fc.property(fc.constantFrom(...TABLE.map(([key]) => key)), fc.nat(50), fc.boolean(), (key, replicate, isRange) => {
      const [low, high] = PARAMETERS[key].range;
      const stated = { [key]: isRange ? [low, high] : low };
      const values = STANCES.map((stance) => resolved(stance, stated, replicate)[key]);
      expect(new Set(values).size).toBe(1);
    }),
  );
});

test("nothing in the model but what gives parameters their values asks for the stance", () => {
  const readers = sourcesUnder(["sim"])
    .filter(({ text }) => /\.stance\b|\bstance\s*[},]/.test(text))
    .map(({ path }) => path);
  expect(readers.sort()).toEqual(READERS);
});
