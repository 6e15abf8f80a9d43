/** The lists of the late round. [A3] */

import fc from "fast-check";
import { expect, test } from "vitest";
import { findLate, lateLists } from "../../../sim/between/late-lists.ts";
import { barsIn, mayAttend } from "../../../sim/between/may-attend.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { homeToSchool } from "../../../sim/population/home.ts";
import { comeOfAge, opened, parametersWith, stateOf, yearOf } from "./small-year.ts";

const place = opened("averdale");
const state = stateOf(place);
comeOfAge(place, state);
const year = yearOf(place, state, parametersWith());
const bars = barsIn(year);
const { pupils, families } = state;

/** Every school with room, by a plain sort. */
function plainly(pupil: number, room: Int32Array): number[] {
  const n = families.neighbourhood[pupils.family[pupil]];
  const away = (s: number): number => homeToSchool(place, families, pupils.family[pupil], s);
  const fromCentre = place.schools.ids.map((_, rank) => schoolAt(place.near, n, rank));
  return fromCentre
    .filter((s) => room[s] > 0 && mayAttend(year.state.schools, bars, pupil, s))
    .sort((a, b) => away(a) - away(b));
}

const rooms = fc
  .array(fc.constantFrom(0, 0, 0, 1), { minLength: place.schools.ids.length, maxLength: place.schools.ids.length })
  .map((seats) => Int32Array.from(seats));

test("hold every school with room that the child may attend, nearest its home first, found at once or in turn [A3]", () => {
  fc.assert(
    fc.property(rooms, fc.nat(pupils.count - 41), (room, first) => {
      const late = Int32Array.from({ length: 40 }, (_, i) => first + i);
      const [atOnce, inTurn] = [false, true].map((turn) => lateLists(year, late, room, turn));
      late.forEach((pupil, i) => {
        for (let at = inTurn.offsets[i]; at < inTurn.offsets[i + 1]; at++) findLate(inTurn, i, at);
        for (const { offsets, lists } of [atOnce, inTurn]) {
          expect([...lists.subarray(offsets[i], offsets[i + 1])]).toEqual(plainly(pupil, room));
        }
      });
    }),
    { numRuns: 20 },
  );
});

test("found in turn, are right as far as they have been asked for [A3]", () => {
  const room = new Int32Array(place.schools.ids.length).fill(1);
  const late = Int32Array.from({ length: 400 }, (_, i) => i);
  const inTurn = lateLists(year, late, room, true);
  const { offsets, lists } = inTurn;
  late.forEach((pupil, i) => {
    findLate(inTurn, i, offsets[i]);
    expect([...lists.subarray(offsets[i], offsets[i] + 8)]).toEqual(plainly(pupil, room).slice(0, 8));
  });
});
