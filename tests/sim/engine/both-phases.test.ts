/** Both phases in one run: children enter at 5, transfer at 11 with what primary schools made of them, and leave at 16. */

import { describe, expect, test } from "vitest";
import { claimsIn, meets } from "../../../sim/between/claims.ts";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Year } from "../../../sim/engine/process.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { readStates, savedWith, writeStates } from "../../../sim/engine/state-file.ts";
import { resultHash } from "../../../sim/export/hash.ts";
import { tidyRows } from "../../../sim/export/tidy.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import { sum } from "../../../sim/place/apportion.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "both");
const said = { phase: "both", years: 3, burnIn: 2, replicates: 1 };
const scenario = scenarioOf(said);
const jobOf = (of: typeof scenario) =>
  ({ scenario: of, replicates: [0], units: ["place"], assumptions: "centre" }) as const;

/** The states as each recorded year is written, and as it is over. */
function statesOf(of: typeof scenario): { recorded: State[]; over: State[] } {
  const recorded: State[] = [];
  const over: State[] = [];
  for (const done of simulate({ place: town, scenario: of, replicate: 0, assumptions: "centre" })) {
    if (done.observation !== undefined) recorded.push(copyState(done.state));
    if (done.process === "leave" && done.year >= town.baseYear) over.push(copyState(done.state));
  }
  return { recorded, over };
}
const { recorded, over } = statesOf(scenario);
const rowsOf = ({ pupils, year }: State, done: number): number[] =>
  Array.from({ length: pupils.count }, (_, p) => p).filter((p) => year - pupils.cohort[p] === done);
const keysOf = (state: State, rows: readonly number[]): number[] => rows.map((p) => state.pupils.key[p]);

describe("a place opened for both phases", () => {
  test("has as many children a year in either phase, and primary places in proportion", () => {
    const { primary } = town;
    expect(sum(primary!.neighbourhoods.children) / 6).toBeCloseTo(sum(town.neighbourhoods.children) / 5, 9);
    const alone = openPlace(shippedPlace("tarnford")!, "primary");
    const filled = ({ schools, neighbourhoods }: typeof alone) => sum(schools.places) / sum(neighbourhoods.children);
    expect(filled(primary!)).toBeCloseTo(filled(alone), 9);
    expect([primary!.fsmShare, primary!.ever6Share]).toEqual([town.fsmShare, town.ever6Share]);
    expect(town.fed).toHaveLength(primary!.schools.ids.length);
  });
});

describe("a run of both phases", () => {
  test("has year groups 1 to 11, each at schools of its own phase, and no child twice [O1]", () => {
    for (const state of recorded) {
      const { primary } = state;
      for (let done = 0; done < 6; done++) expect(rowsOf(primary!, done).length).toBeGreaterThan(400);
      for (let done = 0; done < 5; done++) expect(rowsOf(state, done).length).toBeGreaterThan(400);
      for (const { pupils, schools } of [state, primary!]) {
        expect(pupils.school.subarray(0, pupils.count).every((school) => school < schools.count)).toBe(true);
      }
      const keys = [state, primary!].flatMap(({ pupils }) => Array.from(pupils.key.subarray(0, pupils.count)));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("sends every child who ends primary school on to transfer, with what it has become there [Y3]", () => {
    over.forEach((state, y) => {
      const primary = recorded[y].primary!;
      const leavers = rowsOf(primary, 5);
      const entrants = rowsOf(state, -1);
      expect(keysOf(state, entrants)).toEqual(keysOf(primary, leavers));
      expect(rowsOf(state.primary!, 5)).toEqual([]);
      for (const [i, p] of entrants.entries()) {
        expect(state.pupils.entry[p]).toBe(primary.pupils.attainment[leavers[i]]);
        expect(state.pupils.primarySchool[p]).toBe(primary.pupils.school[leavers[i]]);
        expect([state.pupils.school[p], state.pupils.placement[p]]).toEqual([NO_SCHOOL, PLACEMENT.class]);
        expect(state.pupils.frailty[p]).toBe(primary.pupils.frailty[leavers[i]]);
        expect(state.families.key[state.pupils.family[p]]).toBe(
          primary.families.key[primary.pupils.family[leavers[i]]],
        );
      }
    });
  });

  test("knows one family for brothers and sisters in either phase, and one home", () => {
    const { families, pupils, primary } = recorded[0];
    expect(primary!.families).toBe(families);
    const older = new Set(pupils.family.subarray(0, pupils.count));
    const both = Array.from(primary!.pupils.family.subarray(0, primary!.pupils.count)).filter((f) => older.has(f));
    expect(both.length).toBeGreaterThan(500);
    expect(Math.max(...pupils.family.subarray(0, pupils.count))).toBeLessThan(families.count);
  });

  test("carries what primary schools do over into what pupils bring to secondary ones, and nothing before it", () => {
    const actions = [
      {
        lever: "sharingPractice",
        start: town.baseYear + 1,
        targets: { ids: [...town.primary!.schools.ids] },
        strength: 1,
      },
    ];
    const kernel = { "practice.kernel": 0, "sharePractice.effect": 0.12 };
    const entering = (of: object) => {
      const run = statesOf(scenarioOf({ ...said, parameters: kernel, ...of })).recorded;
      return run.map((state) => sum(rowsOf(state, 0).map((p) => state.pupils.entry[p])) / rowsOf(state, 0).length);
    };
    const [a, b] = [entering({}), entering({ actions })];
    expect(b.slice(0, 2)).toEqual(a.slice(0, 2));
    expect(b[3]).toBeGreaterThan(a[3]);
  });

  test("counts what levers on families cost once, and on schools at the schools of both phases", () => {
    const cost = (lever: string, phase: "both" | "secondary") => {
      const place = openPlace(shippedPlace("tarnford")!, phase);
      const action = { lever, start: town.baseYear + 1, strength: 1 };
      const result = runReplicate(
        place,
        jobOf(scenarioOf({ ...said, phase, years: 1, burnIn: 1, actions: [action] })),
        0,
      );
      return result.place[columnOf("cost") * 2 + 1];
    };
    expect(cost("familySupport", "both")).toBe(cost("familySupport", "secondary"));
    const schools = town.schools.ids.length;
    const ratio = (schools + town.primary!.schools.ids.length) / schools;
    expect(cost("inclusiveSupport", "both")).toBeCloseTo(ratio * cost("inclusiveSupport", "secondary"), 6);
  });

  test("goes on from a saved state as if it had never stopped [O6]", () => {
    const saved: Saved[] = [];
    const whole = runReplicate(town, jobOf(scenario), 0, {
      onYearEnd: (state, observations) => {
        if (state.year !== town.baseYear + 1) return;
        saved.push({ replicate: 0, state: copyState(state), observations: [...observations] });
      },
    });
    const made = savedWith(scenario, town, "centre", town.baseYear + 1);
    const [from] = readStates(writeStates({ made, runs: saved })).runs;
    expect(from.state.primary!.families).toBe(from.state.families);
    const again = runReplicate(town, jobOf(scenario), 0, { from });
    expect(again.place).toEqual(whole.place);
    expect(again.primary).toEqual(whole.primary);
    expect(resultHash([again])).toBe(resultHash([whole]));
    expect(resultHash([{ ...whole, primary: whole.primary!.map((value) => value + 1) }])).not.toBe(resultHash([whole]));
  });

  test("is written with its primary schools as a place of their own beside it", () => {
    const result = runReplicate(town, jobOf(scenario), 0);
    const table = tidyRows({ scenario, place: town, units: ["place"] }, result);
    const at = table.indicator.findIndex(
      (key, row) => key === "attainment" && table.unit_id[row] === "tarnford/primary",
    );
    expect(table.value[at]).toBe(result.primary![columnOf("attainment") * result.years.length]);
  });
});

describe("a feeder school", () => {
  test("is the one that the child's own primary school feeds; of a child from elsewhere, the one nearest its home's", () => {
    const state = copyState(recorded[0]);
    const [pupil] = rowsOf(state, 0);
    state.pupils.primarySchool[pupil] = 3;
    const nobody = { pupils: new Int32Array(0), offsets: new Int32Array(1), lists: new Int16Array(0) };
    const claims = claimsIn({ place: town, state, parameters: {} } as unknown as Year, nobody, new Set());
    const fed = (p: number) => town.schools.ids.map((_, s) => s).filter((s) => meets(claims, "feeder", p, s));
    expect(fed(pupil)).toEqual([town.fed[3]]);
    state.pupils.primarySchool[pupil] = NO_SCHOOL;
    expect(fed(pupil)).toEqual([town.feeder[state.families.neighbourhood[state.pupils.family[pupil]]]]);
  });
});
