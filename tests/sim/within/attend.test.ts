import { describe, expect, it } from "vitest";
import type { State } from "../../../sim/engine/state.ts";
import { NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import { gamma } from "../../../sim/random/distributions.ts";
import { keyFrom, stream } from "../../../sim/random/streams.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { absenceVariance, meanAbsence } from "../../../sim/within/absence-regime.ts";
import { attend } from "../../../sim/within/attend.ts";
import { usualParticipation } from "../../../sim/within/usual.ts";
import { usualAbsence } from "../../../sim/within/usual-absence.ts";
import { usuallyOut } from "../../../sim/within/usual-out.ts";
import { chanceKept } from "../../../sim/within/variance-budget.ts";
import { bitsOf, column, mean, nextYear, settled, stateAfter, town, variance, withValues } from "./settled.ts";

/** Forty draws of everybody: the town's families and pupils again under other keys, all in class, all (not) eligible. */
function crowd(fsm: 0 | 1, change: (state: State) => void = () => undefined): State {
  const state = stateAfter([]);
  state.year -= 1;
  state.families.fsm.fill(fsm);
  state.families.attendanceDose.fill(0);
  state.pupils.placement.fill(PLACEMENT.class);
  change(state);
  return state;
}
/** Schools that do not differ. */
const alike = { "attend.schools": 0 };
const ROUNDS = 12;
const SHAPE = withValues()["attend.frailtyShape"];

/** Absence of a crowd that is (not) eligible, drawn anew in every round. */
function absences(fsm: 0 | 1, parameters: Partial<Parameters> = {}, dose = 0): number[] {
  const draws = stream(5, 0, "frailty", 0);
  return Array.from({ length: ROUNDS }, (_, round) => {
    const state = crowd(fsm, ({ families, pupils }) => {
      families.attendanceDose.fill(dose);
      for (let p = 0; p < pupils.count; p++) {
        pupils.key[p] = keyFrom(settled.pupils.key[p], round);
        pupils.frailty[p] = gamma(draws, pupils.key[p], 0, SHAPE);
      }
    });
    const { pupils } = stateAfter([attend], { state, parameters: { ...alike, ...parameters } });
    return column(pupils.presence, pupils.count).map((presence) => 1 - presence);
  }).flat();
}
const persistent = (values: readonly number[]): number => mean(values.map((absence) => (absence >= 0.1 ? 1 : 0)));

describe("attend", () => {
  it("gives the published absence of 4.8 % and 9.2 %, and 13.5 % persistently absent at 14.1 % eligible [W6] [P12]", () => {
    const [others, eligible] = [absences(0), absences(1)];
    expect(Math.abs(mean(others) - 0.048)).toBeLessThan(0.001);
    expect(Math.abs(mean(eligible) - 0.092)).toBeLessThan(0.002);
    const share = 0.141 * persistent(eligible) + 0.859 * persistent(others);
    expect(Math.abs(share - 0.135)).toBeLessThan(0.006);
  });

  it("gives 8.2 % and 22 % persistently absent since 2021, 32 % of those eligible, at 22 % eligible [W6] [P12]", () => {
    const [others, eligible] = [0, 1].map((fsm) => absences(fsm as 0 | 1, { "attend.regime": 1 }));
    const over = (measure: (values: readonly number[]) => number) => 0.22 * measure(eligible) + 0.78 * measure(others);
    expect(Math.abs(over(mean) - 0.082)).toBeLessThan(0.002);
    expect(Math.abs(over(persistent) - 0.22)).toBeLessThan(0.008);
    expect(Math.abs(persistent(eligible) - 0.32)).toBeLessThan(0.012);
  });

  it("mixes the two regimes pupil by pupil, each keeping its own for life [W6]", () => {
    const half = { "attend.regime": 0.5 };
    const [before, between, after] = [{}, half, { "attend.regime": 1 }].map((stated) => absences(1, stated));
    expect(Math.abs(mean(between) - (mean(before) + mean(after)) / 2)).toBeLessThan(0.002);
    const changed = between.filter((absence, i) => absence !== before[i]).length / between.length;
    expect(Math.abs(changed - 0.5)).toBeLessThan(0.02);
    expect(between.every((absence, i) => absence === before[i] || absence === after[i])).toBe(true);
  });

  it("is that of 2018/19 bit for bit where nobody is under the later regime, whatever that is: off value", () => {
    const other = { "attend.regime": 0, "attend.laterFsm": 0.2, "attend.severeFsm": 0.5, "attend.severe": 1 };
    expect(bitsOf(stateAfter([attend], { parameters: other }))).toEqual(bitsOf(stateAfter([attend])));
    expect(usualAbsence(town, withValues(other))).toBe(usualAbsence(town, withValues()));
    expect(chanceKept(town, withValues(other))).toBe(chanceKept(town, withValues()));
  });

  it.each([0, 0.4, 1])(
    "has the mean and the lasting variance that learning counts on, at a share of %d [W7]",
    (share) => {
      const parameters = withValues({ "attend.regime": share });
      for (const fsm of [0, 1] as const) {
        const counted = absences(fsm, { "attend.regime": share });
        expect(Math.abs(mean(counted) - meanAbsence(fsm, parameters))).toBeLessThan(0.003);
        expect(variance(counted) / absenceVariance(fsm, parameters)).toBeCloseTo(1, 0);
      }
    },
  );

  it("differs between schools for good, by key, about the usual over their places, besides who their pupils are [W6] [P12]", () => {
    const pupil = (school: number, parameters = {}) => {
      const state = crowd(0, ({ pupils }) => pupils.frailty.fill(1));
      state.pupils.school.fill(school);
      return (1 - stateAfter([attend], { state, parameters }).pupils.presence[0]) / 0.048;
    };
    const multiples = town.schools.ids.map((_, s) => pupil(s));
    expect(Math.sqrt(variance(multiples))).toBeGreaterThan(0.06);
    expect(Math.sqrt(variance(multiples))).toBeLessThan(0.22);
    const { places } = town.schools;
    const all = places.reduce((sum, count) => sum + count, 0);
    expect(multiples.reduce((sum, multiple, s) => sum + (places[s] / all) * multiple, 0)).toBeCloseTo(1, 9);
    expect(town.schools.ids.map((_, s) => pupil(s, alike))).toEqual(multiples.map(() => pupil(0, alike)));
    expect(pupil(NO_SCHOOL)).toBeCloseTo(1, 12);
  });

  it("falls by 5.6 percentage points of persistent absence at a full dose, as in community schools [Y4]", () => {
    const fall = persistent(absences(1)) - persistent(absences(1, {}, 1));
    expect(Math.abs(fall - 0.056)).toBeLessThan(0.008);
    expect(absences(1, {}, 0.2).slice(0, 50)).toEqual(absences(1).slice(0, 50));
  });

  it("counts no attendance on no roll, no less absence in alternative provision than is usual there, more in special schools [W6]", () => {
    const before = crowd(0, ({ pupils }) => {
      pupils.placement[0] = PLACEMENT.notOnRoll;
      pupils.placement[1] = PLACEMENT.alternative;
      pupils.placement[2] = PLACEMENT.special;
    });
    const { presence } = stateAfter([attend], { state: before, parameters: alike }).pupils;
    expect(presence[0]).toBe(0);
    expect(1 - presence[1]).toBeGreaterThanOrEqual(withValues()["attend.alternative"]);
    expect(1 - presence[2]).toBeCloseTo(1.6 * 0.048 * before.pupils.frailty[2], 12);
  });

  it("is the same for everyone where pupils differ in nothing: limiting case", () => {
    const even = { ...alike, "attend.fsm": 0.05, "attend.others": 0.05, "serve.absence": 0 };
    const before = crowd(0, ({ pupils }) => pupils.frailty.fill(1));
    const { presence, count } = stateAfter([attend], { state: before, parameters: even }).pupils;
    for (let p = 0; p < count; p++) expect(presence[p]).toBeCloseTo(0.95, 12);
  });

  it.each([0, 1])(
    "keeps learning's mark at what pupils miss wherever they are, at a regime of %d [W7] [O8]",
    (regime) => {
      const year = nextYear({ parameters: { ...alike, "attend.regime": regime } });
      attend.run(year);
      const { pupils } = year.state;
      const limit = year.parameters["learn.absenceLimit"];
      const counted = column(pupils.presence, pupils.count).map((presence) => Math.min(limit, 1 - presence));
      expect(Math.abs(mean(counted) - usualAbsence(town, year.parameters))).toBeLessThan(0.004);
    },
  );

  it("marks as usual that a place has pupils in alternative provision and on no roll, as many as it comes to have [B9]", () => {
    const { pupils } = settled;
    const share = (placement: number) =>
      column(pupils.placement, pupils.count).filter((now) => now === placement).length / pupils.count;
    const usual = usuallyOut(town, withValues());
    expect(Math.abs(share(PLACEMENT.alternative) - usual.alternative)).toBeLessThan(0.005);
    expect(Math.abs(share(PLACEMENT.notOnRoll) - usual.noRoll)).toBeLessThan(0.005);
    expect(usual.alternative).toBeGreaterThan(0.003);
    const nobody = { "exclude.permanent": 0, "exclude.exit": 0, "leaveRoll.rate": 0 };
    expect(usuallyOut(town, withValues(nobody))).toEqual({ alternative: 0, noRoll: 0 });
  });

  it("has by the years of the phase the share out that leaving and coming back give: worked example [B9]", () => {
    const stated = { "exclude.permanent": 0, "exclude.exit": 0, "placeApart.special": 0, "leaveRoll.back": 0.2 };
    const parameters = withValues({ ...stated, "leaveRoll.rate": 0.1 });
    const leaves = 0.1 * (1 - usualParticipation(town, parameters));
    const out = [0, leaves];
    for (let year = 2; year < 5; year++) out.push(0.8 * out[year - 1] + leaves * (1 - out[year - 1]));
    expect(usuallyOut(town, parameters).noRoll).toBeCloseTo(mean(out), 12);
  });
});
