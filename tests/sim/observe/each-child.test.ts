/** Children one by one are those that the place's figures are of. */

import { expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { SERIES } from "../../../sim/indicators/series.ts";
import { EVERY_GROUP, type EveryGroup } from "../../../sim/observe/detail/detail.ts";
import { type Children, eachChild, LEAVER, PERSISTENTLY_ABSENT } from "../../../sim/observe/each-child.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "../../generated.ts";

const place = openPlace(shippedPlace("tarnford")!, "secondary");
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const has = (marks: number, group: EveryGroup): boolean => (marks & (1 << EVERY_GROUP.indexOf(group))) !== 0;

test("each child stands there once, in order of key, and together they come to the figures of the year", () => {
  const job = {
    scenario: scenarioOf({ years: 2, burnIn: 1 }),
    replicates: [0],
    units: ["place"],
    assumptions: "centre",
  } as const;
  const byYear: Children[] = [];
  const { place: series, years } = runReplicate(place, job, 0, {
    onYear: (state) => byYear.push(eachChild(state, place)),
  });
  const column = (name: string, group: string) =>
    SERIES.findIndex((each) => each.indicator === name && each.group === group);
  byYear.forEach(({ key, marks, attainment, presence, participation }, y) => {
    const said = (name: string, group = "all") => series[column(name, group) * years.length + y];
    expect([...key]).toEqual([...new Set(key)].toSorted((one, other) => one - other));
    expect(key).toHaveLength(said("pupils"));
    const over = (group: EveryGroup, value: (i: number) => number, mark = 0) =>
      mean([...key.keys()].filter((i) => has(marks[i], group) && (marks[i] & mark) === mark).map(value));
    const leavers = (group: EveryGroup) => over(group, (i) => attainment[i], LEAVER);
    expect(leavers("notEver6") - leavers("ever6")).toBeCloseTo(said("attainmentGap"), 9);
    expect(leavers("all")).toBeCloseTo(said("attainment"), 9);
    for (const group of ["all", "fsm", "notFsm"] as const) {
      expect(over(group, (i) => 1 - presence[i])).toBeCloseTo(said("absence", group), 6);
      expect(over(group, (i) => participation[i])).toBeCloseTo(said("participation", group), 6);
      const missing = over(group, (i) => ((marks[i] & PERSISTENTLY_ABSENT) === 0 ? 0 : 1));
      expect(missing).toBeCloseTo(said("persistentAbsence", group), 12);
    }
    expect([...marks].every((each) => has(each, "girls") !== has(each, "boys"))).toBe(true);
  });
  expect(byYear).toHaveLength(3);
});
