/** Leavers one by one are those that the place's figures are of. */

import { expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { SERIES } from "../../../sim/indicators/series.ts";
import { eachLeaver, type Leavers } from "../../../sim/observe/each-leaver.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "../../generated.ts";

const place = openPlace(shippedPlace("tarnford")!, "secondary");
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("each leaver stands there once, in order of key, and together they come to the gap and the mean of the year", () => {
  const job = {
    scenario: scenarioOf({ years: 2, burnIn: 1 }),
    replicates: [0],
    units: ["place"],
    assumptions: "centre",
  } as const;
  const byYear: Leavers[] = [];
  const { place: series, years } = runReplicate(place, job, 0, {
    onYear: (state) => byYear.push(eachLeaver(state, place)),
  });
  const column = (name: string) => SERIES.findIndex(({ indicator, group }) => indicator === name && group === "all");
  byYear.forEach(({ key, attainment, ever6 }, y) => {
    const said = (name: string) => series[column(name) * years.length + y];
    expect([...key]).toEqual([...new Set(key)].toSorted((one, other) => one - other));
    expect(key.length).toBeGreaterThan(100);
    const of = (flag: number) => mean([...attainment].filter((_, i) => ever6[i] === flag));
    expect(of(0) - of(1)).toBeCloseTo(said("attainmentGap"), 9);
    expect(mean([...attainment])).toBeCloseTo(said("attainment"), 9);
  });
  expect(byYear.map(({ key }) => key.length)).toHaveLength(3);
});
