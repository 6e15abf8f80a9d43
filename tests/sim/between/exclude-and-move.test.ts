/** Suspensions, exclusions, unexplained exits, and where pupils go. [B9] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { exclude } from "../../../sim/between/exclude-and-move.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { PHASE_FACTS } from "../../../sim/place/phase.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, stateOf } from "./small-year.ts";

const place = opened("averdale");
const start = stateOf(place);
comeOfAge(place, start);
const placed = afterwards([publish, choose, admit], place, start);

const excluded = (stated: Partial<Parameters> = {}, from: State = placed): State =>
  afterwards([exclude], place, from, parametersWith(stated));

/** Share of the pupils on roll before for whom something is true after. */
function share(state: State, happened: (p: number) => boolean, among: (p: number) => boolean = () => true): number {
  let all = 0;
  let hits = 0;
  for (let p = 0; p < state.pupils.count; p++) {
    if (placed.pupils.school[p] === NO_SCHOOL || !among(p)) continue;
    all += 1;
    if (happened(p)) hits += 1;
  }
  return hits / all;
}
const isFsm = (p: number): boolean => placed.families.fsm[placed.pupils.family[p]] === 1;

describe("rates", () => {
  test("permanent exclusion is .0028 for eligible pupils and .0007 for others (perm_excl_fsm) [B9]", () => {
    const many = excluded({ "exclude.permanent": 0.0175 });
    const happened = (p: number) => many.pupils.excluded[p] === 1;
    expect(Math.abs(share(many, happened, isFsm) - 0.07)).toBeLessThan(0.011);
    expect(Math.abs(share(many, happened, (p) => !isFsm(p)) - 0.0175)).toBeLessThan(0.003);
    expect(parametersWith()["exclude.permanent"] * parametersWith()["exclude.permanentFsm"]).toBeCloseTo(0.0028, 10);
  });

  test("a tenth of a cohort leaves unexplained over five years (unexplained_exit) [B9]", () => {
    const state = excluded();
    const yearly = share(state, (p) => state.pupils.exited[p] === 1);
    const overFive = 1 - (1 - yearly) ** PHASE_FACTS.secondary.years;
    expect(overFive).toBeGreaterThan(0.085);
    expect(overFive).toBeLessThan(0.115);
  });

  test("a few schools see many of the exits: 6 % of schools about 23 % (unexplained_exit) [B9]", () => {
    const state = excluded({ "exclude.exit": 0.06 });
    const exits = new Array<number>(state.schools.count).fill(0);
    for (let p = 0; p < state.pupils.count; p++) if (state.pupils.exited[p] === 1) exits[placed.pupils.school[p]] += 1;
    exits.sort((a, b) => b - a);
    const top = exits.slice(0, Math.round(0.06 * exits.length)).reduce((sum, n) => sum + n, 0);
    const all = exits.reduce((sum, n) => sum + n, 0);
    expect(top / all).toBeGreaterThan(0.15);
    expect(top / all).toBeLessThan(0.3);
  });

  test("support in school lowers all three by its share; pressure adds exits [B9] [B4]", () => {
    const supported = afterwards([], place, placed);
    supported.schools.inclusion.fill(1);
    const pressed = afterwards([], place, placed);
    pressed.schools.pressure.fill(1);
    const often = { "exclude.permanent": 0.02, "exclude.suspension": 0.1, "exclude.exit": 0.05 };
    const usual = excluded(often);
    const within = excluded({ ...often, "exclude.inclusion": 0.4 }, supported);
    for (const event of ["suspended", "excluded", "exited"] as const) {
      const ratio =
        share(within, (p) => within.pupils[event][p] === 1) / share(usual, (p) => usual.pupils[event][p] === 1);
      expect(Math.abs(ratio - 0.6)).toBeLessThan(0.06);
    }
    const more = excluded({ ...often, "exclude.pressure": 0.5 }, pressed);
    const ratio = share(more, (p) => more.pupils.exited[p] === 1) / share(usual, (p) => usual.pupils.exited[p] === 1);
    expect(Math.abs(ratio - 1.5)).toBeLessThan(0.08);
  });
});

describe("destinations", () => {
  const many = excluded({ "exclude.permanent": 0.01, "exclude.exit": 0.05 });
  const { pupils } = many;

  test("everyone who leaves is somewhere that is recorded, nobody is lost and nobody else moves [O1]", () => {
    expect(pupils.count).toBe(placed.pupils.count);
    for (let p = 0; p < pupils.count; p++) {
      const left = pupils.excluded[p] === 1 || pupils.exited[p] === 1;
      if (!left) {
        expect([pupils.school[p], pupils.placement[p]]).toEqual([placed.pupils.school[p], placed.pupils.placement[p]]);
        continue;
      }
      expect(pupils.school[p]).not.toBe(placed.pupils.school[p]);
      const away = [PLACEMENT.alternative, PLACEMENT.notOnRoll].includes(pupils.placement[p]);
      expect(pupils.school[p] === NO_SCHOOL).toBe(away);
      expect(Number.isNaN(pupils.travel[p])).toBe(away);
    }
  });

  test("no school takes movers beyond its places [O2]", () => {
    const rolls = new Array<number>(many.schools.count).fill(0);
    for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) rolls[pupils.school[p]] += 1;
    rolls.forEach((roll, s) => {
      expect(roll).toBeLessThanOrEqual(PHASE_FACTS.secondary.years * many.schools.places[s]);
    });
  });

  test("where every school is full those who would move go to alternative provision [B9]", () => {
    const full = afterwards([], place, placed);
    full.schools.places.fill(0);
    const state = excluded({ "exclude.exit": 0.05, "exclude.offRoll": 0 }, full);
    for (let p = 0; p < state.pupils.count; p++) {
      if (state.pupils.exited[p] === 1) expect(state.pupils.placement[p]).toBe(PLACEMENT.alternative);
    }
  });

  test("the less a pupil takes part the likelier an exit ends on no roll; at full participation none does [B9]", () => {
    const shares = [0, 0.5, 1].map((participation) => {
      const state = afterwards([], place, placed);
      state.pupils.participation.fill(participation);
      const result = excluded({ "exclude.exit": 0.1, "exclude.permanent": 0 }, state);
      const exits = share(result, (p) => result.pupils.exited[p] === 1);
      return share(result, (p) => result.pupils.placement[p] === PLACEMENT.notOnRoll) / exits;
    });
    expect(shares[0]).toBeCloseTo(0.4, 1);
    expect(shares[1]).toBeCloseTo(0.2, 1);
    expect(shares[2]).toBe(0);
  });
});

test("switched off, nobody is suspended, excluded or moved, bit for bit [B9]", () => {
  const town = opened();
  const before = stateOf(town);
  comeOfAge(town, before);
  const there = afterwards([publish, choose, admit], town, before);
  const off = parametersWith(exclude.off);
  expect(bitsOf(afterwards([exclude], town, there, off))).toEqual(bitsOf(there));
  expect(bitsOf(afterwards([exclude], town, there))).not.toEqual(bitsOf(there));
});
