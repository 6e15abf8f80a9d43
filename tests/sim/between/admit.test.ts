/** Whom schools admit. [A1] [A2] [A3] [A4] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { learnAboutSchools } from "../../../sim/between/learn-about-schools.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { homeToSchool } from "../../../sim/population/home.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

const place = opened();
const CHOOSING = [publish, learnAboutSchools, choose];
const start = stateOf(place);
comeOfAge(place, start);

function chosen(state: State, places?: (s: number) => number): State {
  const copy = afterwards(CHOOSING, place, state);
  if (places !== undefined) for (let s = 0; s < copy.schools.count; s++) copy.schools.places[s] = places(s);
  return copy;
}

const admitted = (state: State, scenario = scenarioWith(), places?: (s: number) => number): State =>
  afterwards([admit], place, chosen(state, places), parametersWith(), scenario);

const entrantsAt = ({ pupils, schools }: State): number[] => {
  const counts = new Array<number>(schools.count).fill(0);
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) counts[pupils.school[p]] += 1;
  return counts;
};

describe("places", () => {
  test("no school admits beyond its places while another has room, and nobody is lost [O1] [O2]", () => {
    const { pupils, schools } = admitted(start);
    entrantsAt({ pupils, schools } as State).forEach((taken, s) => {
      expect(taken).toBeLessThanOrEqual(schools.places[s]);
    });
    expect(schools.beyondPlaces.some((beyond) => beyond > 0)).toBe(false);
    for (let p = 0; p < pupils.count; p++) {
      expect(pupils.school[p] === NO_SCHOOL).toBe(pupils.placement[p] === PLACEMENT.outside);
    }
  });

  test("whoever is offered nothing listed has the nearest school with room: no nearer one has a place left [A3]", () => {
    const state = admitted(start);
    const { pupils, families, schools } = state;
    const taken = entrantsAt(state);
    let late = 0;
    for (let p = 0; p < pupils.count; p++) {
      if (pupils.preference[p] > 0 || pupils.school[p] === NO_SCHOOL) continue;
      late += 1;
      const away = homeToSchool(place, families, pupils.family[p], pupils.school[p]);
      for (let s = 0; s < schools.count; s++) {
        const barred = place.schools.gender[s] === (pupils.sex[p] === 1 ? 1 : 2);
        if (barred || taken[s] >= schools.places[s]) continue;
        expect(homeToSchool(place, families, pupils.family[p], s)).toBeGreaterThanOrEqual(away);
      }
    }
    expect(late).toBeGreaterThan(0);
  });

  test("where no school has room the nearest takes them beyond its places, which it counts; none is lost [A3] [O2]", () => {
    const state = admitted(start, scenarioWith(), () => 10);
    const total = entrantsAt(state).reduce((sum, taken) => sum + taken, 0);
    expect(total).toBe(chosen(start).applications!.pupils.length);
    expect(entrantsAt(state).some((taken) => taken > 10)).toBe(true);
    expect(entrantsAt(state).every((taken) => taken >= 10)).toBe(true);
    const beyond = [...state.schools.beyondPlaces.subarray(0, state.schools.count)];
    expect(beyond).toEqual(entrantsAt(state).map((taken) => taken - 10));
  });
});

describe("priorities", () => {
  test("an oversubscribed school admits the nearest: nobody it turned away lives nearer than one it took on distance [A2]", () => {
    const state = admitted(start);
    const { pupils, families } = state;
    const { applications } = state;
    const { offsets, lists } = applications!;
    let turnedAway = 0;
    for (let s = 0; s < state.schools.count; s++) {
      const away = (p: number) => Math.round(1000 * homeToSchool(place, families, pupils.family[p], s));
      const plain = (p: number) =>
        pupils.lookedAfter[p] === 0 && !(place.schools.faith[s] && families.faith[pupils.family[p]]);
      const held = [...applications!.pupils].filter((p) => pupils.school[p] === s && plain(p));
      const farthest = Math.max(...held.map(away));
      applications!.pupils.forEach((p, i) => {
        const listedAt = lists.subarray(offsets[i], offsets[i + 1]).indexOf(s);
        const preferred = listedAt >= 0 && (pupils.preference[p] === 0 || listedAt + 1 < pupils.preference[p]);
        if (!preferred) return;
        turnedAway += 1;
        expect(away(p)).toBeGreaterThanOrEqual(farthest);
      });
    }
    expect(turnedAway).toBeGreaterThan(50);
  });

  test("a looked-after child has the school it puts first [A2]", () => {
    const state = afterwards([], place, start);
    for (let p = 0; p < 20; p++) state.pupils.lookedAfter[p] = 1;
    const { pupils } = admitted(state);
    for (let p = 0; p < 20; p++) if (pupils.placement[p] === PLACEMENT.class) expect(pupils.preference[p]).toBe(1);
  });

  test("a younger sibling whose family lists the older one's school is offered that school or one it likes better [A2]", () => {
    const placed = admitted(start);
    for (let year = 0; year < 3; year++) comeOfAge(place, placed);
    const older = new Map<number, number>();
    for (let p = 0; p < placed.pupils.count; p++) {
      if (placed.pupils.school[p] !== NO_SCHOOL) older.set(placed.pupils.family[p], placed.pupils.school[p]);
    }
    const { pupils, applications } = admitted(placed);
    const { offsets, lists } = applications!;
    let together = 0;
    applications!.pupils.forEach((p, i) => {
      const listed = lists.subarray(offsets[i], offsets[i + 1]).indexOf(older.get(pupils.family[p]) ?? NO_SCHOOL) + 1;
      if (listed === 0) return;
      together += 1;
      expect(pupils.preference[p]).toBeGreaterThan(0);
      expect(pupils.preference[p]).toBeLessThanOrEqual(listed);
    });
    expect(together).toBeGreaterThan(30);
  });

  test("priority for disadvantage takes eligible children to oversubscribed schools; at 0 it changes no bit [A2] [O4]", () => {
    const action = (strength: number) =>
      scenarioWith({ actions: [{ lever: "disadvantagePriority", start: start.year, strength }] });
    expect(bitsOf(admitted(start, action(0)))).toEqual(bitsOf(admitted(start)));
    const first = (state: State) => {
      const { pupils, families } = state;
      let eligible = 0;
      let offered = 0;
      for (let p = 0; p < pupils.count; p++) {
        if (families.fsm[pupils.family[p]] === 0 || pupils.placement[p] === PLACEMENT.outside) continue;
        eligible += 1;
        if (pupils.preference[p] === 1) offered += 1;
      }
      return offered / eligible;
    };
    const shares = [0, 0.5, 1].map((strength) => first(admitted(start, action(strength))));
    expect(shares[1]).toBeGreaterThan(shares[0]);
    expect(shares[2]).toBeGreaterThan(shares[1]);
    const all = admitted(start, action(1));
    entrantsAt(all).forEach((taken, s) => {
      expect(taken).toBeLessThanOrEqual(all.schools.places[s]);
    });
  });
});

describe("a place with selective schools", () => {
  const region = opened("averdale");
  const state = stateOf(region);
  comeOfAge(region, state);
  const all = afterwards([...CHOOSING, admit], region, state);

  test("a selective school admits only those who passed, who are stronger at entry [A2]", () => {
    const { pupils } = all;
    const entry = (selective: number) => {
      const rows = [...pupils.school.subarray(0, pupils.count).keys()].filter(
        (p) => pupils.school[p] !== NO_SCHOOL && region.schools.selective[pupils.school[p]] === selective,
      );
      return rows.reduce((sum, p) => sum + pupils.entry[p], 0) / rows.length;
    };
    expect(entry(1)).toBeGreaterThan(0.5);
    expect(entry(0)).toBeLessThan(0.2);
  });
});
