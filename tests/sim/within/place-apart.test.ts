import { describe, expect, it } from "vitest";
import type { State } from "../../../sim/engine/state.ts";
import { isSeparate, NO_SCHOOL, PLACEMENT } from "../../../sim/population/population.ts";
import type { ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { yearlyShare } from "../../../sim/within/exposure.ts";
import { learn } from "../../../sim/within/learn.ts";
import { placeApart } from "../../../sim/within/place-apart.ts";
import { usualApart, usualLabels } from "../../../sim/within/usual.ts";
import { bitsOf, column, mean, settled, stateAfter, town, withValues } from "./settled.ts";

function changed(change: (state: State) => void): State {
  const state = stateAfter([]);
  state.year -= 1;
  change(state);
  return state;
}
const SEPARATE = [PLACEMENT.withdrawal, PLACEMENT.unit, PLACEMENT.special] as const;
const all = column(settled.pupils.key, settled.pupils.count).map((_, p) => p);
const shareIn = (state: State, placement: number, rows = all): number =>
  mean(rows.map((p) => (state.pupils.placement[p] === placement ? 1 : 0)));
const closing = (strength: number): ScenarioInput["actions"] => [
  { lever: "closeSeparateSettings", start: 2000, strength },
];
const learning = all.filter((p) => settled.pupils.placement[p] <= PLACEMENT.special);
const labelled = learning.filter((p) => settled.pupils.identified[p] === 1);
/** Nobody apart yet, and everybody with a label at some school. */
const together = changed(({ pupils }) => {
  for (const p of labelled) {
    pupils.placement[p] = PLACEMENT.class;
    if (pupils.school[p] === NO_SCHOOL) pupils.school[p] = 0;
  }
});

describe("place apart", () => {
  it("gives pupils with a label the shares that are declared, and 1.3 % of all a special school as published [W3]", () => {
    const everybody = changed(({ pupils, families }) => {
      pupils.identified.fill(1);
      pupils.placement.fill(PLACEMENT.class);
      pupils.school.fill(0);
      families.voice.fill(0);
    });
    const then = stateAfter([placeApart], { state: everybody });
    const parameters = withValues();
    expect(Math.abs(shareIn(then, PLACEMENT.special) - parameters["placeApart.special"])).toBeLessThan(0.016);
    expect(Math.abs(shareIn(then, PLACEMENT.unit) - parameters["placeApart.unit"])).toBeLessThan(0.01);
    expect(Math.abs(shareIn(then, PLACEMENT.withdrawal) - parameters["placeApart.withdrawal"])).toBeLessThan(0.03);
    expect(Math.abs(usualLabels(town, parameters) * parameters["placeApart.special"] - 0.0129)).toBeLessThan(0.0005);
  });

  it("places nobody without a label, and takes those in special schools off the roll of others [O1]", () => {
    for (const p of learning) {
      const { placement, identified, school, travel } = settled.pupils;
      if (placement[p] !== PLACEMENT.class) expect(identified[p]).toBe(1);
      expect(school[p] === NO_SCHOOL).toBe(placement[p] === PLACEMENT.special);
      expect(Number.isNaN(travel[p])).toBe(placement[p] === PLACEMENT.special);
    }
  });

  it("counts on as many labels, and as many apart, as there are [W7]", () => {
    const parameters = withValues();
    expect(Math.abs(labelled.length / learning.length - usualLabels(town, parameters))).toBeLessThan(0.02);
    const apart = SEPARATE.reduce((sum, placement) => sum + shareIn(settled, placement, labelled), 0);
    expect(Math.abs(apart - usualApart(parameters))).toBeLessThan(0.05);
  });

  it("leaves whoever is placed where they are from year to year", () => {
    const { placement } = stateAfter([placeApart]).pupils;
    const apart = all.filter((p) => isSeparate(settled.pupils.placement[p]));
    expect(apart.length).toBeGreaterThan(50);
    for (const p of apart) expect(placement[p]).toBe(settled.pupils.placement[p]);
  });

  it("places everyone with a label where all go to special schools, and nobody at its off values: limiting cases", () => {
    const everyone = { "placeApart.special": 1, "placeApart.contest": 0 };
    const then = stateAfter([placeApart], { state: together, parameters: everyone });
    expect(shareIn(then, PLACEMENT.special, labelled)).toBe(1);
    const off = stateAfter([placeApart], { state: together, parameters: placeApart.off ?? {} });
    expect(bitsOf(off)).toEqual(bitsOf(stateAfter([], { state: together })));
  });

  it("places fewer where families have found a voice, as far as the parameter says [Y4]", () => {
    const share = (voice: number, contest: number) => {
      const state = changed(({ families, pupils }) => {
        pupils.placement.set(together.pupils.placement);
        pupils.school.set(together.pupils.school);
        families.voice.fill(voice);
      });
      const then = stateAfter([placeApart], { state, parameters: { "placeApart.contest": contest } });
      return 1 - shareIn(then, PLACEMENT.class, labelled);
    };
    expect(share(1, 1)).toBe(0);
    expect(share(1, 0)).toBe(share(0, 0.5));
    expect(Math.abs(share(1, 0.5) / share(0, 0.5) - 0.5)).toBeLessThan(0.15);
  });

  it("closes as large a share of special schools and units as the lever says, and none at strength 0 [O4]", () => {
    const left = (strength: number) => {
      const then = stateAfter([placeApart], { actions: closing(strength) });
      return shareIn(then, PLACEMENT.special) + shareIn(then, PLACEMENT.unit);
    };
    const before = shareIn(settled, PLACEMENT.special) + shareIn(settled, PLACEMENT.unit);
    expect(left(1)).toBe(0);
    expect(Math.abs(left(0.5) / before - 0.5)).toBeLessThan(0.15);
    expect(bitsOf(stateAfter([placeApart], { actions: closing(0) }))).toEqual(bitsOf(stateAfter([placeApart])));
  });

  it("brings pupils of special schools back to a class with room, or counts them where there is none [O1] [O2]", () => {
    const came = all.filter((p) => settled.pupils.placement[p] === PLACEMENT.special);
    const then = stateAfter([placeApart], { actions: closing(1) });
    for (const p of came) {
      expect(then.pupils.placement[p]).toBe(PLACEMENT.class);
      expect(then.pupils.school[p]).toBeGreaterThanOrEqual(0);
      expect(then.pupils.travel[p]).toBeGreaterThan(0);
    }
    const rolls = (state: State) => {
      const roll = new Float64Array(state.schools.count);
      for (const p of all) if (state.pupils.school[p] !== NO_SCHOOL) roll[state.pupils.school[p]] += 1;
      return roll;
    };
    const [before, after] = [rolls(settled), rolls(then)];
    for (let s = 0; s < then.schools.count; s++) {
      const beyond = then.schools.beyondPlaces[s] - settled.schools.beyondPlaces[s];
      const most = Math.max(before[s], town.phase.years * then.schools.places[s]);
      expect(after[s]).toBeLessThanOrEqual(most + beyond);
    }
    const full = changed(({ schools }) => schools.places.fill(1));
    const crowded = stateAfter([placeApart], { state: full, actions: closing(1) });
    const counted = column(crowded.schools.beyondPlaces, full.schools.count).reduce((sum, more) => sum + more, 0);
    const earlier = column(full.schools.beyondPlaces, full.schools.count).reduce((sum, more) => sum + more, 0);
    expect(counted - earlier).toBe(came.length);
  });

  it("ends withdrawal where teams support pupils without labels, and leaves units as they are [W3]", () => {
    const teams = changed(({ schools }) => schools.teams.fill(1));
    const then = stateAfter([placeApart], { state: teams });
    expect(shareIn(then, PLACEMENT.withdrawal)).toBe(0);
    for (const placement of [PLACEMENT.unit, PLACEMENT.special])
      expect(shareIn(then, placement)).toBe(shareIn(settled, placement));
  });

  it("moves no mean by learning together or apart as is usual, and gives those who come back what it is worth [W7]", () => {
    const gain = (state: State, worth: number) => {
      const then = (value: number) =>
        stateAfter([learn], { state, parameters: { "placeApart.attainment": value } }).pupils.attainment;
      const [with_, without] = [then(worth), then(0)];
      return (rows: number[]) => mean(rows.map((p) => with_[p] - without[p]));
    };
    const worth = 0.35;
    expect(Math.abs(gain(settled, worth)(labelled))).toBeLessThan(
      0.05 * worth * yearlyShare(town, withValues()) + 0.003,
    );
    const closed = stateAfter([placeApart], { actions: closing(1) });
    closed.year -= 1;
    const came = all.filter((p) => settled.pupils.placement[p] === PLACEMENT.special);
    expect(gain(closed, worth)(came) - gain(settled, worth)(came)).toBeCloseTo(
      worth * yearlyShare(town, withValues()),
      12,
    );
  });
});
