/** Indicators of practice, counted by hand. [B6] [B7] */

import { expect, test } from "vitest";
import { startState } from "../../../sim/engine/start.ts";
import { practiceCreated, practiceKnown, practiceMoved, practiceUsed } from "../../../sim/indicators/knowledge.ts";
import { practiceFacts } from "../../../sim/observe/practice.ts";
import { addRows } from "../../../sim/population/columns.ts";
import { PRACTICE_LAYOUT } from "../../../sim/population/repertoire.ts";
import { opened, parametersWith, scenarioWith } from "../between/small-year.ts";
import { mix, observation } from "./observations.ts";

const place = opened();
const schools = place.schools.ids.length;
/** Two practices, the second of which nobody held at the start. */
const parameters = parametersWith({ "practice.novel": 0.5 });

/** What is recorded where the first two schools use both practices as said, and the others nothing. */
function facts(first: readonly [number, number], second: readonly [number, number]) {
  const state = startState(place, scenarioWith(), parameters, 0);
  addRows(PRACTICE_LAYOUT, state.practices, 2 * schools);
  state.practices.held.set([...first, ...second]);
  state.schools.takenUp[1] = 0.6;
  return practiceFacts(state, parameters);
}

const seen = observation({ practice: facts([0.5, 0], [0.2, 0.1]), schools: place.schools.ids.map(() => mix(1, 1)) });

test("known counts practices that anybody uses, used the share of staff who do [B6]", () => {
  expect(practiceKnown.school?.(seen, 0, "all")).toBe(0.5);
  expect(practiceKnown.school?.(seen, 1, "all")).toBe(1);
  expect(practiceKnown.place(seen, "all")).toBeCloseTo(1.5 / schools, 12);
  expect(practiceUsed.school?.(seen, 1, "all")).toBeCloseTo(0.15, 12);
  expect(practiceUsed.place(seen, "all")).toBeCloseTo((0.25 + 0.15) / schools, 12);
});

test("moved is what partners gave in the year, on the average of schools [B6]", () => {
  expect(practiceMoved.school?.(seen, 1, "all")).toBe(0.6);
  expect(practiceMoved.place(seen, "all")).toBeCloseTo(0.6 / schools, 12);
});

test("created counts a practice that nobody held once, however many schools use it [B7]", () => {
  expect(practiceCreated.place(seen, "all")).toBe(1);
  expect(practiceCreated.school?.(seen, 0, "all")).toBe(0);
  const both = observation({ practice: facts([0.5, 0.1], [0.2, 0.1]) });
  expect(practiceCreated.place(both, "all")).toBe(1);
});

test("under the plain kernel nothing is known by name", () => {
  const none = practiceFacts(startState(place, scenarioWith(), parameters, 0), parameters);
  expect([...none.known, ...none.used, ...none.created, none.createdInPlace].every((value) => value === 0)).toBe(true);
});
