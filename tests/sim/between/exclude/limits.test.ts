/** Limits on exclusion as a sanction: who stays, who goes another way, and what it costs the others. [B9] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../../sim/between/admit.ts";
import { choose } from "../../../../sim/between/choose.ts";
import { exclude } from "../../../../sim/between/exclude-and-move.ts";
import { publish } from "../../../../sim/between/publish.ts";
import type { State } from "../../../../sim/engine/state.ts";
import type { OpenPlace } from "../../../../sim/place/open.ts";
import { NO_SCHOOL } from "../../../../sim/population/population.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import type { ScenarioInput } from "../../../../sim/scenario/scenario.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "../small-year.ts";

function atSchool(here: OpenPlace): State {
  const start = stateOf(here);
  comeOfAge(here, start);
  return afterwards([publish, choose, admit], here, start);
}

const place = opened("averdale");
const placed = atSchool(place);
/** A place small enough for every bit to be looked at. */
const town = opened();
const small = atSchool(town);
const rows = Array.from({ length: placed.pupils.count }, (_, p) => p);
const often = { "exclude.permanent": 0.02, "exclude.suspension": 0.1, "exclude.exit": 0.02 };

/** A year of sanctions that are often, under limits of a strength. */
function limited(strength: number, stated: Partial<Parameters> = {}, targets: unknown = "all", here = place): State {
  const from = here === place ? placed : small;
  const actions = [{ lever: "limitExclusion", start: from.year, strength, targets }] as ScenarioInput["actions"];
  return afterwards([exclude], here, from, parametersWith({ ...often, ...stated }), scenarioWith({ actions }));
}
const bitsUnder = (strength: number, stated: Partial<Parameters>) => bitsOf(limited(strength, stated, "all", town));
type Event = "suspended" | "excluded" | "exited";
const whom = ({ pupils }: State, event: Event) => rows.filter((p) => pupils[event][p] === 1);
const free = limited(0);

describe("limits", () => {
  test("carry out half of what would happen at strength ½ and nothing at 1, to nobody to whom it would not [B9] [R3]", () => {
    const half = limited(0.5);
    for (const event of ["suspended", "excluded"] as const) {
      const before = new Set(whom(free, event));
      expect(before.size).toBeGreaterThan(300);
      expect(whom(half, event).every((p) => before.has(p))).toBe(true);
      expect(Math.abs(whom(half, event).length / before.size - 0.5)).toBeLessThan(0.07);
      expect(whom(limited(1), event)).toEqual([]);
    }
  });

  test("keep pupils where they are, and leave exits as they were among all others [O1]", () => {
    const none = limited(1);
    const spared = whom(free, "excluded");
    const stay = spared.filter((p) => none.pupils.exited[p] === 0);
    for (const p of stay) expect(none.pupils.school[p]).toBe(placed.pupils.school[p]);
    expect(stay.length).toBeGreaterThan(0.9 * spared.length);
    const others = (state: State) => whom(state, "exited").filter((p) => free.pupils.excluded[p] === 0);
    expect(others(none)).toEqual(others(free));
  });

  test("hold at the schools they are set for and at no other", () => {
    const { ids } = place.schools;
    const some = limited(1, {}, { ids: [ids[0]] });
    const at = (state: State, here: boolean) =>
      whom(state, "suspended").filter((p) => (placed.pupils.school[p] === 0) === here);
    expect(at(some, true)).toEqual([]);
    expect(at(some, false)).toEqual(at(free, false));
  });

  test("at strength 0 leave every bit as it was, whatever keeping pupils were to cost [O4]", () => {
    const assumed = { "exclude.displaced": 1, "exclude.keptCost": 1 };
    const without = (stated: object) =>
      bitsOf(afterwards([exclude], town, small, parametersWith({ ...often, ...stated })));
    expect(bitsUnder(0, assumed)).toEqual(without(assumed));
    expect(bitsUnder(0, assumed)).toEqual(without({}));
    expect(bitsUnder(1, assumed)).not.toEqual(without({}));
  });

  test("do nothing where no school excludes: limiting case", () => {
    const never = { ...exclude.off, "exclude.displaced": 1, "exclude.keptCost": 1 };
    expect(bitsUnder(1, never)).toEqual(bitsUnder(0, never));
  });
});

describe("exits in the place of exclusions", () => {
  test("are every one of them where all are displaced, about half at ½, and of suspensions none [B9]", () => {
    const [none, half, all] = [0, 0.5, 1].map((displaced) => limited(1, { "exclude.displaced": displaced }));
    const spared = whom(free, "excluded");
    const gone = (state: State) => spared.filter((p) => state.pupils.exited[p] === 1);
    expect(gone(all)).toEqual(spared);
    const own = gone(none).length;
    expect(Math.abs((gone(half).length - own) / (spared.length - own) - 0.5)).toBeLessThan(0.08);
    const others = (state: State) => whom(state, "exited").filter((p) => free.pupils.excluded[p] === 0);
    expect(others(all)).toEqual(others(none));
    for (const p of gone(all)) expect(all.pupils.school[p]).not.toBe(placed.pupils.school[p]);
  });
});

describe("what keeping pupils costs the others at their school", () => {
  const cost = 0.5;
  const charged = limited(1, { "exclude.keptCost": cost });
  const lost = (state: State) => rows.map((p) => placed.pupils.attainment[p] - state.pupils.attainment[p]);
  /** Who would have been suspended or excluded, and has not left all the same. */
  const kept = new Set(
    rows.filter(
      (p) => (free.pupils.suspended[p] === 1 || free.pupils.excluded[p] === 1) && charged.pupils.exited[p] === 0,
    ),
  );
  const rollOf = (s: number) => rows.filter((p) => placed.pupils.school[p] === s);

  test("is c·(others kept)/roll for each of them, themselves not counted: worked at every school [B9]", () => {
    const losses = lost(charged);
    for (let s = 0; s < placed.schools.count; s++) {
      const roll = rollOf(s);
      const here = roll.filter((p) => kept.has(p)).length;
      for (const p of roll) expect(losses[p]).toBeCloseTo((cost * (here - (kept.has(p) ? 1 : 0))) / roll.length, 12);
    }
    expect(Math.max(...losses)).toBeGreaterThan(0.02);
    for (const p of rows) if (placed.pupils.school[p] === NO_SCHOOL) expect(losses[p]).toBe(0);
  });

  test("is nothing unless it is set, and as much more as more are kept", () => {
    expect(lost(limited(1)).every((loss) => loss === 0)).toBe(true);
    const sum = (strength: number) =>
      lost(limited(strength, { "exclude.keptCost": cost })).reduce((total, loss) => total + loss, 0);
    expect(Math.abs(sum(0.5) / sum(1) - 0.5)).toBeLessThan(0.05);
  });

  test("is not for those who go unexplained instead", () => {
    const stated = { "exclude.suspension": 0, "exclude.keptCost": cost, "exclude.displaced": 1 };
    expect(lost(limited(1, stated)).every((loss) => loss === 0)).toBe(true);
  });
});
