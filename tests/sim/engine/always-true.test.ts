/** What holds in every place, under every scenario, in every year. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job } from "../../../sim/engine/job.ts";
import { copyState, type Saved } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { readStates, savedWith, writeStates } from "../../../sim/engine/state-file.ts";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { INDICATORS } from "../../../sim/indicators/registry.ts";
import { SERIES } from "../../../sim/indicators/series.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place, Schools } from "../../../sim/place/place.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import { PHASE_FACTS } from "../../../sim/scenario/phase.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import { places, scenarioOf, scenarios } from "../../generated.ts";

/** Years for which a family counts as new, all of them still to go in the year it comes. */
const NEWLY_ARRIVED = 3;

const open = (place: Place) => openPlace(place, "secondary");

const job = (scenario: Scenario): Job => ({ scenario, replicates: [0], units: ["place"], assumptions: "drawn" });

const series = (place: Place, scenario: Scenario, replicate = 0): Float64Array =>
  runReplicate(open(place), job(scenario), replicate).place;

const always = (check: (place: Place, scenario: Scenario) => void, runs = 25): void =>
  fc.assert(fc.property(places(), scenarios(), check), { numRuns: runs });

describe("in every place and scenario", () => {
  test("no year creates or loses a pupil other than by recorded arrival, leaving, or change of placement [O1]", () => {
    always((place, scenario) => {
      let before: number[] = [];
      let oldest = 0;
      for (const { process, state } of simulate({ place: open(place), scenario, replicate: 0, assumptions: "drawn" })) {
        const { pupils, families, year } = state;
        const now = [...pupils.key.subarray(0, pupils.count)];
        if (process === "migrate") {
          expect(now.length).toBe(before.length);
          const arrived = now.filter((key, p) => key !== before[p]).length;
          const recorded = rows(state).filter((p) => families.arrived[pupils.family[p]] === NEWLY_ARRIVED).length;
          expect(arrived).toBe(recorded);
        } else if (process === "newCohort") {
          const entered = rows(state).filter((p) => pupils.cohort[p] === year).length;
          expect(now.slice(0, now.length - entered)).toEqual(before);
        } else if (process === "leave") expect(now.length).toBe(before.length - oldest);
        else expect(now.length === before.length && now.every((key, p) => key === before[p])).toBe(true);
        before = now;
        oldest = rows(state).filter((p) => year - pupils.cohort[p] === PHASE_FACTS.secondary.years - 1).length;
      }
    });
  });

  test("each pupil has a family, and a school on the roll or a placement that says why not [O1]", () => {
    always((place, scenario) => {
      for (const { process, state } of simulate({ place: open(place), scenario, replicate: 0, assumptions: "drawn" })) {
        if (process !== "learn") continue;
        const { pupils, families, schools } = state;
        const lost = rows(state).filter(
          (p) =>
            pupils.family[p] >= families.count ||
            pupils.school[p] >= schools.count ||
            (pupils.school[p] === NO_SCHOOL && pupils.placement[p] < PLACEMENT.special),
        );
        expect(lost).toEqual([]);
      }
    });
  });

  test("a school takes more than its places only when no school that is open to all has room [O2]", () => {
    always((place, scenario) => {
      const { selective, gender } = place.schools.secondary;
      for (const { process, state } of simulate({ place: open(place), scenario, replicate: 0, assumptions: "drawn" })) {
        if (process !== "admit") continue;
        const { pupils, schools, year } = state;
        const admitted = new Float64Array(schools.count);
        for (const p of rows(state)) {
          if (pupils.cohort[p] === year && pupils.school[p] !== NO_SCHOOL) admitted[pupils.school[p]] += 1;
        }
        const over = admitted.some((count, s) => count > schools.places[s]);
        const room = admitted.some((count, s) => count < schools.places[s] && selective[s] === 0 && gender[s] === 0);
        expect(over && room).toBe(false);
      }
    });
  });

  test("flows add to rolls, shares lie in 0–1 and indices in range [O3]", () => {
    always((place, scenario) => {
      const run = { place: open(place), scenario, replicate: 0, assumptions: "drawn" as const };
      for (const { observation, state } of simulate(run)) {
        if (observation === undefined) continue;
        const { bySchool, byNeighbourhood } = observation;
        const residents = rows(state).filter((p) => state.families.outside[state.pupils.family[p]] === 0).length;
        expect(sumAll(byNeighbourhood.columns.pupils)).toBe(residents);
        expect(sumAll(bySchool.columns.pupils)).toBe(
          rows(state).filter((p) => state.pupils.school[p] !== NO_SCHOOL).length,
        );
      }
      const values = series(place, scenario);
      const years = values.length / SERIES.length;
      SERIES.forEach(({ indicator }, column) => {
        const { unit, strand } = INDICATORS[indicator];
        if (!unit.startsWith("share") && unit !== "index 0–1" && strand !== "segregation") return;
        const signed = /Gap|Corrected/.test(indicator);
        for (const value of values.subarray(column * years, (column + 1) * years)) {
          if (Number.isNaN(value)) continue;
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(value).toBeGreaterThanOrEqual(signed ? -1 : 0);
        }
      });
    });
  });

  test("an action of zero strength is the same as no action, bit for bit [O4]", () => {
    always((place, scenario) => {
      const idle = { ...scenario, actions: scenario.actions.map((action) => ({ ...action, strength: 0 })) };
      const a = series(place, { ...scenario, actions: [] });
      const b = series(place, idle);
      expect(a.length).toBe(b.length);
      expect(a.every((value, i) => Object.is(b[i], value))).toBe(true);
    });
  });

  test("holding the schools in another order changes no indicator: chance goes by id, not by row [O5]", () => {
    always((place, scenario) => {
      const backwards = { ...place, schools: { ...place.schools, secondary: reversed(place.schools.secondary) } };
      expectClose(series(backwards, scenario), series(place, scenario), 1e-9);
    }, 8);
  });

  test("swapping the names of two community groups changes no indicator by more than 1e-12 [O5] [I1]", () => {
    always((place, scenario) => {
      const apart = (first: number): Place => ({
        ...place,
        groups: 2,
        neighbourhoods: {
          ...place.neighbourhoods,
          groupShares: Float64Array.from({ length: place.neighbourhoods.ids.length * 2 }, (_, i) =>
            ((i >> 1) + i + first) % 2 === 0 ? 1 : 0,
          ),
        },
      });
      expectClose(series(apart(0), scenario), series(apart(1), scenario), 1e-12);
    }, 8);
  });

  test("a process that is switched off is the same as its off values stated, bit for bit", () => {
    const switchable = YEAR.filter((process) => !process.essential);
    fc.assert(
      fc.property(places(), scenarios(), fc.constantFrom(...switchable), (place, scenario, process) => {
        const off = { ...scenario, processes: { [process.key]: "off" as const } };
        const stated = { ...scenario, processes: {}, parameters: { ...process.off } };
        expect(series(place, off)).toEqual(series(place, stated));
      }),
      { numRuns: 40 },
    );
  });

  test("what acts only up to the base year does nothing, and is in no start state: a negative control", () => {
    always((place, scenario) => {
      const early = scenario.actions.map((action) => ({ ...action, start: 2010, end: place.baseYear }));
      expect(series(place, { ...scenario, actions: early })).toEqual(series(place, { ...scenario, actions: [] }));
    }, 8);
  });

  test("a run in pieces, through a saved file, equals one run, bit for bit [O6]", () => {
    always((place, scenario) => {
      const opened = open(place);
      const whole = runReplicate(opened, job(scenario), 0);
      let file: Uint8Array | undefined;
      const made = savedWith(scenario, opened, "drawn", place.baseYear);
      runReplicate(opened, job(scenario), 0, {
        onYearEnd: (state, observations) => {
          if (state.year !== place.baseYear) return;
          const saved: Saved = { replicate: 0, state: copyState(state), observations: [...observations] };
          file = writeStates({ made, runs: [saved] });
        },
      });
      const [from] = readStates(file ?? new Uint8Array()).runs;
      expect(runReplicate(opened, job(scenario), 0, { from }).place).toEqual(whole.place);
    }, 15);
  });

  test("the same seed gives the same bits, another seed gives others, another replicate too", () => {
    always((place) => {
      const one = scenarioOf({ years: 1, burnIn: 1, seed: 1 });
      expect(series(place, one)).toEqual(series(place, one));
      expect(series(place, { ...one, seed: 2 })).not.toEqual(series(place, one));
      expect(series(place, one, 1)).not.toEqual(series(place, one, 0));
    }, 5);
  });
});

const rows = (state: State): number[] => Array.from({ length: state.pupils.count }, (_, p) => p);

/** The sum over all units of the group `all`. */
function sumAll(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i += 5) sum += column[i];
  return sum;
}

type Columns = Record<string, readonly string[] | Float64Array | Uint8Array | Uint32Array>;

const permuted = (schools: Schools, order: readonly number[]): Schools =>
  Object.fromEntries(
    Object.entries(schools as unknown as Columns).map(([name, column]) => [
      name,
      Array.isArray(column)
        ? order.map((i) => column[i])
        : (column as Float64Array).map((_, i) => column[order[i]] as number),
    ]),
  ) as unknown as Schools;

const reversed = (schools: Schools): Schools =>
  permuted(
    schools,
    schools.ids.map((_, i) => schools.ids.length - 1 - i),
  );

function expectClose(found: Float64Array, expected: Float64Array, tolerance: number): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(found[i]).toBeNaN();
    else expect(Math.abs(found[i] - value)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}
