/** The patterns as data: every one has what it needs, and names only what there is. */

import { describe, expect, test } from "vitest";
import evidence from "../../../seeds/evidence/evidence.json" with { type: "json" };
import { CONTRASTS } from "../../../sim/pattern/contrasts/registry.ts";
import { type Aim, KINDS, knownAt, PATTERNS, partOf, targetAt } from "../../../sim/pattern/declared.ts";
import { FIGURES } from "../../../sim/pattern/figures/registry.ts";
import { PAIRS } from "../../../sim/pattern/pairs.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const rows = new Set(evidence.rows.map(({ id }) => id));

describe.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))("%s", (_, pattern) => {
  test("is of a known kind, says what its ranges rest on, and rests on rows that exist", () => {
    expect(KINDS).toContain(pattern.kind);
    expect(pattern.basis).toMatch(/\.$/);
    expect(pattern.evidence.filter((id) => !rows.has(id))).toEqual([]);
    expect(pattern.evidence.length).toBeGreaterThan(0);
  });

  test("speaks of figures that are measured, with ranges from low to high", () => {
    const known = { ...CONTRASTS, ...FIGURES };
    for (const { figure, target, at = {} } of pattern.figures) {
      expect(Object.keys(known)).toContain(figure);
      for (const [low, high] of [...(target ? [target] : []), ...Object.values(at)]) expect(low).toBeLessThan(high);
    }
  });
});

test("ids are P and two digits, each once and in order", () => {
  const ids = PATTERNS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids.filter((id) => !/^P\d\d$/.test(id))).toEqual([]);
});

test("every figure of an experiment belongs to a pattern, and every figure of a run too", () => {
  const spoken = new Set<string>(PATTERNS.flatMap(({ figures }) => figures.map(({ figure }) => figure)));
  expect([...Object.keys(FIGURES), ...Object.keys(CONTRASTS)].filter((key) => !spoken.has(key))).toEqual([]);
});

test("every pair is a scenario that reads, acts after the base year, and pulls levers that exist", () => {
  for (const { does } of Object.values(PAIRS)) {
    const { actions, admissions, parameters } = scenarioOf({ ...does(2019) });
    expect(actions.length + Object.keys(parameters).length > 0 || admissions !== undefined).toBe(true);
    for (const { start, lever } of actions) {
      expect(start).toBe(2020);
      expect(Object.keys(LEVERS)).toContain(lever);
    }
    expect(admissions?.from ?? 2020).toBe(2020);
  }
});

test("a place has its own range where it has one, the general one otherwise, and none with too few schools", () => {
  const aim: Aim = { figure: "gorard", target: [0, 1], at: { tarnford: [2, 3] }, known: { else: "so it is" } };
  expect(targetAt(aim, town)).toEqual([2, 3]);
  expect(targetAt({ ...aim, at: {} }, town)).toEqual([0, 1]);
  expect(targetAt({ ...aim, schools: 1000 }, town)).toBeUndefined();
  expect(knownAt(aim, town)).toBe("so it is");
  expect(knownAt({ ...aim, known: { tarnford: "here" } }, town)).toBe("here");
});

test("what a run shows of a pattern and what pairs show are parted, and nothing is lost", () => {
  for (const pattern of PATTERNS) {
    const parts = [...partOf(pattern, "run"), ...partOf(pattern, "pair")];
    expect(parts.flatMap(({ figures }) => figures)).toHaveLength(pattern.figures.length);
  }
  expect(PATTERNS.filter((pattern) => partOf(pattern, "run").length === 0).map(({ kind }) => kind)).not.toContain(
    "emergent",
  );
  expect(new Set(PATTERNS.flatMap((pattern) => partOf(pattern, "pair").map(({ id }) => id)))).toEqual(
    new Set(["P12", "P14", "P15", "P17", "P18", "P19", "P20"]),
  );
});
