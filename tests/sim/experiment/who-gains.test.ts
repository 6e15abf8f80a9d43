/** Who gains: the same children held against themselves, and journeys as twenty dots. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countPair, DOTS, gainsOf, journeyDots, middleDots } from "../../../sim/experiment/who-gains.ts";
import { EVERY_GROUP, type EveryGroup } from "../../../sim/observe/detail/detail.ts";
import type { FewOfEach } from "../../../sim/observe/each-child.ts";

interface Child {
  readonly key: number;
  readonly groups: readonly EveryGroup[];
  readonly attainment?: number;
  readonly travel?: number;
}

const of = (children: readonly Child[]): FewOfEach => ({
  key: Uint32Array.from(children, ({ key }) => key),
  marks: Uint32Array.from(children, ({ groups }) =>
    ["all" as EveryGroup, ...groups].reduce((marks, group) => marks | (1 << EVERY_GROUP.indexOf(group)), 0),
  ),
  attainment: Float32Array.from(children, ({ attainment = 0 }) => attainment),
  travel: Float32Array.from(children, ({ travel = 1 }) => travel),
});

const a = of([
  { key: 1, groups: ["fsm"], attainment: 0, travel: 1 },
  { key: 2, groups: ["fsm"], attainment: 0, travel: 1 },
  { key: 4, groups: ["notFsm"], attainment: 0, travel: Number.NaN },
  { key: 6, groups: ["notFsm"], attainment: 9 },
  { key: 7, groups: ["notFsm"], attainment: 0, travel: 4 },
]);
const b = of([
  { key: 1, groups: ["notFsm"], attainment: 0.5, travel: 2 },
  { key: 2, groups: ["fsm"], attainment: 0.05, travel: 1.25 },
  { key: 3, groups: ["fsm"], attainment: 9 },
  { key: 4, groups: ["notFsm"], attainment: -0.25, travel: 1 },
  { key: 7, groups: ["notFsm"], attainment: 0.05, travel: 3 },
]);

describe("children of a pair", () => {
  test("count where they are in both, in the groups that they are in in A, by a threshold", () => {
    const pair = countPair(a, b, "attainment");
    expect([pair.a, pair.b, pair.both]).toEqual([5, 5, 4]);
    expect(gainsOf([pair])).toEqual([
      { group: "all", better: 1 / 4, same: 2 / 4, worse: 1 / 4, children: 4 },
      { group: "fsm", better: 1 / 2, same: 1 / 2, worse: 0, children: 2 },
      { group: "notFsm", better: 0, same: 1 / 2, worse: 1 / 2, children: 2 },
    ]);
  });

  test("do better where they travel less, and whoever has no journey on one side is left out", () => {
    expect(gainsOf([countPair(a, b, "travel")])).toEqual([
      { group: "all", better: 1 / 3, same: 1 / 3, worse: 1 / 3, children: 3 },
      { group: "fsm", better: 0, same: 1 / 2, worse: 1 / 2, children: 2 },
      { group: "notFsm", better: 1, same: 0, worse: 0, children: 1 },
    ]);
  });

  test("held against themselves in the same run are all about the same", () => {
    const [all] = gainsOf([countPair(a, a, "attainment")]);
    expect(all).toEqual({ group: "all", better: 0, same: 1, worse: 0, children: 5 });
  });

  test("of no pair are no group", () => expect(gainsOf([])).toEqual([]));

  test("give shares that add up, and what is better from A to B is worse from B to A", () => {
    const children = fc.uniqueArray(
      fc.record({
        key: fc.integer({ min: 0, max: 30 }),
        attainment: fc.float({ min: -2, max: 2, noNaN: true }),
        groups: fc.constant<EveryGroup[]>([]),
      }),
      { selector: ({ key }) => key, maxLength: 20 },
    );
    fc.assert(
      fc.property(children, children, (one, other) => {
        const [left, right] = [one, other].map((list) => of(list.toSorted((x, y) => x.key - y.key)));
        const [there, back] = [countPair(left, right, "attainment"), countPair(right, left, "attainment")];
        expect([...there.better]).toEqual([...back.worse]);
        expect(there.both).toBe(one.filter(({ key }) => other.some((each) => each.key === key)).length);
        for (const { better, same, worse } of gainsOf([there])) expect(better + same + worse).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("journeys as twenty dots", () => {
  const journeys = of(Array.from({ length: 41 }, (_, key) => ({ key, groups: ["fsm"], travel: 40 - key })));

  test("stand in the middle of twenty equal parts, shortest first", () => {
    const dots = [...journeyDots(journeys, "fsm")];
    expect(dots).toHaveLength(DOTS);
    expect(dots.slice(0, 3)).toEqual([1, 3, 5]);
    expect(dots.at(-1)).toBe(39);
  });

  test("of a group with nobody in it, or with nobody on a roll, are no number", () => {
    expect([...journeyDots(journeys, "notFsm")].every(Number.isNaN)).toBe(true);
    expect([...journeyDots(of([{ key: 1, groups: ["fsm"], travel: Number.NaN }]), "fsm")].every(Number.isNaN)).toBe(
      true,
    );
  });

  test("are the middle of the runs, dot by dot", () => {
    const runs = [1, 5, 3].map((by) => Float64Array.from({ length: DOTS }, (_, dot) => by + dot));
    expect(middleDots(runs).slice(0, 2)).toEqual([3, 4]);
    expect(middleDots([])).toEqual([]);
  });
});
