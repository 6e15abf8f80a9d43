/** The same children twin: who is counted cannot make a difference to children who are in both runs. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import type { Runs } from "../../../sim/experiment/runs.ts";
import { sameChildren } from "../../../sim/experiment/same-children.ts";
import { INDICATORS } from "../../../sim/indicators/registry.ts";
import { SERIES } from "../../../sim/indicators/series.ts";
import { EVERY_GROUP, type EveryGroup } from "../../../sim/observe/detail/detail.ts";
import { type Children, LEAVER, PERSISTENTLY_ABSENT } from "../../../sim/observe/each-child.ts";
import { sameChildrenSentence } from "../../../text/gap-sentences.ts";
import { scenarioOf } from "./scenarios.ts";

type Child = readonly [key: number, attainment: number, ever6: 0 | 1];

const years = [2025, 2026];

const bits = (groups: readonly EveryGroup[]): number =>
  groups.reduce((marks, group) => marks | (1 << EVERY_GROUP.indexOf(group)), 0);

/** Leavers by eligibility within six years; all attend always. */
const childrenOf = (children: readonly Child[]): Children => ({
  key: Uint32Array.from(children, ([key]) => key),
  marks: Uint32Array.from(children, ([, , ever6]) => LEAVER | bits(["all", ever6 === 1 ? "ever6" : "notEver6"])),
  attainment: Float64Array.from(children, ([, attainment]) => attainment),
  presence: Float32Array.from(children, () => 1),
  participation: Float32Array.from(children, () => 0.5),
  travel: Float32Array.from(children, () => 2),
});

/** The twin of an indicator among all that are found. */
const twin = (a: Runs, b: Runs, indicator: string, group: EveryGroup = "all") =>
  sameChildren(a, b).find((each) => each.indicator === indicator && each.group === group)!;

/** One run a list of leavers. */
function runs(title: string, lists: readonly (readonly Child[])[]): Runs {
  const results = lists.map((children, replicate): ReplicateResult => {
    const place = new Float64Array(SERIES.length * years.length);
    return { replicate, years, place, children: childrenOf(children) };
  });
  return { scenario: scenarioOf({ title, years: 1 }), results };
}

const here: readonly Child[] = [
  [2, 1, 0],
  [3, 0.4, 0],
  [5, 0, 1],
  [9, -1.2, 1],
];

describe("a gap", () => {
  test("that closes because a child is counted no more closes for nobody, and that is flagged", () => {
    const without = here.slice(0, 3);
    const sides = [runs("A", [here]), runs("B", [without])] as const;
    const [gap, attainment] = [twin(...sides, "attainmentGap"), twin(...sides, "attainment")];
    expect(gap.plain.difference.median).toBeCloseTo(0.7 - 1.3, 12);
    expect(gap.same.difference.median).toBe(0);
    expect(gap.same.a.median).toBeCloseTo(0.7, 12);
    expect(gap.children).toEqual({ a: 4, b: 3, both: 3 });
    expect([gap.differs, attainment.differs]).toEqual([true, true]);
    expect(attainment.same.difference.median).toBe(0);
    expect(sameChildrenSentence(gap, INDICATORS.attainmentGap, "B")).toBe(
      "Attainment gap at 16, 2026, and it matters who is counted: over those who leave in both runs (3 of 4 in A and of 3 in B) it differs by 0.000 SD; over all who leave, by −0.600 SD.",
    );
  });

  test("that closes for the children themselves closes in both figures", () => {
    const better = here.map(([key, attainment, ever6]): Child => [key, attainment + 0.1 * ever6, ever6]);
    const [gap] = sameChildren(runs("A", [here]), runs("B", [better]));
    expect(gap.plain.difference.median).toBeCloseTo(-0.1, 12);
    expect(gap.same.difference.median).toBeCloseTo(-0.1, 12);
    expect(gap.differs).toBe(false);
    expect(sameChildrenSentence(gap, INDICATORS.attainmentGap, "C")).toContain("of the same children: over those");
  });

  test("hidden by children who come is seen: newcomers pull the plain figure back", () => {
    const gained: Child[] = here.map(([key, attainment, ever6]) => [key, attainment + 0.3 * ever6, ever6]);
    const [gap] = sameChildren(runs("A", [here]), runs("B", [[...gained, [11, -1.5, 1]]]));
    expect(gap.same.difference.median).toBeCloseTo(-0.3, 12);
    expect(gap.plain.difference.median).toBeGreaterThan(0);
    expect(gap.differs).toBe(true);
  });

  test("is judged over replicates, a pair each, by the eligibility of A", () => {
    const moved = (by: number) =>
      here.map(([key, attainment, ever6]): Child => [key, attainment - by * (1 - ever6), 1]);
    const many = Array.from({ length: 10 }, () => here);
    const [gap] = sameChildren(
      runs("A", many),
      runs(
        "B",
        many.map((_, r) => moved(0.1 + r / 100)),
      ),
    );
    expect([...gap.same.difference.differences].map((each) => each.toFixed(6))).toEqual(
      many.map((_, r) => (-0.1 - r / 100).toFixed(6)),
    );
    expect(gap.same.claim).toMatchObject({ key: "difference", better: "yes", direction: "lower" });
  });
});

test("there is none of runs that were not asked for their leavers, and none of nobody", () => {
  const a = runs("A", [here]);
  const plain = { ...a, results: a.results.map(({ children: _children, ...rest }) => rest) };
  expect(sameChildren(plain, a)).toEqual([]);
  expect(sameChildren(a, plain)).toEqual([]);
  const [gap] = sameChildren(
    a,
    runs("B", [
      [
        [1, 0, 0],
        [4, 0, 1],
      ],
    ]),
  );
  expect(gap.children.both).toBe(0);
  expect(gap.same.claim.key).toBe("nobody");
});

test("of two runs with the same children both figures are one; those of one run alone never count", () => {
  const child = fc.tuple(fc.nat(40), fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom<0 | 1>(0, 1));
  const children = fc
    .uniqueArray(child, { selector: ([key]) => key, minLength: 4, maxLength: 20 })
    .map((list) => list.toSorted(([one], [other]) => one - other))
    .filter((list) => new Set(list.map(([, , ever6]) => ever6)).size === 2);
  fc.assert(
    fc.property(children, fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 20 }), (list, gains) => {
      const after = list.map(([key, attainment, ever6], i): Child => [key, attainment + (gains[i] ?? 0), ever6]);
      const [gap, mean] = ["attainmentGap", "attainment"].map((key) =>
        twin(runs("A", [list]), runs("B", [after]), key),
      );
      for (const { plain, same } of [gap, mean]) expect(same.difference.median).toBeCloseTo(plain.difference.median, 9);
      const [more] = sameChildren(runs("A", [[...list, [90, 9, 1]]]), runs("B", [[...after, [91, -9, 0]]]));
      expect(more.same.difference.median).toBe(gap.same.difference.median);
    }),
  );
});

describe("by group", () => {
  /** Four children who are not leavers, of whom one is looked after, one newly come. */
  const residents = (presence: readonly number[], groups: readonly (readonly EveryGroup[])[], keys = [1, 2, 3, 4]) => ({
    key: Uint32Array.from(keys),
    marks: Uint32Array.from(
      groups,
      (of, i) => bits(["all", ...of]) | (1 - presence[i] >= 0.1 ? PERSISTENTLY_ABSENT : 0),
    ),
    attainment: new Float64Array(keys.length),
    presence: Float32Array.from(presence),
    participation: Float32Array.from(presence, (share) => share / 2),
    travel: Float32Array.from(presence, () => 2),
  });
  const runOf = (title: string, children: Children): Runs => ({
    scenario: scenarioOf({ title, years: 1 }),
    results: [{ replicate: 0, years, place: new Float64Array(SERIES.length * 2), children }],
  });
  const groups: EveryGroup[][] = [["fsm", "lookedAfter"], ["fsm"], ["notFsm", "need"], ["notFsm", "newArrival"]];
  const before = runOf("A", residents([0.5, 0.9375, 1, 1], groups));

  test("absence that falls because a looked-after child is counted no more falls for nobody", () => {
    const after = runOf("B", residents([0.9375, 1, 1], groups.slice(1), [2, 3, 4]));
    const absence = twin(before, after, "absence");
    expect([absence.plain.difference.median, absence.same.difference.median]).toEqual([0.0625 / 3 - 0.5625 / 4, 0]);
    expect(absence).toMatchObject({ of: "residents", differs: true, children: { a: 4, b: 3, both: 3 } });
    expect(twin(before, after, "persistentAbsence").plain.difference.median).toBeCloseTo(-0.25, 12);
    expect(twin(before, after, "attendanceGap").same.difference.median).toBe(0);
    expect(twin(before, after, "persistentAbsenceGap").plain.difference.median).toBeCloseTo(-0.5, 12);
    expect(twin(before, after, "absence", "lookedAfter").children).toEqual({ a: 1, b: 0, both: 0 });
    expect(sameChildrenSentence(absence, INDICATORS.absence, "B")).toContain("over those who live here in both runs");
  });

  test("a child who gets a label in B alone is counted by what it was in A", () => {
    const labelled = groups.map((of, i): EveryGroup[] => (i === 1 ? [...of, "need"] : of));
    const after = runOf("B", residents([0.5, 0.9375, 1, 1], labelled));
    const need = twin(before, after, "participation", "need");
    expect(need.same.difference.identical).toBe(true);
    expect(need.plain.difference.median).toBeCloseTo((0.5 + 0.46875) / 2 - 0.5, 12);
    expect(sameChildrenSentence(need, INDICATORS.participation, "B")).toMatch(/^Participation \(with a special need\)/);
  });

  test("every group that anybody is in has every outcome, and no other has any", () => {
    const found = sameChildren(before, before).filter(({ indicator }) => indicator === "absence");
    expect(found.map(({ group }) => group)).toEqual(["all", "fsm", "notFsm", "need", "lookedAfter", "newArrival"]);
    expect(sameChildren(before, before).every(({ differs }) => !differs)).toBe(true);
  });
});
