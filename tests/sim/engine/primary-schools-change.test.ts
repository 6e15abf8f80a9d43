/** Primary schools that open, close and merge where both phases are run: what becomes of them, and of nothing else. [B10] */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job, ReplicateResult } from "../../../sim/engine/job.ts";
import { placesOf } from "../../../sim/engine/places.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import type { State } from "../../../sim/engine/state.ts";
import { readStates, savedWith, writeStates } from "../../../sim/engine/state-file.ts";
import { crossFaults } from "../../../sim/experiment/cross-check.ts";
import { schoolNode } from "../../../sim/network/nodes.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { kilometres } from "../../../sim/place/ways.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import { readScenario, type Scenario, type ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "both");
const { ids, x, y } = town.primary!.schools;
const first = town.baseYear + 1;
const [closing, merging, into, growing] = ids;

type Changes = NonNullable<ScenarioInput["schools"]>;
const scenarioWith = (schools?: Changes): Scenario =>
  scenarioOf({ phase: "both", years: 3, burnIn: 1, replicates: 1, ...(schools && { schools }) });
const jobOf = (scenario: Scenario): Job => ({ scenario, replicates: [0], units: ["place"], assumptions: "centre" });

/** The result, and the states as each recorded year is written and as it is over. */
function run(scenario: Scenario, from?: Saved): { result: ReplicateResult; written: State[]; over: Saved[] } {
  const written: State[] = [];
  const over: Saved[] = [];
  const result = runReplicate(town, jobOf(scenario), 0, {
    ...(from && { from }),
    onYear: (state) => void written.push(copyState(state)),
    onYearEnd: (state, observations) =>
      void over.push({ replicate: 0, state: copyState(state), observations: [...observations] }),
  });
  return { result, written, over };
}
const today = run(scenarioWith());
/** From the base year on, which nothing that is stated reaches. */
const since = (changes: Changes) => {
  const { state, observations } = today.over[0];
  return run(scenarioWith(changes), { replicate: 0, state: copyState(state), observations });
};
const rollOf = ({ pupils }: State, school: number): number =>
  Array.from(pupils.school.subarray(0, pupils.count)).filter((s) => s === school).length;
const row = (id: string): number => ids.indexOf(id);

const opening = { what: "open", phase: "primary", school: "new", x: x[0] + 0.1, y: y[0], places: 420 } as const;
const changes: Changes = [
  { what: "close", year: first, school: closing },
  { what: "merge", year: first + 1, school: merging, into },
  { ...opening, year: first },
  { what: "expand", year: first, school: growing, places: 60 },
];
const changed = since(changes);

describe("primary schools in a run of both phases", () => {
  test("close, merge, open and grow as secondary ones do, and nobody is lost [B10] [O1]", () => {
    const [one, two] = changed.written;
    const { schools } = two.primary!;
    expect(schools.count).toBe(ids.length + 1);
    for (const id of [closing, merging]) {
      expect([schools.places[row(id)], rollOf(two.primary!, row(id))]).toEqual([0, 0]);
      expect(two.primary!.network.degree(schoolNode(id))).toBe(0);
    }
    expect(one.primary!.schools.places[row(merging)]).toBeGreaterThan(0);
    expect(schools.places[row(into)]).toBe(
      today.written[2].primary!.schools.places[row(into)] + one.primary!.schools.places[row(merging)],
    );
    expect(rollOf(two.primary!, ids.length)).toBeGreaterThan(0);
    const keys = (state: State) => Array.from(state.pupils.key.subarray(0, state.pupils.count)).sort();
    expect(keys(one.primary!)).toEqual(keys(today.written[1].primary!));
    const { pupils } = two.primary!;
    expect(pupils.school.subarray(0, pupils.count).every((school) => school < schools.count)).toBe(true);
  });

  test("have places as the tables count them, scaled as those of the others are [B10]", () => {
    const scale = town.primary!.placesScale!;
    const { places } = changed.written[0].primary!.schools;
    expect(places[ids.length]).toBe(Math.round((scale * 420) / 6));
    expect(places[row(growing)]).toBe(
      today.written[1].primary!.schools.places[row(growing)] + Math.round((scale * 60) / 6),
    );
  });

  test("leave every secondary school as it is, and the base year too, bit for bit [B10] [O4]", () => {
    const [before, after] = [today.written[1].schools, changed.written[0].schools];
    expect(after.count).toBe(before.count);
    expect(after.places).toEqual(before.places);
    expect(run(scenarioWith(changes)).result).toEqual(changed.result);
    expect(since([]).result).toEqual(today.result);
    expect(changed.result.primary).not.toEqual(today.result.primary);
  });

  test("feed the nearest secondary school that is open to all where they are new, and whom they fed where not [A2]", () => {
    const here = placesOf(town, scenarioWith(changes))(first);
    expect([...here.fed.subarray(0, ids.length)]).toEqual([...town.fed]);
    const fed = here.fed[ids.length];
    const away = (s: number) => kilometres(opening.x, opening.y, town.schools.x[s], town.schools.y[s]);
    const open = town.schools.ids.flatMap((_, s) =>
      town.schools.selective[s] === 0 && town.schools.gender[s] === 0 ? [s] : [],
    );
    expect(away(fed)).toBe(Math.min(...open.map(away)));
    const ended: Changes = [...changes, { what: "close", year: first, school: town.schools.ids[fed] }];
    expect(placesOf(town, scenarioWith(ended))(first).fed[ids.length]).not.toBe(fed);
  });

  test("go on from a saved state as if it had never stopped [O6]", () => {
    const scenario = scenarioWith(changes);
    const made = savedWith(scenario, town, "centre", first);
    expect(made).not.toEqual(savedWith(scenarioWith(), town, "centre", first));
    const [from] = readStates(writeStates({ made, runs: [changed.over[0]] })).runs;
    expect(from.state.primary!.schools.count).toBe(ids.length + 1);
    expect(run(scenario, from).result).toEqual(changed.result);
  });

  test("carry on to transfer children whose school has closed [O1]", () => {
    const { pupils } = changed.over[0].state;
    const { primary } = changed.written[0];
    const entering = Array.from({ length: pupils.count }, (_, p) => p).filter((p) => pupils.cohort[p] === first + 1);
    expect(entering.length).toBeGreaterThan(400);
    expect(entering.some((p) => pupils.primarySchool[p] === row(closing))).toBe(false);
    for (const p of entering) expect(pupils.primarySchool[p]).toBeLessThan(primary!.schools.count);
    expect(entering.every((p) => pupils.school[p] === NO_SCHOOL)).toBe(true);
  });
});

describe("what a scenario states of primary schools", () => {
  const [secondary] = town.schools.ids;
  const told = (schools: Changes) =>
    crossFaults(scenarioWith(schools), town, "s.json").map(({ path, expected, found }) => [path, expected, found]);

  test("is taken where it is of schools there are, in either phase", () => {
    expect(told(changes)).toEqual([]);
    expect(told([...changes, { what: "close", year: first + 2, school: "new" }])).toEqual([]);
  });

  test("is refused where a school merges with one of the other phase, or a phase is left without schools", () => {
    expect(told([{ what: "merge", year: first, school: closing, into: secondary }])).toEqual([
      ["schools.0.into", `a primary school, as "${closing}" is`, `"${secondary}", a secondary one`],
    ]);
    expect(told([{ what: "merge", year: first, school: secondary, into: closing }])[0][1]).toBe(
      `a secondary school, as "${secondary}" is`,
    );
    expect(told(ids.map((school) => ({ what: "close", year: first, school })))).toEqual([
      ["schools", "a primary school that stays open", "none"],
    ]);
    expect(told([{ ...opening, year: first, school: secondary }])[0].slice(0, 2)).toEqual([
      "schools.0.school",
      "an id that no school has",
    ]);
  });

  test("names the phase of a school that opens in a run of both, and no other phase than the run's in one of one", () => {
    const faultsOf = (phase: string, change: object) => {
      const input = { schemaVersion: 1, title: "t", place: "tarnford", phase, schools: [change] };
      const read = readScenario(input, "s.json");
      return "faults" in read ? read.faults.map(({ path, expected, found }) => [path, expected, found]) : [];
    };
    const open = { ...opening, year: first };
    expect(faultsOf("both", open)).toEqual([]);
    expect(faultsOf("primary", open)).toEqual([]);
    expect(faultsOf("secondary", open)).toEqual([
      ["schools.0.phase", '"secondary", the phase of the run', '"primary"'],
    ]);
    expect(faultsOf("both", { ...open, phase: "nursery" })[0][0]).toBe("schools.0.phase");
    expect(faultsOf("both", { what: "close", year: first, school: closing, phase: "primary" })[0][1]).toBe(
      'no such key with "close"',
    );
  });
});
