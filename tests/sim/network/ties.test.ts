/** Whom families talk to. [B3] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { publish } from "../../../sim/between/publish.ts";
import { ADJACENT } from "../../../sim/place/open.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { afterwards, comeOfAge, opened, parametersWith, stateOf, yearOf } from "../between/small-year.ts";
import { tiesOf } from "./ties-of.ts";

const place = opened("averdale");
const first = stateOf(place);
comeOfAge(place, first);
const state = afterwards([publish, choose, admit], place, first);
comeOfAge(place, state);
const { families, pupils } = state;
/** Two community groups by chance, where the place speaks of one. */
for (let f = 0; f < families.count; f++) families.group[f] = families.key[f] & 1;
const entering = Int32Array.from(
  [...pupils.cohort.subarray(0, pupils.count).keys()].filter((p) => pupils.cohort[p] === state.year),
  (p) => pupils.family[p],
).slice(0, 4000);
const tied = (stated: Partial<Parameters> = {}, rows = entering) =>
  tiesOf(yearOf(place, state, parametersWith(stated)), rows);

/** Every pair of a family and one it talks to. */
function pairs({ offsets, targets }: ReturnType<typeof tied>, rows = entering): [number, number][] {
  return [...rows].flatMap((family, i) =>
    [...targets.subarray(offsets[i], offsets[i + 1])].map((other): [number, number] => [family, other]),
  );
}

describe("ties of entering families", () => {
  const ties = tied();

  test("number about ten, to distinct families with a child at school, never to themselves [B3]", () => {
    const atSchool = new Set<number>();
    for (let p = 0; p < pupils.count; p++) if (pupils.school[p] !== NO_SCHOOL) atSchool.add(pupils.family[p]);
    expect(ties.targets.length / entering.length).toBeGreaterThan(9);
    for (let i = 0; i < entering.length; i++) {
      const row = ties.targets.subarray(ties.offsets[i], ties.offsets[i + 1]);
      if (row.length > 10 || new Set(row).size !== row.length || row.includes(entering[i]))
        throw new Error(`family ${i}`);
    }
    expect(ties.targets.every((other) => atSchool.has(other))).toBe(true);
  });

  test("are local: half in the own neighbourhood, the rest next to it [B3]", () => {
    let own = 0;
    for (const [family, other] of pairs(ties)) {
      const [here, there] = [families.neighbourhood[family], families.neighbourhood[other]];
      if (here === there) own += 1;
      else if (!place.adjacent.subarray(here * ADJACENT, (here + 1) * ADJACENT).includes(there))
        throw new Error("not local");
    }
    expect(Math.abs(own / ties.targets.length - 0.5)).toBeLessThan(0.1);
  });

  test("are between families alike in advantage, the more so the narrower the stated width [B3]", () => {
    const apart = (width: number) => {
      const all = pairs(tied({ "ties.advantage": width }));
      return all.reduce((sum, [a, b]) => sum + Math.abs(families.z[a] - families.z[b]), 0) / all.length;
    };
    const [blind, usual, narrow] = [apart(100), apart(1), apart(0.3)];
    expect(usual).toBeLessThan(blind);
    expect(narrow).toBeLessThan(usual);
  });

  test("cross community groups as often as chance would have it where group does not count [B3] [I1]", () => {
    const same = (otherGroup: number) => {
      const all = pairs(tied({ "ties.otherGroup": otherGroup }));
      return all.filter(([a, b]) => families.group[a] === families.group[b]).length / all.length;
    };
    expect(Math.abs(same(1) - 0.5)).toBeLessThan(0.02);
    expect(same(0.1)).toBeGreaterThan(0.8);
  });

  test("are each family's own: the same whoever else is asked about, in whatever order [R2]", () => {
    const some = entering.slice(0, 500).reverse();
    const alone = pairs(tied({}, some), some).map(String);
    const among = new Set(pairs(ties).map(String));
    expect(alone.length).toBeGreaterThan(4000);
    expect(alone.every((pair) => among.has(pair))).toBe(true);
  });

  test("none are wanted, none are made [B3]", () => {
    expect(tied({ "ties.count": 0 }).targets).toHaveLength(0);
  });
});
