/** Through which processes each lever acts: with all of them off it does nothing, with them on it does something. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { PROCESSES_OF_LEVER, reasonForNoDifference } from "../../../sim/experiment/reason.ts";
import { resultHash } from "../../../sim/export/hash.ts";
import { columnOf, SERIES } from "../../../sim/indicators/series.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { LEVER_KEYS } from "../../../sim/scenario/levers.ts";
import { type Scenario, SWITCHABLE } from "../../../sim/scenario/scenario.ts";
import { scenarioOf } from "./scenarios.ts";

const place = openPlace(shippedPlace("tarnford") as Place, "secondary");
const YEARS = 3;

/** The result's hash, without what actions cost: that is spent whether or not it works. */
function hashOf(scenario: Scenario): string {
  const result = runReplicate(place, { scenario, replicates: [0], units: ["place"], assumptions: "centre" }, 0);
  for (const indicator of ["cost", "capacity"] as const) {
    const first = columnOf(indicator) * result.years.length;
    result.place.fill(0, first, first + result.years.length);
  }
  expect(result.place).toHaveLength(SERIES.length * (YEARS + 1));
  return resultHash([result]);
}

/** By default coordination alone does nothing: services leak nothing, and there are no partners to broker. */
const base = { years: YEARS, burnIn: 1, replicates: 1, parameters: { "serve.leakage": 0.3 } };
const scenarioWith = (lever: string, off: readonly string[]) =>
  scenarioOf({
    ...base,
    processes: Object.fromEntries(off.map((key) => [key, "off"])),
    actions: [{ lever, start: place.baseYear + 1 }],
  });

const isSwitchable = (key: string) => (SWITCHABLE as readonly string[]).includes(key);

describe.each(LEVER_KEYS)("the lever %s", (lever) => {
  test("names processes of the year", () => {
    for (const key of PROCESSES_OF_LEVER[lever]) expect(YEAR.map((process) => process.key)).toContain(key);
  });

  test("does something while they are on", () => {
    expect(hashOf(scenarioWith(lever, []))).not.toBe(hashOf(scenarioOf(base)));
  });
});

describe.each(LEVER_KEYS.filter((lever) => PROCESSES_OF_LEVER[lever].every(isSwitchable)))("the lever %s", (lever) => {
  test("does nothing while its processes are off, and that is the reason given", () => {
    const withIt = scenarioWith(lever, PROCESSES_OF_LEVER[lever]);
    const without = { ...withIt, actions: [] };
    expect(hashOf(withIt)).toBe(hashOf(without));
    expect(reasonForNoDifference(without, withIt, place.baseYear + 1, place.baseYear + YEARS)).toBe("processOff");
  });
});
