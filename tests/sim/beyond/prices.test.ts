/** What schools do to prices. */

import { describe, expect, it } from "vitest";
import { moveHome } from "../../../sim/beyond/move-home.ts";
import type { State } from "../../../sim/engine/state.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { bitsOf, column, mean, stateAfter, town } from "../within/settled.ts";

const YEARS = 10;
const schools = town.schools.ids.length;

/** Every other school well thought of, the others not; all with room for whoever wants to come. */
const alternating = (s: number): number => (s % 2 === 0 ? 1 : -1);

/** Prices after years in which families move and nothing else happens, schools standing as stated. */
function after(reputation: (school: number) => number, quality: number): State {
  let state = stateAfter([]);
  state.year -= 1;
  for (let s = 0; s < schools; s++) state.schools.reputation[s] = reputation(s);
  state.schools.firstListed.fill(0);
  for (let year = 0; year < YEARS; year++) {
    state = stateAfter([moveHome], { state, parameters: { "moveHome.quality": quality } });
  }
  return state;
}

const pricesOf = ({ neighbourhoods }: State): number[] => column(neighbourhoods.logPrice, neighbourhoods.count);

/** Mean reputation of the three schools nearest to each neighbourhood. */
const nearby = town.neighbourhoods.ids.map((_, n) =>
  mean([0, 1, 2].map((rank) => alternating(schoolAt(town.near, n, rank)))),
);

/** Slope of y on x, least squares. */
function slope(y: readonly number[], x: readonly number[]): number {
  const across = mean(x);
  return mean(x.map((value, i) => (value - across) * y[i])) / mean(x.map((value) => (value - across) ** 2));
}

describe("prices", () => {
  it("know nothing of schools where movers do not care about them: the same bits whatever the schools [Y2]", () => {
    const withReputation = (reputation: (school: number) => number) => {
      const state = after(reputation, 0);
      state.schools.reputation.fill(0);
      return bitsOf(state);
    };
    expect(withReputation(alternating)).toEqual(withReputation(() => 0));
  });

  it("come to differ by schools where movers do care, by a few per cent for one SD of quality within reach [Y2]", () => {
    const caring = pricesOf(after(alternating, 0.15));
    const not = pricesOf(after(alternating, 0));
    const premium = slope(
      caring.map((price, n) => price - not[n]),
      nearby,
    );
    expect(premium).toBeGreaterThan(0.01);
    expect(premium).toBeLessThan(0.06);
  });

  it("differ the more by schools the more movers care [Y2]", () => {
    const premium = (quality: number) => slope(pricesOf(after(alternating, quality)), nearby);
    expect(premium(1)).toBeGreaterThan(premium(0.15));
  });
});
