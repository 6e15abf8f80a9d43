/** Columns replayed from another run: given back after each process that writes them, and else nothing. [E2] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job, ReplicateResult } from "../../../sim/engine/job.ts";
import { WHERE_TAUGHT } from "../../../sim/explain/mediators.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { KeptColumns } from "../../../workers/kept-columns.ts";
import { places, scenarioOf } from "../../generated.ts";

const grown = fc.sample(places(), { seed: 3, numRuns: 1 })[0];
const place = openPlace(grown, "secondary");
const jobOf = (said: Record<string, unknown>, replay?: readonly string[]): Job => ({
  scenario: scenarioOf({ years: 3, burnIn: 1, ...said }),
  replicates: [0],
  units: ["place"],
  assumptions: "drawn",
  ...(replay && { replay }),
});

/** B as it is, and with columns replayed from A. */
function runs(a: Record<string, unknown>, b: Record<string, unknown>, columns: readonly string[], at = place) {
  const [first, plain] = [jobOf(a), jobOf(b)];
  const kept = new KeptColumns(at, [first, { ...plain, replay: columns }]);
  const inA = runReplicate(at, first, 0, kept.optionsFor(first.scenario));
  const inB = runReplicate(at, plain, 0, kept.optionsFor(plain.scenario));
  const replayed = runReplicate(at, plain, 0, { replay: kept.replay(columns) });
  return { inA, inB, replayed, moved: kept.moved(plain.scenario, columns) };
}

/** The series of a result without what the levers cost, which is the same whatever they come to. */
function outcomes({ place: series, years }: ReplicateResult): number[] {
  const costs = [columnOf("cost", "all"), columnOf("capacity", "all")];
  return Array.from(series, (value, i) => (costs.includes(Math.floor(i / years.length)) ? 0 : value));
}

const sharing = { actions: [{ lever: "sharingPractice", start: 2027 }] };
const support = { actions: [{ lever: "familySupport", start: 2027 }] };
const COLUMNS = [
  ["schools.sharing"],
  ["schools.effect"],
  ["practices.held"],
  ["network"],
  ["neighbourhoods.coherence"],
  ["services.dose"],
  ["families.voice"],
  ["pupils.attainment", "pupils.participation"],
  WHERE_TAUGHT.columns,
];

describe.each(COLUMNS.map((columns) => [columns.join(" and "), columns] as const))("%s", (_, columns) => {
  test("replayed from the same scenario changes no bit, and is seen not to be otherwise", () => {
    const { inA, replayed, moved } = runs(sharing, sharing, columns);
    expect(replayed).toEqual(inA);
    // A network is never held against another.
    expect(moved).toBe(columns.includes("network"));
  });
});

test("a lever with one path does nothing where its column is replayed: B is A, but for what it costs", () => {
  const { inA, inB, replayed, moved } = runs({}, sharing, ["schools.sharing"]);
  expect(moved).toBe(true);
  expect(outcomes(inB)).not.toEqual(outcomes(inA));
  expect(outcomes(replayed)).toEqual(outcomes(inA));
});

test("a column that the lever does not reach leaves B as it is", () => {
  const { inB, replayed, moved } = runs({}, sharing, ["families.voice"]);
  expect(moved).toBe(false);
  expect(replayed).toEqual(inB);
});

test("partnerships do nothing where the network and the time they take are replayed", () => {
  const together = { actions: [{ lever: "partnerships", start: 2027, structure: "federation" }] };
  const all = ["network", "schools.partners", "schools.care", "schools.justice", "schools.critique"];
  const { inA, inB, replayed } = runs({}, together, all);
  expect(outcomes(inB)).not.toEqual(outcomes(inA));
  expect(outcomes(replayed)).toEqual(outcomes(inA));
});

test("rows are found by key: where other children come, those in both runs have the values of A", () => {
  const fewer = { ...support, context: [{ factor: "cohortSize", change: -0.3, start: 2026 }] };
  const { inA, inB, replayed } = runs({}, fewer, ["pupils.participation"]);
  const pupils = (result: ReplicateResult) => result.place[columnOf("pupils", "all") * result.years.length + 3];
  expect(pupils(inB)).toBeLessThan(pupils(inA));
  expect(pupils(replayed)).toBe(pupils(inB));
  expect(replayed.place).not.toEqual(inB.place);
});

describe("the network is replayed among the schools that there are", () => {
  const { ids } = place.schools;
  const { x, y } = place.neighbourhoods;
  const together = { lever: "partnerships", start: 2026, structure: "federation" };
  const opening = { what: "open", year: 2027, school: "new", x: x[0], y: y[0], places: 100 };
  const closing = { what: "close", year: 2027, school: ids[0] };

  test.each([
    ["B opens a school", {}, { schools: [opening] }],
    ["A opens a school", { schools: [opening] }, {}],
    ["B closes a school", {}, { schools: [closing] }],
    ["A closes a school", { schools: [closing] }, {}],
  ])("where %s", (_, a, b) => {
    const { replayed } = runs({ actions: [together], ...a }, { actions: [together], ...b }, ["network"]);
    expect(replayed.years).toHaveLength(4);
  });
});

test("where both phases are run, both are replayed", () => {
  const both = openPlace(grown, "both");
  const { inA, replayed } = runs({ phase: "both" }, { ...sharing, phase: "both" }, ["schools.sharing"], both);
  expect(outcomes(replayed)).toEqual(outcomes(inA));
  expect(replayed.primary).toEqual(inA.primary);
});
