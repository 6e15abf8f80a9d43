/** The patterns as data: every one has what it needs, and names only what there is. */

import { describe, expect, test } from "vitest";
import evidence from "../../../seeds/evidence/evidence.json" with { type: "json" };
import { ABLATED, CONTRASTS } from "../../../sim/pattern/contrasts/registry.ts";
import { type Aim, KINDS, PATTERNS, partOf, reasonAt, targetAt, unstatedAt } from "../../../sim/pattern/declared.ts";
import { FIGURES } from "../../../sim/pattern/figures/registry.ts";
import { EXPERIMENT_YEARS, PAIRS, type PairKey, WORLDS, whatB, worldOf, yearsOf } from "../../../sim/pattern/pairs.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";
import { STANCES } from "../../../sim/scenario/stances.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const primaryTown = openPlace(shippedPlace("tarnford")!, "primary");
/** Places whose runs are put beside patterns in the document. */
const MEASURED = ["greater-manchester-2019", "averdale", "tarnford"];
const settingRows = new Set(Object.values<{ evidence: readonly string[] }>(PARAMETERS).flatMap((one) => one.evidence));
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
    for (const { figure, primary = {}, ...secondary } of pattern.figures) {
      expect(Object.keys(known)).toContain(figure);
      for (const { target, at = {} } of [secondary, primary])
        for (const [low, high] of [...(target ? [target] : []), ...Object.values(at)]) expect(low).toBeLessThan(high);
    }
  });

  test("gives reasons for places that are measured, each place, side, phase and stance once", () => {
    for (const { reasons = [] } of pattern.figures) {
      const named = reasons.flatMap(({ at, side, phase = "secondary", stances = STANCES }) =>
        at.flatMap((id) => stances.map((stance) => `${id} ${side} ${phase} ${stance}`)),
      );
      expect(new Set(named).size).toBe(named.length);
      expect(reasons.flatMap(({ at }) => at).filter((id) => !MEASURED.includes(id))).toEqual([]);
      for (const { why } of reasons) expect(why).toMatch(/\.$/);
    }
  });

  test("calls nothing emergent whose evidence some default rests on", () => {
    if (pattern.kind !== "emergent") return;
    expect(pattern.evidence.filter((id) => settingRows.has(id))).toEqual([]);
  });
});

test("ids are P and two digits, each once and in order", () => {
  const ids = PATTERNS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids.filter((id) => !/^P\d\d$/.test(id))).toEqual([]);
});

test("every figure belongs to a pattern, or is told of with each process off", () => {
  const spoken = new Set<string>([
    ...PATTERNS.flatMap(({ figures }) => figures.map(({ figure }) => figure)),
    ...ABLATED,
  ]);
  expect([...Object.keys(FIGURES), ...Object.keys(CONTRASTS)].filter((key) => !spoken.has(key))).toEqual([]);
});

test("every pair is a scenario that reads, acts after the base year, and pulls levers that exist", () => {
  for (const pair of Object.keys(PAIRS) as PairKey[]) {
    const { actions, admissions, parameters } = scenarioOf({ ...whatB(pair, 2019) });
    expect(yearsOf(pair)).toBeLessThanOrEqual(EXPERIMENT_YEARS);
    expect(actions.length + Object.keys(parameters).length > 0 || admissions !== undefined).toBe(true);
    for (const { start, lever } of actions) {
      expect(start).toBe(2020);
      expect(Object.keys(LEVERS)).toContain(lever);
    }
    expect(admissions?.from ?? 2020).toBe(2020);
  }
});

test("B states what its world states and what it does beside it [P15]", () => {
  expect([worldOf("noTables"), worldOf("noTablesAtStakes")]).toEqual(["today", "stakes"]);
  expect(whatB("noTablesAtStakes", 2019)).toEqual({ ...PAIRS.noTablesAtStakes.does(2019), ...WORLDS.stakes });
  expect(whatB("evenMix", 2019).parameters).toMatchObject({ "choose.alike": 0 });
});

test("what one figure takes as given is another of its pattern, with a range of its own", () => {
  const given = PATTERNS.flatMap(({ figures }) =>
    figures.flatMap((aim) => (aim.given ? [figures.find(({ figure }) => figure === aim.given)] : [])),
  );
  expect(given.length).toBeGreaterThan(0);
  expect(given.filter((aim) => aim?.target === undefined)).toEqual([]);
});

test("a place has its own range where it has one, the general one otherwise, and none with too few schools", () => {
  const aim: Aim = { figure: "gorard", target: [0, 1], at: { tarnford: [2, 3] } };
  expect([targetAt(aim, town), unstatedAt(aim, town)]).toEqual([[2, 3], undefined]);
  expect(targetAt({ ...aim, at: {} }, town)).toEqual([0, 1]);
  const many = { ...aim, schools: 1000 };
  expect([targetAt(many, town), unstatedAt(many, town)]).toEqual([undefined, "few"]);
  expect(unstatedAt({ figure: "gorard" }, town)).toBeUndefined();
});

test("primary schools have ranges of their own, and none of secondary ones", () => {
  const aim: Aim = { figure: "gorard", target: [0, 1], primary: { at: { tarnford: [4, 5] } } };
  expect(targetAt(aim, primaryTown)).toEqual([4, 5]);
  const none: Aim = { figure: "gorard", target: [0, 1] };
  expect([targetAt(none, primaryTown), unstatedAt(none, primaryTown)]).toEqual([undefined, "phase"]);
});

describe("a reason", () => {
  const aim: Aim = {
    figure: "gorard",
    target: [0, 1],
    primary: { target: [0, 1] },
    reasons: [
      { at: ["tarnford"], side: "above", why: "Here, above." },
      { at: ["averdale"], side: "below", why: "There, below." },
      { at: ["tarnford"], side: "below", stances: ["sceptical"], why: "Here, below, for sceptics." },
    ],
  };
  test("is given for the place and the side it was written for alone", () => {
    expect([2, 1, 0.5].map((value) => reasonAt(aim, town, "trials", value))).toEqual([
      "Here, above.",
      undefined,
      undefined,
    ]);
    expect([2, -1].map((value) => reasonAt(aim, { ...town, id: "averdale" }, "trials", value))).toEqual([
      undefined,
      "There, below.",
    ]);
    expect(reasonAt(aim, { ...town, id: "elsewhere" }, "trials", 2)).toBeUndefined();
  });
  test("is given under the stance and in the phase it was written for alone", () => {
    expect(reasonAt(aim, town, "trials", -1)).toBeUndefined();
    expect(reasonAt(aim, town, "sceptical", -1)).toBe("Here, below, for sceptics.");
    expect(reasonAt(aim, primaryTown, "trials", 2)).toBeUndefined();
  });
  test("of a real place does not speak of fictional ones", () => {
    const said = PATTERNS.flatMap(({ figures }) => figures.flatMap(({ reasons = [] }) => reasons));
    const real = said.filter(({ at }) => at.includes("greater-manchester-2019"));
    expect(real.filter(({ why }) => /fictional|grown from a profile/.test(why))).toEqual([]);
    expect(real.length).toBeGreaterThan(5);
  });
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
