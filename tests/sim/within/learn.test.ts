import { describe, expect, it } from "vitest";
import type { Year } from "../../../sim/engine/process.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { atRisk, riskWeights } from "../../../sim/population/at-risk.ts";
import { NO_SCHOOL, yearsIn } from "../../../sim/population/population.ts";
import { yearlyShare } from "../../../sim/within/exposure.ts";
import { familySlope } from "../../../sim/within/gap-budget.ts";
import { learn } from "../../../sim/within/learn.ts";
import { peerMeans } from "../../../sim/within/peers.ts";
import { chanceKept } from "../../../sim/within/variance-budget.ts";
import {
  bitsOf,
  column,
  mean,
  nextYear,
  opened,
  scenarioOf,
  settled,
  stateAfter,
  town,
  withValues,
} from "./settled.ts";

const silent = {
  "learn.gapGrowth": 0,
  "learn.progressFactor": 0,
  "learn.cohortShock": 0,
  "learn.peers": 0,
  "learn.presence": 0,
  "learn.participation": 0,
  "learn.noise7": 0,
  "learn.noise8": 0,
  "learn.noise9": 0,
  "learn.noise10": 0,
  "learn.noise11": 0,
  "newCohort.earlyYearsDurable": 0,
  "serve.attainment": 0,
  "serve.others": 1,
  "identify.support": 0,
  "identify.expectation": 0,
  "supportInClass.attainment": 0,
  "sharePractice.effect": 0,
};

function changed(change: (state: State) => void): State {
  const state = stateAfter([]);
  state.year -= 1;
  change(state);
  return state;
}
const LUCK = ["cohortShock1", "cohortShock2", "cohortShock3", "cohortShock4", "cohortShock5"] as const;
/** Every school adds the same, and cohorts carry no luck from the years before. */
const effects =
  (effect: number) =>
  ({ schools }: State): void => {
    schools.effect.fill(effect);
    schools.forAtRisk.fill(0);
    for (const luck of LUCK) schools[luck].fill(0);
  };
const withoutEffects = changed(effects(0));
const rows = (state: State, keep: (p: number) => boolean = () => true): number[] =>
  Array.from({ length: state.pupils.count }, (_, p) => p).filter(keep);
const gainsFrom = (state: State, then: State): number[] =>
  rows(then).map((p) => then.pupils.attainment[p] - state.pupils.attainment[p]);

describe("learn", () => {
  it("keeps .9 of attainment and adds nothing where every term is off: limiting case [W7]", () => {
    const { pupils } = stateAfter([learn], { state: withoutEffects, parameters: silent });
    for (let p = 0; p < pupils.count; p++) expect(pupils.attainment[p]).toBe(0.9 * settled.pupils.attainment[p]);
  });

  it("gives each school's pupils its effect, and none to those in no school [W7]", () => {
    const state = changed(effects(0.05));
    const { pupils } = stateAfter([learn], { state, parameters: silent });
    for (let p = 0; p < pupils.count; p++) {
      const gain = pupils.attainment[p] - 0.9 * settled.pupils.attainment[p];
      expect(gain).toBeCloseTo(pupils.school[p] === NO_SCHOOL ? 0 : 0.05, 12);
    }
  });

  it("makes of an effect stated at 16 the yearly share 1 ÷ 4.10, which five years bring back to it [U2]", () => {
    const share = yearlyShare(town, withValues());
    expect(1 / share).toBeCloseTo(4.0951, 4);
    let attainment = 0;
    for (let year = 0; year < 5; year++) attainment = 0.9 * attainment + 0.03 * share;
    expect(attainment).toBeCloseTo(0.03, 12);
  });

  it("counts sharing once: where practices are known by name it spreads them, and adds nothing of itself [W1]", () => {
    const sharing = (shared: number) =>
      changed((blank) => {
        effects(0)(blank);
        blank.schools.sharing.fill(shared);
      });
    const parameters = { ...silent, "practice.kernel": 1, "sharePractice.effect": 0.03 };
    const [all, nobody] = [1, 0].map((shared) => stateAfter([learn], { state: sharing(shared), parameters }));
    expect(all.pupils.attainment).toEqual(nobody.pupils.attainment);
  });

  it("adds what practices are worth to pupils at risk in proportion to their risk, and to others nothing [B6] [I2]", () => {
    const state = changed((blank) => {
      effects(0)(blank);
      blank.schools.forAtRisk.fill(0.02);
    });
    const then = stateAfter([learn], { state, parameters: silent });
    const weights = riskWeights(withValues());
    for (const p of rows(then).slice(0, 300)) {
      const risk = then.pupils.school[p] === NO_SCHOOL ? 0 : atRisk(state.pupils, state.families, p, weights);
      const gain = then.pupils.attainment[p] - 0.9 * state.pupils.attainment[p];
      expect(gain).toBeCloseTo(0.02 * risk, 12);
    }
  });

  it("adds to each pupil what shared practice, support in class and support of the family are declared to be worth", () => {
    const share = yearlyShare(town, withValues());
    const state = changed((blank) => {
      effects(0)(blank);
      blank.schools.sharing.fill(1);
      blank.families.supportLag2.fill(0.5);
    });
    const parameters = { ...silent, "practice.kernel": 0, "sharePractice.effect": 0.03, "serve.attainment": 0.2 };
    const then = stateAfter([learn], { state, parameters });
    for (const p of rows(then).slice(0, 300)) {
      const gain = then.pupils.attainment[p] - 0.9 * state.pupils.attainment[p];
      const shared = then.pupils.school[p] === NO_SCHOOL ? 0 : 0.03 * share;
      expect(gain).toBeCloseTo(shared + 0.5 * 0.2 * share, 12);
    }
  });

  it("does more for disadvantaged families where they are served alike [Y4]", () => {
    const state = changed((blank) => {
      effects(0)(blank);
      blank.families.supportLag2.fill(1);
    });
    const then = stateAfter([learn], {
      state,
      parameters: { ...silent, "serve.attainment": 0.2, "serve.others": 0.25 },
    });
    for (const p of rows(then).slice(0, 300)) {
      const gain = then.pupils.attainment[p] - 0.9 * state.pupils.attainment[p];
      const part = then.families.ever6[then.pupils.family[p]] === 1 ? 1 : 0.25;
      expect(gain).toBeCloseTo(part * 0.2 * yearlyShare(town, withValues()), 12);
    }
  });

  it("lets support do more in good schools only where that is assumed [Y4]", () => {
    const state = changed((blank) => {
      effects(-0.05)(blank);
      blank.families.supportLag2.fill(1);
    });
    const gain = (interaction: number) => {
      const parameters = {
        ...silent,
        "serve.attainment": 0.2,
        "serve.interaction": interaction,
        "schoolEffect.sd": 0.05,
      };
      const then = stateAfter([learn], { state, parameters });
      const onRoll = rows(then, (p) => then.pupils.school[p] !== NO_SCHOOL);
      return mean(onRoll.map((p) => then.pupils.attainment[p] - 0.9 * state.pupils.attainment[p] + 0.05));
    };
    expect(gain(0)).toBeCloseTo(0.2 * yearlyShare(town, withValues()), 10);
    expect(gain(1)).toBeCloseTo(0, 10);
  });

  it("leaves .31 of an effect of early years at 11 by 16, and adds a durable .025 SD a year [Y4]", () => {
    const reached = (exposure: number) => {
      const state = changed((blank) => {
        effects(0)(blank);
        blank.pupils.earlyYears.fill(exposure);
        blank.pupils.attainment.fill(0.1 * exposure);
        blank.pupils.cohort.fill(settled.year + 1);
        blank.families.fsm.fill(1);
      });
      return (durable: number) => {
        let then = state;
        const parameters = { ...silent, "newCohort.earlyYears": 0.1, "newCohort.earlyYearsDurable": durable };
        for (let year = 0; year < 5; year++) then = stateAfter([learn], { state: then, parameters });
        return mean(column(then.pupils.attainment, then.pupils.count));
      };
    };
    expect(reached(0)(0.025)).toBeCloseTo(0, 12);
    expect(reached(1)(0)).toBeCloseTo(0.031, 12);
    expect(reached(1)(0.025)).toBeCloseTo(0.031 + 0.025 * 4.0951, 12);
    expect(reached(0.5)(0.025)).toBeCloseTo(reached(1)(0.025) - 0.05 * 0.31 - 0.0125 * 4.0951, 12);
  });

  it("takes .01 SD for each percentage point of absence, up to a limit [W6]", () => {
    const parameters = { ...silent, "learn.presence": 0.01 };
    const presenceOf = (presence: number) =>
      changed(({ schools, pupils }) => {
        schools.effect.fill(0);
        pupils.presence.fill(presence);
      });
    const learnt = (presence: number) =>
      stateAfter([learn], { state: presenceOf(presence), parameters }).pupils.attainment[0];
    expect(learnt(0.95) - learnt(0.94)).toBeCloseTo(0.01, 10);
    expect(learnt(0.3)).toBe(learnt(0));
  });

  it("keeps a cohort's luck with it as it moves up, and draws the new cohort's [W7]", () => {
    const first = stateAfter([learn]);
    for (let p = 0; p < first.pupils.count; p++)
      first.pupils.cohort[p] = Math.max(first.pupils.cohort[p], first.year - 3);
    const second = stateAfter([learn], { state: first });
    const { count } = first.schools;
    expect(column(second.schools.cohortShock2, count)).toEqual(column(first.schools.cohortShock1, count));
    expect(column(second.schools.cohortShock1, count)).not.toEqual(column(first.schools.cohortShock1, count));
  });

  it("never moves the mean by who learns with whom: peers are centred and linear [P19]", () => {
    const year = nextYear();
    const peers = peersOf(year);
    const onRoll = rows(year.state, (p) => year.state.pupils.school[p] !== NO_SCHOOL);
    expect(mean(onRoll.map(peers))).toBeCloseTo(0, 12);
  });

  it("lets no school, neighbourhood or service change a family's advantage: negative control", () => {
    const then = stateAfter([learn]);
    expect(column(then.families.z, then.families.count)).toEqual(column(settled.families.z, settled.families.count));
  });

  it("does the same in whatever order pupils stand [R2]", () => {
    const turned = changed((state) => {
      const order = rows(state).reverse();
      for (const [name, values] of Object.entries(state.pupils)) {
        if (typeof values === "number") continue;
        const was = values.slice();
        order.forEach((from, to) => {
          state.pupils[name as "key"][to] = was[from];
        });
      }
    });
    const usual = stateAfter([learn]);
    const then = stateAfter([learn], { state: turned });
    const last = then.pupils.count - 1;
    for (const p of rows(then)) expect(then.pupils.attainment[last - p]).toBeCloseTo(usual.pupils.attainment[p], 10);
  });
});

/** The town at the end of its base year in another replicate. */
function baseYearOf(replicate: number): State {
  const run = simulate({ place: town, scenario: scenarioOf(), replicate, assumptions: "centre" });
  for (const { year, process, state } of run) if (year === town.baseYear && process === "attend") return state;
  throw new Error("the run never came to its base year");
}

/** The mean of the year group that a pupil learns in, against the place's. */
function peersOf(year: Year): (pupil: number) => number {
  const means = peerMeans(year);
  const { school, cohort } = year.state.pupils;
  return (p) => means[school[p] * year.place.phase.years + yearsIn(cohort[p], year.year)];
}

/** How much higher those around pupils never eligible attain than those around pupils ever eligible, SD. */
function peerGapOf(state: State): number {
  const peers = peersOf({ ...nextYear(), state, year: state.year });
  const { pupils, families } = state;
  const of = (ever6: number) =>
    mean(rows(state, (p) => pupils.school[p] !== NO_SCHOOL && families.ever6[pupils.family[p]] === ever6).map(peers));
  return of(0) - of(1);
}

describe("the gap budget", () => {
  it("gives advantage all of .094 SD a year where nothing else widens the gap [W7]", () => {
    const alone = withValues({ "learn.presence": 0, "learn.peers": 0, "learn.participation": 0 });
    expect(familySlope(town, alone) * town.advantage.ever6Gap).toBeCloseTo(0.094, 12);
  });

  it("gives it what absence, peers and participation leave [W7]", () => {
    const slope = familySlope(town, withValues());
    const absence = 0.01 * 4.4 * (town.fsmShare / town.ever6Share);
    const absenceOnly = familySlope(town, withValues({ "learn.peers": 0, "learn.participation": 0 }));
    expect((0.094 - absence) / town.advantage.ever6Gap).toBeCloseTo(absenceOnly, 10);
    expect(slope).toBeLessThan(absenceOnly);
    expect(slope).toBeGreaterThan(0.02);
  });

  /**
   * A town's schools sort by .017 more or less from one replicate to the next, and choice sorts by some .015 beyond the
   * nearest schools that are expected: .0002 SD a year of the .094, by 24 replicates.
   */
  it("expects peers to widen the gap in grown places too, a little less than choice makes of it [W7]", () => {
    expect(town.schools.ever6Share.every(Number.isNaN)).toBe(true);
    const worth = withValues()["learn.peers"];
    const expected = (place: typeof town) =>
      ((familySlope(place, withValues({ "learn.peers": 0 })) - familySlope(place, withValues())) / worth) *
      place.advantage.ever6Gap;
    const found = Array.from({ length: 5 }, (_, replicate) => peerGapOf(baseYearOf(replicate)));
    expect(mean(found)).toBeGreaterThan(expected(town));
    expect(mean(found) - expected(town)).toBeLessThan(0.03);
    expect(expected(opened("averdale"))).toBeCloseTo(0.12, 1);
    expect(expected(opened("averdale"))).toBeGreaterThan(0.09);
  }, 90_000);

  it("reads the gap between schools from shares where they are published: worked example [W7]", () => {
    const { roll, attainment } = town.schools;
    const ever6Share = attainment.map((value) => (value < 0 ? 0.6 : 0.2));
    const place = { ...town, schools: { ...town.schools, ever6Share } };
    const meanOf = (part: (s: number) => number) => {
      const weights = column(roll, roll.length).map((pupils, s) => pupils * part(s));
      return weights.reduce((sum, weight, s) => sum + weight * attainment[s], 0) / weights.reduce((a, b) => a + b, 0);
    };
    const gap = meanOf((s) => 1 - ever6Share[s]) - meanOf((s) => ever6Share[s]);
    const slope = familySlope(place, withValues({ "learn.peers": 0 })) - familySlope(place, withValues());
    expect(slope * place.advantage.ever6Gap).toBeCloseTo(withValues()["learn.peers"] * gap, 12);
  });

  it("takes lasting absence out of chance, so that the variance at 16 stays 1 [W7]", () => {
    expect(chanceKept(town, withValues({ "learn.presence": 0 }))).toBe(1);
    const kept = chanceKept(town, withValues());
    expect(kept).toBeGreaterThan(0.85);
    expect(kept).toBeLessThan(0.95);
    expect(gainsFrom(settled, stateAfter([learn])).some((gain) => gain > 0.5)).toBe(true);
    expect(bitsOf(stateAfter([learn]))).toEqual(bitsOf(stateAfter([learn])));
  });
});
