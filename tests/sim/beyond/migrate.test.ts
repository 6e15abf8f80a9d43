import { describe, expect, it } from "vitest";
import { migrate } from "../../../sim/beyond/migrate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { openTo } from "../../../sim/population/home.ts";
import { NO_SCHOOL, PLACEMENT, YEARS_NEW } from "../../../sim/population/population.ts";
import { bitsOf, column, mean, settled, stateAfter, town, untouched, withValues } from "../within/settled.ts";

const everybody = { parameters: { "migrate.rate": 0.2, "migrate.priceSlope": 0, "migrate.bySize": 0 } };
const arrived = (state: State): number[] =>
  Array.from({ length: state.families.count }, (_, f) => f).filter((f) => state.families.arrived[f] === 3);
const rolls = ({ pupils, schools }: State): number[] => {
  const roll = new Array<number>(schools.count).fill(0);
  for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) roll[pupils.school[p]] += 1;
  return roll;
};

describe("migrate", () => {
  it("does nothing, bit for bit, at a rate of 0 [Y1]", () => {
    expect(bitsOf(stateAfter([migrate], { parameters: migrate.off ?? {} }))).toEqual(untouched());
  });

  it("keeps every pupil's seat, cohort and sex, and so every roll, whoever comes [O1]", () => {
    const seated = everyoneApart(0);
    const moved = stateAfter([migrate], { ...everybody, state: seated });
    expect(moved.pupils.count).toBe(settled.pupils.count);
    expect(rolls(moved)).toEqual(rolls(seated));
    for (const name of ["school", "cohort", "sex", "family", "placement"] as const) {
      expect(column(moved.pupils[name], moved.pupils.count)).toEqual(column(seated.pupils[name], seated.pupils.count));
    }
  });

  it("brings nobody to alternative provision, a special school or no roll where a school nearby has room [Y1] [O2]", () => {
    for (const placement of [PLACEMENT.alternative, PLACEMENT.special, PLACEMENT.notOnRoll]) {
      const apart = everyoneApart(200, placement);
      const { pupils, families, schools } = stateAfter([migrate], { ...everybody, state: apart });
      const rows = Array.from({ length: 200 }, (_, p) => p);
      const came = rows.filter((p) => families.arrived[pupils.family[p]] === YEARS_NEW);
      expect(came.length).toBeGreaterThan(20);
      expect(came.every((p) => pupils.placement[p] === PLACEMENT.class && pupils.travel[p] >= 0)).toBe(true);
      expect(came.every((p) => openTo(town, pupils.school[p], pupils.sex[p]))).toBe(true);
      const stayed = rows.filter((p) => !came.includes(p));
      expect(stayed.every((p) => pupils.placement[p] === placement && pupils.school[p] === NO_SCHOOL)).toBe(true);
      const roll = rolls({ ...apart, pupils });
      for (const p of came) expect(roll[pupils.school[p]]).toBeLessThanOrEqual(4 * schools.places[pupils.school[p]]);
    }
  });

  it("puts those in class who come to the place of a child withdrawn or in a unit, in the same school [W3] [Y1]", () => {
    for (const placement of [PLACEMENT.withdrawal, PLACEMENT.unit]) {
      const apart = everyoneApart(0);
      apart.pupils.placement.fill(placement);
      const { pupils, families } = stateAfter([migrate], { ...everybody, state: apart });
      for (let p = 0; p < pupils.count; p++) {
        const came = families.arrived[pupils.family[p]] === YEARS_NEW;
        expect(pupils.placement[p]).toBe(came ? PLACEMENT.class : placement);
        expect(pupils.school[p]).toBe(apart.pupils.school[p]);
      }
    }
  });

  it("brings them to alternative provision where no school has room [O2]", () => {
    const full = everyoneApart(200, PLACEMENT.notOnRoll);
    full.schools.places.fill(1);
    const { pupils, families } = stateAfter([migrate], { ...everybody, state: full });
    const came = Array.from({ length: 200 }, (_, p) => p).filter(
      (p) => families.arrived[pupils.family[p]] === YEARS_NEW,
    );
    expect(came.every((p) => pupils.placement[p] === PLACEMENT.alternative)).toBe(true);
  });

  it("brings as many families as leave, to the same homes, counted by those newly come [O1]", () => {
    const moved = stateAfter([migrate], everybody);
    const changed = arrived(moved);
    expect(changed.length / settled.families.count).toBeCloseTo(0.19, 1);
    for (let f = 0; f < moved.families.count; f++) {
      expect(moved.families.x[f]).toBe(settled.families.x[f]);
      expect(moved.families.neighbourhood[f]).toBe(settled.families.neighbourhood[f]);
      expect(moved.families.key[f] !== settled.families.key[f]).toBe(moved.families.arrived[f] === 3);
    }
    expect(changed.every((f) => settled.families.outside[f] === 0)).toBe(true);
  });

  it("leaves those who stay as they were", () => {
    const moved = stateAfter([migrate], everybody);
    for (let p = 0; p < moved.pupils.count; p++) {
      if (moved.families.arrived[moved.pupils.family[p]] === 3) continue;
      expect(moved.pupils.attainment[p]).toBe(settled.pupils.attainment[p]);
      expect(moved.pupils.key[p]).toBe(settled.pupils.key[p]);
    }
  });

  it("marks the children who come as newly arrived, with attainment for their age", () => {
    const moved = stateAfter([migrate], everybody);
    const { pupils, families } = moved;
    const newcomers = Array.from({ length: pupils.count }, (_, p) => p).filter(
      (p) => families.arrived[pupils.family[p]] === 3,
    );
    expect(newcomers.every((p) => pupils.newArrival[p] === 1 && pupils.identified[p] === 0)).toBe(true);
    const older = newcomers.filter((p) => moved.year - pupils.cohort[p] === 4);
    expect(mean(older.map((p) => (pupils.attainment[p] - pupils.entry[p]) ** 2))).toBeGreaterThan(0.3);
  });

  it("comes and goes more where homes are cheap [Y1]", () => {
    const parameters = { "migrate.rate": 0.1, "migrate.priceSlope": 3 };
    const moved = stateAfter([migrate], { parameters });
    const { logPrice } = moved.neighbourhoods;
    const price = (rows: readonly number[]) => mean(rows.map((f) => logPrice[moved.families.neighbourhood[f]]));
    const all = Array.from({ length: moved.families.count }, (_, f) => f);
    expect(price(arrived(moved))).toBeLessThan(price(all) - 0.05);
  });

  it("stops where housing turnover falls by all of it [context]", () => {
    const context = [{ factor: "housingTurnover" as const, change: -1, start: 2000 }];
    expect(bitsOf(stateAfter([migrate], { context }))).toEqual(untouched());
  });

  it("replaces about two in a hundred in a place of usual size, and more the smaller the place [Y1]", () => {
    const children = town.neighbourhoods.children.reduce((sum, count) => sum + count, 0);
    const share = (times: number) => {
      const parameters = { "migrate.usualSize": times * children, "migrate.bySize": 0.5 };
      return arrived(stateAfter([migrate], { parameters })).length / settled.families.count;
    };
    expect(share(1)).toBeCloseTo(withValues()["migrate.rate"], 2);
    expect(share(9) / share(1)).toBeGreaterThan(2.4);
    expect(share(9) / share(1)).toBeLessThan(3.6);
  });

  it("takes no notice of size where it makes no difference, bit for bit", () => {
    const here = stateAfter([migrate], { parameters: { "migrate.bySize": 0 } });
    const large = stateAfter([migrate], { parameters: { "migrate.bySize": 0, "migrate.usualSize": 400 } });
    expect(bitsOf(large)).toEqual(bitsOf(here));
  });
});

/** The settled state with the first pupils apart from any school, and everyone else at one. */
function everyoneApart(rows: number, placement: number = PLACEMENT.alternative): State {
  const state = stateAfter([]);
  state.year -= 1;
  const { pupils } = state;
  for (let p = 0; p < pupils.count; p++) {
    pupils.placement[p] = p < rows ? placement : PLACEMENT.class;
    if (p < rows) pupils.school[p] = NO_SCHOOL;
    else if (pupils.school[p] === NO_SCHOOL) pupils.school[p] = 0;
  }
  return state;
}
