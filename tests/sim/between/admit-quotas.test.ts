/** Places in parts: ability bands, places by lot, and places in which eligible children come first. [A2] */

import { describe, expect, test } from "vitest";
import { abilityBands } from "../../../sim/between/ability-bands.ts";
import type { State } from "../../../sim/engine/state.ts";
import { admittedUnder, chosen, entrants, mean, place, start, turnedAway } from "./admission-year.ts";
import { bitsOf, yearOf } from "./small-year.ts";

/** Half of the places that there are: most schools turn children away. */
const lists = chosen(start, 45);

/** Full schools by today's rules: those where quotas can matter. */
const FULL = entrants(admittedUnder(undefined, lists)).flatMap((rows, s) => (rows.length >= 45 ? [s] : []));

const ofThose = (state: State): number[] =>
  FULL.flatMap((s) => entrants(state)[s].filter((p) => state.pupils.preference[p] > 0));

describe("places by lot", () => {
  test("weaken what distance decides: the more there are, the farther entrants of full schools live [A2]", () => {
    const travel = [0, 0.3, 0.7, 1].map((lottery) => {
      const state = admittedUnder({ quotas: { lottery } }, lists);
      return mean(ofThose(state).map((p) => state.pupils.travel[p]));
    });
    expect(travel).toEqual(travel.toSorted((a, b) => a - b));
    expect(travel[3]).toBeGreaterThan(travel[0] * 1.1);
  });
});

describe("a reserve", () => {
  const eligible = (state: State) => mean(ofThose(state).map((p) => state.families.fsm[state.pupils.family[p]]));

  test("takes more eligible children into full schools, the larger the more [A2]", () => {
    const shares = [0, 0.2, 0.5].map((reserve) => eligible(admittedUnder({ quotas: { reserve } }, lists)));
    expect(shares[1]).toBeGreaterThan(shares[0]);
    expect(shares[2]).toBeGreaterThan(shares[1]);
  });

  test("is the same as the lever of that strength, bit for bit, and adds to it [A2]", () => {
    const lever = (strength: number) => ({
      actions: [{ lever: "disadvantagePriority", start: start.year, strength }],
    });
    const stated = admittedUnder({ quotas: { reserve: 0.25 } }, lists);
    expect(bitsOf(admittedUnder(undefined, lists, {}, lever(0.25)))).toEqual(bitsOf(stated));
    expect(bitsOf(admittedUnder({ quotas: { reserve: 0.125 } }, lists, {}, lever(0.125)))).toEqual(bitsOf(stated));
  });

  test("holds at the school that states it and at no other [A2]", () => {
    const id = place.schools.ids[FULL[0]];
    const own = admittedUnder({ schools: { [id]: { quotas: { reserve: 0.6 } } } }, lists);
    const none = admittedUnder({ quotas: { reserve: 0.6 }, schools: { [id]: { quotas: { reserve: 0 } } } }, lists);
    const share = (state: State) =>
      mean(entrants(state)[FULL[0]].map((p) => state.families.fsm[state.pupils.family[p]]));
    expect(share(own)).toBeGreaterThan(share(admittedUnder(undefined, lists)));
    expect(share(none)).toBeLessThan(share(own));
  });
});

describe("ability bands", () => {
  test("divide the year's applicants by their score, as many in each, the lowest first [A2]", () => {
    const bandOf = abilityBands(yearOf(place, lists), lists.applications!);
    const { pupils } = lists.applications!;
    const counts = [1, 2, 3, 4].map((band) => [...pupils].filter((p) => bandOf(p, 4) === band).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    const entry = [1, 4].map((band) =>
      mean([...pupils].filter((p) => bandOf(p, 4) === band).map((p) => lists.pupils.entry[p])),
    );
    expect(entry[1] - entry[0]).toBeGreaterThan(1);
  });

  test("keep each band its places: nobody is turned away where its own band has had less than its share [A2]", () => {
    const bandOf = abilityBands(yearOf(place, lists), lists.applications!);
    const short = (banding: number) => {
      const state = admittedUnder({ quotas: { banding } }, lists);
      const taken = entrants(state).map((rows) => rows.filter((p) => state.pupils.preference[p] > 0));
      const own = (s: number, band: number) => taken[s].filter((p) => bandOf(p, 3) === band).length;
      return turnedAway(state).filter(({ pupil, school }) => own(school, bandOf(pupil, 3)) < 45 / 3).length;
    };
    expect(short(3)).toBe(0);
    expect(short(0)).toBeGreaterThan(50);
  });

  test("make the intakes of full schools more alike in ability [A2]", () => {
    const apart = (banding: number) => {
      const state = admittedUnder({ quotas: { banding } }, lists);
      const means = FULL.map((s) => mean(entrants(state)[s].map((p) => state.pupils.entry[p])));
      return mean(means.map((value) => (value - mean(means)) ** 2));
    };
    expect(apart(9)).toBeLessThan(apart(0) * 0.85);
  });

  test("leave no place empty while somebody wants it: what a band leaves goes to the nearest bands [A2]", () => {
    const state = admittedUnder({ quotas: { banding: 9 } }, lists);
    for (const s of FULL) expect(entrants(state)[s].length).toBeGreaterThanOrEqual(45);
  });
});
