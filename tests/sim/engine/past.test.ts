/** The last year that two runs share, from whose end one may go on from the other. [O4] [O6] */

import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedYear } from "../../../sim/engine/past.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { places, scenarioOf } from "../../generated.ts";

const place = openPlace(fc.sample(places(), { seed: 3, numRuns: 1 })[0], "secondary");
const scenario = (said: Record<string, unknown> = {}) => scenarioOf({ years: 4, ...said });
const support = (start: number, strength = 0.5) => ({ actions: [{ lever: "familySupport", start, strength }] });
const [id] = place.schools.ids;

test.each([
  ["the year before an action begins", support(2028), 2027],
  ["the base year, where one begins at once or before", support(2020), 2025],
  ["the last year but one, where an action has no strength", support(2027, 0), 2028],
  ["the last year but one, where one begins after the end", support(2050), 2028],
  ["the last year but one, where only the title differs", { title: "Another" }, 2028],
  ["the year before its context changes", { context: [{ factor: "deprivation", start: 2027, change: 0.1 }] }, 2026],
  ["the year before schools admit otherwise", { admissions: { from: 2028, mechanism: "boston" } }, 2027],
  ["the year before a school closes", { schools: [{ what: "close", school: id, year: 2027 }] }, 2026],
  ["no year, where a parameter differs", { parameters: { "learn.persistence": 0.8 } }, undefined],
  ["no year, where a process is off", { processes: { serve: "off" } }, undefined],
  ["no year, where the seed differs", { seed: 2 }, undefined],
  ["no year, where more years came before the base year", { burnIn: 9 }, undefined],
  ["no year, where what is not stated is drawn otherwise", { unstated: "plausible" }, undefined],
  ["no year, where families choose by a utility of their own", { utility: "usual" }, undefined],
])("is %s", (_, said, year) => {
  expect(sharedYear(place, scenario(), scenario(said))).toBe(year);
  expect(sharedYear(place, scenario(said), scenario())).toBe(year);
});

test("is a year that the one still runs and after which the other has one to run", () => {
  expect(sharedYear(place, scenario({ years: 2 }), scenario())).toBe(2027);
  expect(sharedYear(place, scenario(), scenario({ years: 2 }))).toBe(2026);
});
