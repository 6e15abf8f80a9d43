/** Suspensions, exclusions, unexplained exits, and where pupils go. [B9] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { exclude } from "../../../sim/between/exclude-and-move.ts";
import { leaveTheRoll } from "../../../sim/between/leave-the-roll.ts";
import { publish } from "../../../sim/between/publish.ts";
import { leave } from "../../../sim/engine/leave.ts";
import type { State } from "../../../sim/engine/state.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { PHASE_FACTS } from "../../../sim/scenario/phase.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf, yearOf } from "./small-year.ts";

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
const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** Pupils on each school's roll. */
function countsOf({ pupils, schools }: State): number[] {
  const counts = new Array<number>(schools.count).fill(0);
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) counts[pupils.school[p]] += 1;
  return counts;
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

describe("who it falls on", () => {
  const need = (p: number): boolean => placed.pupils.need[p] === 1;

  test("pupils with a need are excluded ten times as often as others as well off, and each group keeps its rate [B9] (P13)", () => {
    const often = { "exclude.permanent": 0.02, "exclude.permanentFsm": 1, "exclude.contested": 0 };
    const even = excluded({ ...often, "exclude.permanentNeed": 1 });
    const apart = excluded({ ...often, "exclude.permanentNeed": 10 });
    const of = (state: State) => (p: number) => state.pupils.excluded[p] === 1;
    expect(share(apart, of(apart), need) / share(apart, of(apart), (p) => !need(p))).toBeGreaterThan(8.5);
    expect(share(apart, of(apart), need) / share(apart, of(apart), (p) => !need(p))).toBeLessThan(11.5);
    for (const group of [isFsm, (p: number) => !isFsm(p)]) {
      expect(Math.abs(share(apart, of(apart), group) / share(even, of(even), group) - 1)).toBeLessThan(0.12);
    }
  });

  test("under pressure schools part with low attainers of the last two years rather than with more pupils [B4] [B9]", () => {
    const pressed = afterwards([], place, placed);
    pressed.schools.pressure.fill(1);
    pressed.schools.exitFrailty.fill(1);
    for (let p = 0; p < pressed.pupils.count; p++) pressed.pupils.cohort[p] = pressed.year - (p % place.phase.years);
    const exits = (slope: number, from: State, stated: Partial<Parameters> = {}) =>
      excluded({ "exclude.exit": 0.1, "exclude.permanent": 0, "exclude.lowAttaining": slope, ...stated }, from);
    const exited = (state: State) => (p: number) => state.pupils.exited[p] === 1;
    const [blind, choosing] = [exits(0, pressed), exits(0.8, pressed)];
    const last = (p: number): boolean => p % place.phase.years >= place.phase.years - 2;
    const low = (p: number): boolean => last(p) && pressed.pupils.attainment[p] < -0.5;
    expect(share(choosing, exited(choosing), low) / share(blind, exited(blind), low)).toBeGreaterThan(1.4);
    expect(Math.abs(share(choosing, exited(choosing), last) / share(blind, exited(blind), last) - 1)).toBeLessThan(
      0.15,
    );
    const younger = (p: number): boolean => !last(p);
    expect(share(choosing, exited(choosing), younger)).toBe(share(blind, exited(blind), younger));
    expect(exits(0.8, placed).pupils.exited).toEqual(exits(0, placed).pupils.exited);
    const everYear = exits(0.8, pressed, { "exclude.nearResults": place.phase.years });
    expect(share(everYear, exited(everYear), younger)).not.toBe(share(blind, exited(blind), younger));
    expect(exits(0.8, pressed, { "exclude.nearResults": 0 }).pupils.exited).toEqual(blind.pupils.exited);
  });

  test("a just head excludes fewer, an unjust one more; a parameter of 0 makes it no matter [W2] [B9]", () => {
    const often = { "exclude.permanent": 0, "exclude.exit": 0, "exclude.suspension": 0.1 };
    const led = (justice: number, worth: number): number => {
      const state = afterwards([], place, placed);
      state.schools.justice.fill(justice);
      const result = excluded({ ...often, "exclude.justice": worth }, state);
      return share(result, (p) => result.pupils.suspended[p] === 1);
    };
    expect(Math.abs(led(1, 0.2) / led(0, 0.2) - 0.8)).toBeLessThan(0.05);
    expect(Math.abs(led(-1, 0.2) / led(0, 0.2) - 1.2)).toBeLessThan(0.05);
    expect(led(2, 0)).toBe(led(0, 0.2));
  });
});

describe("families' voice", () => {
  const heard = (voice: number, usual: number, contested: number): number => {
    const state = afterwards([], place, placed);
    state.year = place.baseYear + 1;
    state.families.voice.fill(voice);
    for (const column of [state.schools.usualVoice, state.schools.usualVoiceFsm]) column.fill(usual);
    const stated = { "exclude.permanent": 0.03, "exclude.exit": 0, "exclude.contested": contested };
    const result = excluded(stated, state);
    return share(result, (p) => result.pupils.excluded[p] === 1);
  };

  test("has exclusions withdrawn; what is usual in the base year leaves the published rate [B9] [Y4]", () => {
    expect(Math.abs(heard(0.6, 0, 0.5) / heard(0, 0, 0.5) - 0.7)).toBeLessThan(0.06);
    expect(Math.abs(heard(0.4, 0.4, 0.5) / heard(0, 0, 0.5) - 1)).toBeLessThan(0.06);
    expect(heard(1, 0, 0)).toBe(heard(0, 0, 0));
  });

  test("up to the base year is noted as usual by eligibility, and stands from then on [B9]", () => {
    const usual = ({ schools }: State) => [schools.usualVoice[0], schools.usualVoiceFsm[0]];
    const early = afterwards([], place, placed);
    for (let f = 0; f < early.families.count; f++) early.families.voice[f] = early.families.fsm[f] === 1 ? 0.3 : 0.1;
    const noted = usual(excluded({}, early));
    expect(noted[0]).toBeCloseTo(0.1, 12);
    expect(noted[1]).toBeCloseTo(0.3, 12);
    const later = afterwards([], place, early);
    later.year = place.baseYear + 1;
    later.schools.usualVoice.fill(0.2);
    later.schools.usualVoiceFsm.fill(0.4);
    expect(usual(excluded({}, later))).toEqual([0.2, 0.4]);
  });

  test("that eligible families have more of leaves both groups at their published rates in the base year (perm_excl_fsm) [B9]", () => {
    const early = afterwards([], place, placed);
    for (let f = 0; f < early.families.count; f++) early.families.voice[f] = 0.8 * early.families.fsm[f];
    const often = { "exclude.permanent": 0.02, "exclude.exit": 0 };
    const [heard, silent] = [0.5, 0].map((contested) => excluded({ ...often, "exclude.contested": contested }, early));
    for (const group of [isFsm, (p: number) => !isFsm(p)]) {
      const of = (state: State) => share(state, (p) => state.pupils.excluded[p] === 1, group);
      expect(Math.abs(of(heard) / of(silent) - 1)).toBeLessThan(0.08);
    }
  });
});

test("pupils moved out before results raise what their school publishes, and lower that of the school they join [B4] [B9]", () => {
  const year = yearOf(place, afterwards([], place, placed));
  const { pupils, schools } = year.state;
  for (let p = 0; p < pupils.count; p++) pupils.cohort[p] = year.year - (place.phase.years - 1);
  const inSchool = (s: number) => (p: number) => pupils.school[p] === s;
  const [sender, receiver] = [0, 1];
  const lowest = rowsOf(pupils.count)
    .filter(inSchool(sender))
    .sort((a, b) => pupils.attainment[a] - pupils.attainment[b])
    .slice(0, 5);
  const stay = afterwards([leave], place, year.state).schools.publishedAttainment;
  for (const p of lowest) pupils.school[p] = receiver;
  const moved = afterwards([leave], place, year.state).schools.publishedAttainment;
  expect(moved[sender]).toBeGreaterThan(stay[sender]);
  expect(moved[receiver]).toBeLessThan(stay[receiver]);
  expect(moved[2]).toBe(stay[2]);
  expect(schools.count).toBe(place.schools.ids.length);
});

describe("fair access", () => {
  const often = { "exclude.exit": 0.08, "exclude.permanent": 0, "exclude.offRoll": 0, "exclude.alternativeExit": 0 };
  /** Share of arrivals that the fuller half of schools receives. */
  const byFullerHalf = (state: State): number => {
    const rolls = countsOf(placed);
    const order = rowsOf(rolls.length).sort(
      (a, b) => rolls[b] / placed.schools.places[b] - rolls[a] / placed.schools.places[a],
    );
    const fuller = new Set(order.slice(0, rolls.length / 2));
    const arrivals = rowsOf(state.pupils.count).filter(
      (p) => state.pupils.exited[p] === 1 && state.pupils.school[p] !== NO_SCHOOL,
    );
    return arrivals.filter((p) => fuller.has(state.pupils.school[p])).length / arrivals.length;
  };

  test("has all schools receive in turn, also those that are full; alone they go where there is room [B9]", () => {
    // Only the entering cohort is at school here: a fifth of the places is all that schools have.
    const tight = afterwards([], place, placed);
    for (let s = 0; s < tight.schools.count; s++) tight.schools.places[s] /= place.phase.years;
    const run = (strength: number) =>
      afterwards(
        [exclude],
        place,
        tight,
        parametersWith(often),
        scenarioWith({ actions: [{ lever: "fairAccess", start: tight.year, strength }] }),
      );
    expect(byFullerHalf(run(0))).toBeLessThan(0.32);
    expect(byFullerHalf(run(1))).toBeGreaterThan(0.4);
    const beyond = run(1).schools.takenBeyond.reduce((sum, n) => sum + n, 0);
    expect(beyond).toBeGreaterThan(0);
    expect(run(0).schools.takenBeyond.every((n) => n === 0)).toBe(true);
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

test("fair access at strength 0 changes no bit [O4]", () => {
  const town = opened();
  const before = stateOf(town);
  comeOfAge(town, before);
  const there = afterwards([publish, choose, admit], town, before);
  const often = parametersWith({ "exclude.exit": 0.08 });
  const run = (strength: number) => {
    const scenario = scenarioWith({ actions: [{ lever: "fairAccess", start: there.year, strength }] });
    return bitsOf(afterwards([exclude, leaveTheRoll], town, there, often, scenario));
  };
  expect(run(0)).toEqual(bitsOf(afterwards([exclude, leaveTheRoll], town, there, often)));
  expect(run(1)).not.toEqual(run(0));
});
