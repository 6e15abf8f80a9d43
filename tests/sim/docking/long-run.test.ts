/** Runs longer than a scenario may be. [D1] */

import { expect, test } from "vitest";
import { longRun } from "../../../sim/docking/long-run.ts";
import { ALONE, reduced } from "../../../sim/docking/reduced.ts";
import { squareTown } from "../../../sim/docking/square-town.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import { stream } from "../../../sim/random/streams.ts";

const place = squareTown(
  { side: 8, across: 4, children: 10, schools: 3, room: 2, groupShares: [0.5, 0.5], eligible: 0.5, edgesMeet: true },
  stream(1, 0, "docking/town", 0),
);

test("a run of few years is seen as a scenario of so many is recorded", () => {
  const stated = { seed: 3, parameters: ALONE };
  const scenario = reduced({ ...stated, years: 2 });
  for (const { process, year, state } of simulate({ place, scenario, replicate: 0, assumptions: "centre" })) {
    if (process !== "record" || year < place.baseYear + 2) continue;
    const keys = Array.from(state.pupils.key.subarray(0, state.pupils.count));
    const schools = Array.from(state.pupils.school.subarray(0, state.pupils.count));
    expect(longRun(place, stated, 2, [], ({ pupils }) => Array.from(pupils.key.subarray(0, pupils.count)))).toEqual(
      keys,
    );
    expect(longRun(place, stated, 2, [], ({ pupils }) => Array.from(pupils.school.subarray(0, pupils.count)))).toEqual(
      schools,
    );
  }
  expect.assertions(2);
});

test("beyond a hundred years a run goes on from where it was, with every year group at school", () => {
  const cohorts = longRun(place, { seed: 3, parameters: ALONE }, 102, [], ({ year, pupils }) =>
    Array.from(pupils.cohort.subarray(0, pupils.count), (cohort) => year - cohort),
  );
  expect([...new Set(cohorts)].sort()).toEqual([0, 1, 2, 3, 4]);
});

test("a run of no years is refused", () => {
  expect(() => longRun(place, {}, 0, [], () => 0)).toThrow("at least one year");
});
