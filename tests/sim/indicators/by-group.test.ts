/** What figures are drawn from by school and neighbourhood: the tallies of the year itself, withheld of schools that exist. */

import { beforeAll, describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { type ByGroup, byGroup, groupColumns, groupValues, sidesOf } from "../../../sim/indicators/by-group.ts";
import { type Observation, tally } from "../../../sim/observe/observation.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "../experiment/scenarios.ts";

const shipped = shippedPlace("tarnford");
if (shipped === undefined) throw new Error("Tarnford ships");
const place = openPlace(shipped, "secondary");
const observations: Observation[] = [];
let kept: ByGroup | undefined;

beforeAll(() => {
  const scenario = scenarioOf({ title: "A", years: 2 });
  const job = { scenario, replicates: [0], units: [], byGroup: true, assumptions: "centre" } as const;
  kept = runReplicate(place, job, 0, { onYear: (_, observation) => observations.push(observation) }).byGroup;
}, 60_000);

const AT = 2;
const column = (
  unit: "school" | "neighbourhood",
  key: "attainment" | "travel" | "places",
  group: "ever6" | "notFsm" | "all",
) => groupValues(kept as ByGroup, unit, { key, group, at: AT, years: 3 });

describe("what is kept", () => {
  test("of attainment is the mean of the group's leavers in each school", () => {
    const { bySchool } = observations[AT];
    const values = column("school", "attainment", "ever6");
    expect(values).toHaveLength(12);
    const known = values.filter((value) => !Number.isNaN(value));
    expect(known.length).toBeGreaterThan(6);
    values.forEach((value, school) => {
      const leavers = tally(bySchool, "leavers", school, "ever6");
      if (leavers === 0) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(tally(bySchool, "leaverAttainment", school, "ever6") / leavers, 5);
    });
  });

  test("of journeys is by neighbourhood of home", () => {
    const { byNeighbourhood } = observations[AT];
    column("neighbourhood", "travel", "notFsm").forEach((value, unit) => {
      const own = tally(byNeighbourhood, "travel", unit, "notFsm") / tally(byNeighbourhood, "onRoll", unit, "notFsm");
      expect(value).toBeCloseTo(own, 4);
    });
  });

  test("of places is what schools offer an entering cohort, for all five year groups", () =>
    expect([...column("school", "places", "all")]).toEqual(
      [...observations[AT].schools.places].map((places) => 5 * places),
    ));
});

test("what is inferred is withheld of schools that exist, and of nothing else", () => {
  const real = byGroup(observations, { fictional: false });
  const given = (of: ByGroup, unit: "school" | "neighbourhood", key: string, group: string) => {
    const column = groupColumns(unit).findIndex((each) => each.key === key && each.group === group);
    const length = of[unit].length / groupColumns(unit).length;
    return of[unit].slice(column * length, (column + 1) * length).some((value) => !Number.isNaN(value));
  };
  const [eligible] = sidesOf("participation");
  expect(given(kept as ByGroup, "school", "participation", eligible)).toBe(true);
  expect(given(real, "school", "participation", eligible)).toBe(false);
  expect(given(real, "neighbourhood", "participation", eligible)).toBe(true);
  expect(given(real, "school", "attainment", "ever6")).toBe(true);
});
