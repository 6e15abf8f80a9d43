import { describe, expect, it } from "vitest";
import type { State } from "../../../sim/engine/state.ts";
import { atRisk, fillRisks, risksOf, riskWeights } from "../../../sim/population/at-risk.ts";
import { NO_SCHOOL, PLACEMENT, YEARS_NEW } from "../../../sim/population/population.ts";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";
import { group } from "../../../sim/within/group.ts";
import { identify } from "../../../sim/within/identify.ts";
import { sharePractice } from "../../../sim/within/share-practice.ts";
import { supportInClass } from "../../../sim/within/support-in-class.ts";
import { takePart } from "../../../sim/within/take-part.ts";
import { column, mean, settled, stateAfter, town, withValues } from "./settled.ts";

function changed(change: (state: State) => void): State {
  const state = stateAfter([]);
  state.year -= 1;
  change(state);
  return state;
}
const still = { "takePart.rate": 1, "takePart.spread": 0 };
const participation = (state: State, stated = {}): number[] => {
  const { pupils } = stateAfter([takePart], { state, parameters: { ...still, ...stated } });
  return column(pupils.participation, pupils.count);
};
const onRoll = column(settled.pupils.school, settled.pupils.count).flatMap((school, p) =>
  school === NO_SCHOOL ? [] : [p],
);

describe("take part", () => {
  it("returns to where it started for a pupil with no barrier: limiting case [W5]", () => {
    const flat = Object.fromEntries(
      Object.keys(withValues())
        .filter((key) => key.startsWith("takePart.") && !["takePart.start", ...Object.keys(still)].includes(key))
        .map((key) => [key, 0]),
    );
    for (const value of participation(settled, flat)) expect(value).toBeCloseTo(0.65, 12);
  });

  it("rises with support in class and services, and falls with narrowing, labels, low sets and last year's suspension [W5] [B4]", () => {
    const usual = mean(participation(settled));
    const inClass = changed(({ schools }) => schools.inclusion.fill(1));
    const served = changed(({ families }) => families.participationDose.fill(1));
    const narrowed = changed(({ schools }) => schools.narrowing.fill(1));
    const labelled = changed(({ pupils }) => pupils.identified.fill(1));
    const low = changed(({ pupils }) => pupils.set.fill(1));
    const sentHome = changed(({ pupils }) => pupils.suspended.fill(1));
    for (const better of [inClass, served]) expect(mean(participation(better))).toBeGreaterThan(usual + 0.01);
    for (const worse of [narrowed, labelled, low, sentHome])
      expect(mean(participation(worse))).toBeLessThan(usual - 0.01);
  });

  it("rises with families' voice, a caring head and shared practice, and falls with separate settings and moves [W5]", () => {
    const usual = participation(settled);
    const byHowMuch = (change: (state: State) => void) => {
      const now = participation(changed(change));
      return (keep: (p: number) => boolean) => mean(onRoll.filter(keep).map((p) => now[p] - usual[p]));
    };
    const { pupils, families } = settled;
    const anyone = () => true;
    const staying = (p: number) => {
      const f = pupils.family[p];
      return families.movedHome[f] === 0 && families.arrived[f] < YEARS_NEW && pupils.movedSchool[p] === 0;
    };
    const defaults = withValues();
    const { voice, schools } = { voice: mean(onRoll.map((p) => families.voice[pupils.family[p]])), ...settled };
    const cares = mean(onRoll.map((p) => schools.care[pupils.school[p]]));
    expect(byHowMuch((state) => state.families.voice.fill(1))(anyone)).toBeCloseTo(
      defaults["takePart.voice"] * (1 - voice),
      3,
    );
    expect(byHowMuch((state) => state.schools.care.fill(1))(anyone)).toBeCloseTo(
      defaults["takePart.care"] * (1 - cares),
      3,
    );
    expect(byHowMuch((state) => state.schools.sharing.fill(1))(anyone)).toBeGreaterThan(0.001);
    for (const move of [
      (state: State) => state.families.movedHome.fill(1),
      (state: State) => state.families.arrived.fill(YEARS_NEW),
      (state: State) => state.pupils.movedSchool.fill(1),
    ])
      expect(byHowMuch(move)(staying)).toBeCloseTo(-defaults["takePart.transience"], 10);
    for (const placement of [PLACEMENT.withdrawal, PLACEMENT.unit])
      expect(
        byHowMuch((state) => state.pupils.placement.fill(placement))((p) => pupils.placement[p] === PLACEMENT.class),
      ).toBeCloseTo(-defaults["takePart.separate"], 10);
  });

  it("gives back to pupils with a need, labelled or not, what risk, labels and separate settings take, where teams support them [W3]", () => {
    const full = { "supportInClass.relief": 1, "takePart.care": 0 };
    const before = participation(settled, full);
    const now = participation(
      changed(({ schools }) => schools.teams.fill(1)),
      full,
    );
    const need = onRoll.filter((p) => settled.pupils.need[p] === 1);
    const others = onRoll.filter((p) => settled.pupils.need[p] === 0);
    for (const p of others) expect(now[p]).toBe(before[p]);
    const unlabelled = need.filter((p) => settled.pupils.identified[p] === 0);
    const labelled = need.filter((p) => settled.pupils.identified[p] === 1);
    const gain = (rows: number[]) => mean(rows.map((p) => now[p] - before[p]));
    expect(gain(unlabelled)).toBeGreaterThan(0.04);
    expect(gain(labelled)).toBeGreaterThan(gain(unlabelled) + 0.04);
  });

  it("spares pupils with a need nothing where schools support less than is usual and have no teams [W3]", () => {
    const full = { "supportInClass.relief": 1, "takePart.care": 0 };
    const before = participation(settled, full);
    const less = participation(
      changed(({ schools }) => schools.inclusion.fill(-0.3)),
      full,
    );
    const need = onRoll.filter((p) => settled.pupils.need[p] === 1);
    expect(mean(need.map((p) => less[p] - before[p]))).toBeLessThan(-0.01);
    const reached = (inclusion: number) =>
      participation(
        changed(({ schools }) => {
          schools.inclusion.fill(inclusion);
          schools.teams.fill(1);
        }),
        full,
      );
    const [below, usual] = [reached(-0.3), reached(0)];
    for (const p of need) expect(below[p]).toBeCloseTo(usual[p], 12);
  });

  it("takes away nothing for labels and risk where full support in class removes every barrier: limiting case [W5]", () => {
    const full = {
      "supportInClass.relief": 1,
      "takePart.ownGroup": 0,
      "takePart.lowSet": 0,
      "takePart.support": 0,
      "takePart.apart": 0,
      "takePart.suspended": 0,
      "takePart.transience": 0,
      "takePart.voice": 0,
      "takePart.expectation": 0,
      "takePart.care": 0,
    };
    const inClass = changed(({ schools }) => {
      schools.inclusion.fill(1);
      schools.narrowing.fill(0);
    });
    const values = participation(inClass, full);
    for (const p of onRoll) expect(values[p]).toBeCloseTo(0.65, 12);
  });

  it("treats every community group alike: the one who is alone takes part less, whoever it is [I1]", () => {
    const group = (of: number) =>
      changed(({ families }) => {
        families.group.fill(1 - of);
        families.group[settled.pupils.family[onRoll[0]]] = of;
      });
    if (town.groups < 2) return;
    expect(participation(group(0))[onRoll[0]]).toBeCloseTo(participation(group(1))[onRoll[0]], 12);
    expect(participation(group(0))[onRoll[0]]).toBeLessThan(participation(settled)[onRoll[0]]);
  });

  it("stays between 0 and 1 whatever chance does", () => {
    const values = participation(settled, { "takePart.spread": 0.5 });
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
  });

  it("is lower on no roll and in alternative provision, as its parameter says", () => {
    for (const placement of [PLACEMENT.notOnRoll, PLACEMENT.alternative]) {
      const state = changed(({ pupils }) => {
        pupils.placement[onRoll[0]] = placement;
      });
      expect(participation(settled)[onRoll[0]] - participation(state)[onRoll[0]]).toBeCloseTo(0.3, 12);
    }
    expect(PARAMETERS["takePart.apart"].label).toBe("Participation on no roll or in alternative provision");
  });

  it("counts a suspension of the year before as risk, as its parameter says [I2]", () => {
    const sentHome = changed(({ pupils }) => pupils.suspended.fill(1));
    const effectOf = (state: State) => participation(state, { "takePart.suspended": 0 })[onRoll[0]];
    expect(effectOf(sentHome)).toBeLessThan(effectOf(changed(({ pupils }) => pupils.suspended.fill(0))));
    expect(PARAMETERS["atRisk.suspended"].label).toBe("At risk: suspended last year");
  });
});

describe("at risk", () => {
  it("is 1 − Π(1 − w·flag): 0 with no flag, w with one, more with each, never above 1 [I2]", () => {
    const state = changed(({ pupils, families }) => {
      for (const name of ["need", "newArrival", "lookedAfter", "suspended"] as const) pupils[name].fill(0);
      pupils.attainment.fill(0);
      families.ever6.fill(0);
    });
    const weights = riskWeights(withValues());
    const { pupils, families } = state;
    expect(atRisk(pupils, families, 0, weights)).toBe(0);
    pupils.need[0] = 1;
    expect(atRisk(pupils, families, 0, weights)).toBeCloseTo(0.3, 12);
    families.ever6[pupils.family[0]] = 1;
    expect(atRisk(pupils, families, 0, weights)).toBeCloseTo(1 - 0.7 * 0.7, 12);
    pupils.attainment[0] = -1.01;
    expect(atRisk(pupils, families, 0, weights)).toBeCloseTo(1 - 0.7 * 0.7 * 0.7, 12);
  });

  it("counts a move of home, to the place or to another school within the year, each once, where it has a weight [I2]", () => {
    const { pupils, families } = changed((state) => {
      for (const name of ["need", "newArrival", "lookedAfter", "suspended", "movedSchool"] as const)
        state.pupils[name].fill(0);
      state.pupils.attainment.fill(0);
      for (const name of ["ever6", "movedHome", "arrived"] as const) state.families[name].fill(0);
    });
    const weights = riskWeights(withValues({ "atRisk.transience": 0.25 }));
    const unweighted = riskWeights(withValues());
    const risk = () => [weights, unweighted].map((each) => atRisk(pupils, families, 0, each));
    expect(risk()).toEqual([0, 0]);
    families.arrived[pupils.family[0]] = YEARS_NEW - 1;
    expect(risk()).toEqual([0, 0]);
    families.arrived[pupils.family[0]] = YEARS_NEW;
    expect(risk()).toEqual([0.25, 0]);
    families.movedHome[pupils.family[0]] = 1;
    pupils.movedSchool[0] = 1;
    expect(risk()).toEqual([0.25, 0]);
    pupils.need[0] = 1;
    expect(risk()[0]).toBeCloseTo(1 - 0.75 * 0.7, 12);
  });

  it("is the same worked out for many pupils at a time, whatever flags are set", () => {
    const state = changed(({ pupils, families }) => {
      families.movedHome.fill(1, 0, 40);
      const flags = ["need", "newArrival", "lookedAfter", "suspended"] as const;
      flags.forEach((name, bit) => {
        for (let p = 0; p < pupils.count; p++) pupils[name][p] = (p >> bit) & 1;
      });
      for (let p = 0; p < pupils.count; p++) pupils.attainment[p] = (p % 3) - 2;
    });
    const { pupils, families } = state;
    const weights = {
      ...riskWeights(withValues()),
      lookedAfter: 0.4,
      newArrival: 0.15,
      suspended: 0.6,
      transience: 0.2,
    };
    const risks = new Float64Array(pupils.count - 5);
    fillRisks(risksOf(pupils, families, weights), risks, 5, pupils.count);
    risks.forEach((risk, i) => void expect(risk).toBe(atRisk(pupils, families, 5 + i, weights)));
  });
});

describe("identify", () => {
  it("finds most of those with a need on arrival, few without, and keeps what it found [W3]", () => {
    const state = changed(({ pupils }) => pupils.identified.fill(0));
    const { pupils, families } = stateAfter([identify], { state, parameters: { "identify.later": 0.7 } });
    const rows = column(pupils.need, pupils.count).map((_, p) => p);
    const found = (need: number) =>
      mean(
        rows
          .filter((p) => pupils.need[p] === need && families.capital[pupils.family[p]] > -5)
          .map((p) => pupils.identified[p]),
      );
    expect(found(1)).toBeGreaterThan(0.6);
    expect(found(0)).toBeLessThan(0.06);
    const later = stateAfter([identify]).pupils;
    for (const p of rows) if (settled.pupils.identified[p] === 1) expect(later.identified[p]).toBe(1);
  });

  it("finds those of a family in the year in which it comes as readily as those who enter [W3] [Y1]", () => {
    const found = (arrived: number) => {
      const state = changed(({ pupils, families }) => {
        pupils.identified.fill(0);
        families.arrived.fill(arrived);
      });
      const { pupils } = stateAfter([identify], { state, parameters: { "identify.later": 0 } });
      return mean(column(pupils.identified, pupils.count));
    };
    expect(found(YEARS_NEW)).toBeGreaterThan(0.05);
    expect(found(YEARS_NEW - 1)).toBe(0);
  });

  it("identifies more in schools under pressure, and children whose parents have more capital [W3]", () => {
    const share = (change: (state: State) => void) => {
      const state = changed((blank) => {
        blank.pupils.identified.fill(0);
        blank.schools.pressure.fill(0);
        change(blank);
      });
      const { pupils } = stateAfter([identify], { state, parameters: { "identify.later": 0.5 } });
      return mean(column(pupils.identified, pupils.count));
    };
    const usual = share(() => undefined);
    expect(share(({ schools }) => schools.pressure.fill(1))).toBeGreaterThan(1.1 * usual);
    expect(share(({ families }) => families.capital.fill(3))).toBeGreaterThan(1.1 * usual);
  });
});

describe("labels sought for what follows them", () => {
  it("are no longer sought where teams support pupils without one, and are found more by families with a voice [W3] [Y4]", () => {
    const found = (change: (state: State) => void, parameters = {}) => {
      const state = changed((blank) => {
        blank.pupils.identified.fill(0);
        change(blank);
      });
      const { pupils } = stateAfter([identify], { state, parameters: { "identify.later": 0.6, ...parameters } });
      return mean(onRoll.map((p) => pupils.identified[p]));
    };
    const usual = found(() => undefined);
    const teams = ({ schools }: State): void => void schools.teams.fill(1);
    expect(found(teams, { "identify.funding": 1 })).toBe(0);
    expect(found(teams, { "identify.funding": 0 })).toBe(usual);
    expect(Math.abs(found(teams) / usual - 0.7)).toBeLessThan(0.06);
    expect(found(({ families }) => families.voice.fill(1))).toBeGreaterThan(1.04 * usual);
  });
});

describe("what a lever aims at", () => {
  it("is followed a share of the way each year, by the schools named and no others [W1] [W3]", () => {
    const { ids } = town.schools;
    const actions = (["sharingPractice", "inclusiveSupport", "supportWithoutLabels", "mixedGrouping"] as const).map(
      (lever) => ({
        lever,
        start: 2000,
        strength: 0.5,
        targets: { ids: [ids[2]] },
      }),
    );
    const parameters = {
      "agree.pace": 0,
      "sharePractice.rate": 0.4,
      "supportInClass.rate": 0.25,
      "group.rate": 0.5,
    };
    const { schools } = stateAfter([sharePractice, supportInClass, group], { actions, parameters });
    expect(column(schools.sharing, schools.count)).toEqual(ids.map((_, s) => (s === 2 ? 0.2 : 0)));
    for (const followed of [schools.inclusion, schools.teams])
      expect(column(followed, schools.count)).toEqual(ids.map((_, s) => (s === 2 ? 0.125 : 0)));
    expect(column(schools.mixing, schools.count)).toEqual(ids.map((_, s) => (s === 2 ? 0.25 : 0)));
  });
});
