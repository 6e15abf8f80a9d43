/** The schools among which a neighbourhood's families look. [C1] */

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Shortlists, shortlistFor } from "../../../sim/between/shortlist.ts";
import { nearOf } from "../../../sim/place/near.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { way } from "../../../sim/place/ways.ts";

const SCHOOLS = 700;
const NEIGHBOURHOODS = 12;

/** A country of schools and neighbourhoods somewhere in a square of so many kilometres, from one draw. */
function country(seed: number, side: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const points = (count: number): Float64Array => Float64Array.from({ length: count }, () => side * next());
  const ways = {
    fromX: points(NEIGHBOURHOODS),
    fromY: points(NEIGHBOURHOODS),
    toX: points(SCHOOLS),
    toY: points(SCHOOLS),
    travelled: new Float64Array(0),
  };
  const byReputation = Int16Array.from({ length: SCHOOLS }, (_, s) => s);
  for (let i = SCHOOLS - 1; i > 0; i--) {
    const at = Math.floor(next() * (i + 1));
    [byReputation[i], byReputation[at]] = [byReputation[at], byReputation[i]];
  }
  const places = Float64Array.from({ length: SCHOOLS }, () => (next() < 0.1 ? 0 : 100));
  const bars = Uint8Array.from({ length: SCHOOLS }, () => (next() < 0.2 ? 1 : 0));
  return { ways, byReputation, places, bars };
}

test("the best known in reach are found as walking down all schools by reputation finds them, few or many in reach", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(20, 60, 400), fc.integer({ min: 0, max: 6 }), (seed, side, bestKnown) => {
      const { ways, byReputation, places, bars } = country(seed, side);
      const rankOf = new Int16Array(SCHOOLS);
      byReputation.forEach((school, rank) => {
        rankOf[school] = rank;
      });
      const lists: Shortlists = {
        here: -1,
        near: new Int16Array(SCHOOLS),
        nearCount: 0,
        known: new Int16Array(SCHOOLS),
        knownCount: 0,
        place: {
          ways,
          near: nearOf(ways),
          schools: { ids: Array.from({ length: SCHOOLS }, String) },
        } as unknown as OpenPlace,
        open: { places },
        bars,
        byReputation,
        rankOf,
        looked: 16,
        bestKnown,
        reach: 8,
      };
      for (let n = 0; n < NEIGHBOURHOODS; n++) {
        shortlistFor(lists, n);
        const inReach = [...byReputation].filter((s) => places[s] > 0 && way(ways, n, s) <= 8);
        const forAll = inReach.filter((s) => bars[s] === 0);
        const last = forAll.length < bestKnown ? inReach.length : inReach.indexOf(forAll[bestKnown - 1]) + 1;
        expect([...lists.known.subarray(0, lists.knownCount)]).toEqual(inReach.slice(0, bestKnown === 0 ? 0 : last));
      }
    }),
    { numRuns: 40 },
  );
});
