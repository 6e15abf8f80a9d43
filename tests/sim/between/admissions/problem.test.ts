/** Problems as files state them: criteria in any order, quotas, lots, and every fault at once. [A1] [A2] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownTickets, tickets } from "../../../../sim/between/admissions/lottery.ts";
import type { Assignment } from "../../../../sim/between/admissions/market.ts";
import { MECHANISMS } from "../../../../sim/between/admissions/mechanisms.ts";
import { admittedBy, outcomeOf } from "../../../../sim/between/admissions/outcome.ts";
import { CRITERIA } from "../../../../sim/between/admissions/priorities.ts";
import { problemJsonSchema } from "../../../../sim/between/admissions/problem.ts";
import { marketOfProblem } from "../../../../sim/between/admissions/problem-market.ts";
import { partsOf, shared } from "../../../../sim/between/admissions/quotas.ts";
import { type Problem, readProblem } from "../../../../sim/between/admissions/read-problem.ts";
import { isStable } from "../../../../sim/between/admissions/stability.ts";
import { CRITERION_KEYS, MECHANISM_KEYS, type MechanismKey } from "../../../../sim/scenario/admissions.ts";
import { describeFault } from "../../../../sim/scenario/faults.ts";
import { SOAKING } from "../../../properties.ts";

const often = SOAKING ? {} : { numRuns: 1000 };

function problemOf(input: unknown): Problem {
  const read = readProblem(input, "file");
  if ("faults" in read) throw new Error(read.faults.map(describeFault).join("\n"));
  return read.problem;
}

const TERMS = { seed: 1, listed: 1000, tieBreak: "single", orders: true } as const;

/** By school: the ids of whom it admits, in the order of the file. */
function admitted(
  input: unknown,
  key: MechanismKey = "da",
  terms: Partial<Parameters<typeof marketOfProblem>[1]> = {},
) {
  const problem = problemOf(input);
  const parted = marketOfProblem(problem, { ...TERMS, ...terms });
  const assignment = MECHANISMS[key].assign(parted.market);
  const schoolOf = (i: number) => (assignment.school[i] < 0 ? -1 : parted.parts[assignment.school[i]].school);
  const held = problem.schools.map((_, s) => problem.students.filter((_, i) => schoolOf(i) === s));
  return { problem, parted, assignment, held: Object.fromEntries(problem.schools.map((id, s) => [id, held[s]])) };
}

const students = (facts: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(facts).map(([id, own]) => [id, { list: ["s"], ...own }]));

describe("criteria", () => {
  test.each(CRITERION_KEYS.filter((key) => key !== "lottery"))("%s: whoever it favours comes first [A2]", (key) => {
    const favoured: Record<string, object> = {
      named: { named: "s" },
      lookedAfter: { lookedAfter: true },
      sibling: { sibling: ["s"] },
      catchment: { catchment: ["s"] },
      feeder: { feeder: ["s"] },
      faith: { faith: true },
      disadvantage: { disadvantaged: true },
      distance: { distance: { s: 1 } },
      test: { score: { s: 70 } },
    };
    const other = {
      distance: { s: 2 },
      score: 60,
      named: "t",
      sibling: ["t"],
      catchment: ["t"],
      feeder: ["t"],
      faith: ["t"],
    };
    const usual = { distance: { s: 2 }, score: 60 };
    for (const seed of [1, 2, 3, 4, 5]) {
      const { held } = admitted(
        {
          students: students({ a: other, b: { ...usual, ...favoured[key] }, c: other }),
          schools: { s: { capacity: 1, order: [key] }, t: { capacity: 0 } },
        },
        "da",
        { seed },
      );
      expect(held.s).toEqual(["b"]);
    }
  });

  test("in the school's own order: those who meet an earlier one precede those who do not [A2]", () => {
    const facts = students({
      near: { distance: { s: 0.1 } },
      sibling: { distance: { s: 9 }, sibling: ["s"] },
      catchment: { distance: { s: 5 }, catchment: ["s"] },
    });
    const first = (order: readonly string[]) =>
      admitted({ students: facts, schools: { s: { capacity: 1, order } } }).held.s;
    expect(first(["sibling", "catchment", "distance"])).toEqual(["sibling"]);
    expect(first(["catchment", "sibling", "distance"])).toEqual(["catchment"]);
    expect(first(["distance", "sibling", "catchment"])).toEqual(["near"]);
  });

  test("every membership counts, or as categories only the first that is met [A2]", () => {
    const facts = students({
      both: { distance: { s: 3 }, sibling: ["s"], catchment: ["s"] },
      one: { distance: { s: 1 }, sibling: ["s"] },
    });
    const first = (classes: string) =>
      admitted({
        classes,
        students: facts,
        schools: { s: { capacity: 1, order: ["sibling", "catchment", "distance"] } },
      }).held.s;
    expect(first("each")).toEqual(["both"]);
    expect(first("first")).toEqual(["one"]);
  });

  test("a later ranking decides only between those whom the earlier leaves equal [A2]", () => {
    const facts = students({
      far: { score: 60, distance: { s: 5 } },
      near: { score: 60, distance: { s: 1 } },
      low: { score: 50, distance: { s: 0 } },
    });
    expect(admitted({ students: facts, schools: { s: { capacity: 1, order: ["test", "distance"] } } }).held.s).toEqual([
      "near",
    ]);
    expect(admitted({ students: facts, schools: { s: { capacity: 2, order: ["test", "distance"] } } }).held.s).toEqual([
      "far",
      "near",
    ]);
  });

  test("each has a label, a meaning and a kind", () => {
    for (const key of CRITERION_KEYS) {
      expect(CRITERIA[key].label.length).toBeGreaterThan(2);
      expect(CRITERIA[key].meaning).toMatch(/\.$/);
    }
  });
});

describe("the lottery", () => {
  const ids = Array.from({ length: 400 }, (_, i) => `i${i}`);

  test("gives each student one number, by seed and name and not by row [R2]", () => {
    const drawn = tickets(1, ids);
    expect([...drawn].sort((a, b) => a - b)).toEqual([...ids.keys()]);
    expect([...tickets(1, ids.toReversed())].reverse()).toEqual([...drawn]);
    expect([...tickets(2, ids)]).not.toEqual([...drawn]);
  });

  test("single: the same order at every school; multiple: one of each school's own [A1]", () => {
    const lists = Object.fromEntries(ids.map((id) => [id, ["s", "t"]]));
    const schools = { s: { capacity: 50 }, t: { capacity: 350 } };
    const orders = (tieBreak: "single" | "multiple") => {
      const { offsets, students: order } = admitted({ students: lists, schools }, "ttc", { tieBreak }).parted.market
        .orders!;
      return [0, 1].map((s) => [...order.subarray(offsets[s], offsets[s + 1])]);
    };
    const [one, two] = orders("single");
    expect(one).toEqual(two);
    const [own, other] = orders("multiple");
    expect(own).not.toEqual(other);
    expect(own.toSorted()).toEqual(other.toSorted());
    expect(ownTickets(1, ids, "s")).not.toEqual(ownTickets(1, ids, "t"));
  });

  test("orders those whom a list of priorities leaves out, after those on it [A1]", () => {
    const lists = Object.fromEntries(ids.map((id) => [id, ["s"]]));
    const { held } = admitted({ students: lists, schools: { s: { capacity: 3, priorities: ["i9", "i3"] } } });
    const drawn = tickets(1, ids);
    const luckiest = ids
      .filter((id) => id !== "i9" && id !== "i3")
      .sort((a, b) => drawn[ids.indexOf(a)] - drawn[ids.indexOf(b)])[0];
    expect(new Set(held.s)).toEqual(new Set(["i9", "i3", luckiest]));
  });
});

describe("quotas", () => {
  test("parts sum to the school's places, whatever the shares [A2]", () => {
    const shares = fc.array(fc.nat(100), { minLength: 2, maxLength: 6 }).filter((parts) => parts.some((n) => n > 0));
    fc.assert(
      fc.property(fc.nat(500), fc.nat(100), fc.nat(100), fc.option(shares), (capacity, reserve, lottery, bands) => {
        const total = bands?.reduce((sum, n) => sum + n, 0) ?? 1;
        const parts = partsOf(0, capacity, {
          reserve: { share: reserve / 200, kind: "soft" },
          lottery: lottery / 200,
          ...(bands && { bands: bands.map((n) => n / total) }),
        });
        expect(parts.reduce((sum, { places }) => sum + places, 0)).toBe(capacity);
        expect(parts.every(({ places }) => places >= 0)).toBe(true);
      }),
      often,
    );
    expect(shared(10, [0.25, 0.25, 0.25, 0.25])).toEqual([3, 3, 2, 2]);
    expect(shared(10, [0.05, 0.55, 0.4])).toEqual([1, 5, 4]);
  });

  const near = (n: number, more: object = {}) => ({ distance: { s: n }, ...more });
  const eligible = { disadvantaged: true };

  test("a soft reserve takes the eligible first and gives others what they leave (Hafalir, Yenmez & Yildirim 2013) [A2]", () => {
    const school = (kind: string) => ({
      s: { capacity: 2, order: ["distance"], quotas: { reserve: { share: 0.5, kind } } },
    });
    const all = { a: near(1), b: near(2), c: near(3, eligible), d: near(4, eligible) };
    expect(admitted({ students: students(all), schools: school("soft") }).held.s).toEqual(["a", "c"]);
    const none = { a: near(1), b: near(2), c: near(3) };
    expect(admitted({ students: students(none), schools: school("soft") }).held.s).toEqual(["a", "b"]);
    expect(admitted({ students: students(none), schools: school("hard") }).held.s).toEqual(["a"]);
  });

  test("an eligible child near enough for an open place leaves the reserve to the next [A2]", () => {
    const all = { a: near(1, eligible), b: near(2, eligible), c: near(3) };
    const schools = { s: { capacity: 2, order: ["distance"], quotas: { reserve: { share: 0.5 } } } };
    for (const key of ["da", "boston"] as const)
      expect(admitted({ students: students(all), schools }, key).held.s).toEqual(["a", "b"]);
  });

  test("bands are filled by their own, and what is left passes to the nearest band [A2]", () => {
    const schools = { s: { capacity: 4, order: ["distance"], quotas: { bands: [0.25, 0.25, 0.25, 0.25] } } };
    const even = {
      a: near(1, { band: 4 }),
      b: near(2, { band: 4 }),
      c: near(3, { band: 3 }),
      d: near(4, { band: 2 }),
      e: near(5, { band: 1 }),
    };
    expect(admitted({ students: students(even), schools }).held.s).toEqual(["a", "c", "d", "e"]);
    const gap = {
      a: near(1, { band: 4 }),
      b: near(2, { band: 4 }),
      c: near(9, { band: 1 }),
      d: near(8, { band: 1 }),
      e: near(7, { band: 2 }),
    };
    // Band 3 is empty: of those left over, b is one band away and d two.
    const { held, problem, parted, assignment } = admitted({ students: students(gap), schools });
    expect(held.s).toEqual(["a", "b", "d", "e"]);
    expect(parted.parts[assignment.school[problem.students.indexOf("b")]].band).toBe(3);
  });

  test("a share by lot goes to those whom the order leaves out, wherever they live [A2]", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`i${i}`, near(i)]));
    const schools = { s: { capacity: 20, order: ["distance"], quotas: { lottery: 0.5 } } };
    const { held } = admitted({ students: students(many), schools });
    expect(held.s.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, i) => `i${i}`));
    const drawn = tickets(1, Object.keys(many));
    const lucky = Object.keys(many)
      .slice(10)
      .sort((a, b) => drawn[Number(a.slice(1))] - drawn[Number(b.slice(1))])
      .slice(0, 10);
    expect(new Set(held.s.slice(10))).toEqual(new Set(lucky));
  });

  test("parts of a school are one choice: how many parts others have costs nobody a round [A1]", () => {
    const schools = {
      s: { capacity: 1, order: ["distance"] },
      t: { capacity: 2, order: ["distance"], quotas: { lottery: 0.5 } },
      u: { capacity: 1, order: ["distance"] },
    };
    const away = (u: number) => ({ distance: { s: 9, t: u, u } });
    const facts = {
      x: { list: ["t", "u"], ...away(5) },
      y: { list: ["s", "u"], ...away(6) },
      p: { list: ["s"], distance: { s: 1 } },
      q: { list: ["t"], distance: { t: 0 } },
      r: { list: ["t"], distance: { t: 1 } },
    };
    // x is turned away by both parts of t, y by s; in the second round they are equals at u, and x is nearer.
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { held } = admitted({ students: facts, schools }, "boston", { seed });
      if (!held.t.includes("x")) expect(held.u).toEqual(["x"]);
    }
  });
});

/** Problems with facts of every kind, quotas of every kind, and up to twelve students at three schools. */
const IDS = ["s", "t", "u"];
const perSchool = (amount: fc.Arbitrary<number>) => fc.record({ s: amount, t: amount, u: amount });
const studentFacts = fc.record({
  list: fc.shuffledSubarray(IDS),
  lookedAfter: fc.boolean(),
  sibling: fc.subarray(IDS),
  disadvantaged: fc.boolean(),
  distance: perSchool(fc.nat(9)),
  score: perSchool(fc.nat(9)),
  band: fc.integer({ min: 1, max: 3 }),
});
const schoolRules = fc.record({
  capacity: fc.nat(6),
  order: fc.constantFrom<string[]>(
    [],
    ["distance"],
    ["lookedAfter", "sibling", "distance"],
    ["test"],
    ["disadvantage", "lottery"],
  ),
  quotas: fc.constantFrom<object>(
    {},
    { reserve: { share: 0.5 } },
    { reserve: { share: 0.5, kind: "hard" } },
    { lottery: 0.4 },
    { bands: [0.3, 0.3, 0.4] },
    { reserve: { share: 0.25 }, lottery: 0.25, bands: [0.5, 0.25, 0.25] },
  ),
});
const problems = fc.record({
  students: fc
    .array(studentFacts, { maxLength: 12 })
    .map((all) => Object.fromEntries(all.map((one, i) => [`i${i}`, one]))),
  schools: fc.record({ s: schoolRules, t: schoolRules, u: schoolRules }),
});

describe("on generated problems", () => {
  /** The students of parts of a school, by part. */
  const heldBy = ({ school }: Assignment, part: number): number[] =>
    [...school.keys()].filter((i) => school[i] === part);

  test("deferred acceptance is stable part by part, and any mechanism keeps within places [A1] [A2] [A4]", () => {
    fc.assert(
      fc.property(problems, (input) => {
        for (const key of MECHANISM_KEYS) {
          const { parted, assignment } = admitted(input, key);
          parted.parts.forEach(({ places }, p) => {
            expect(heldBy(assignment, p).length).toBeLessThanOrEqual(places);
          });
          if (MECHANISMS[key].stable) expect(isStable(parted.market, assignment)).toBe(true);
        }
      }),
      often,
    );
  });

  test("no eligible child is turned away while another holds a reserved place, nor any hard one [A2]", () => {
    fc.assert(
      fc.property(problems, (input) => {
        const { problem, parted, assignment } = admitted(input);
        parted.parts.forEach((part, p) => {
          if (part.kind !== "reserve") return;
          const others = heldBy(assignment, p).filter((i) => !problem.claims[i].disadvantaged);
          const turnedAway = problem.lists.some((list, i) => {
            const at = list.indexOf(part.school);
            const got = assignment.school[i] < 0 ? -1 : list.indexOf(parted.parts[assignment.school[i]].school);
            return problem.claims[i].disadvantaged && at >= 0 && (got < 0 || got > at);
          });
          if (part.hard) expect(others).toEqual([]);
          if (turnedAway) expect(others).toEqual([]);
          if (turnedAway) expect(heldBy(assignment, p)).toHaveLength(part.places);
        });
      }),
      often,
    );
  });

  test("the order of the file makes no difference to who is placed where [R2]", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(...MECHANISM_KEYS), (input, key) => {
        const turned = (table: object) => Object.fromEntries(Object.entries(table).reverse());
        const back = admitted({ students: turned(input.students), schools: turned(input.schools) }, key).held;
        const here = admitted(input, key).held;
        for (const id of IDS) expect(back[id].toSorted()).toEqual(here[id].toSorted());
      }),
      often,
    );
  });
});

describe("what is reported", () => {
  test("counts by preference, objections and gains [A4]", () => {
    const input = {
      students: { i1: ["s2", "s1"], i2: ["s1", "s2"], i3: ["s1", "s2"] },
      schools: {
        s1: { capacity: 1, priorities: ["i1", "i3", "i2"] },
        s2: { capacity: 1, priorities: ["i2", "i1", "i3"] },
      },
    };
    const of = (key: MechanismKey) => {
      const { parted, assignment } = admitted(input, key);
      return outcomeOf(parted, assignment);
    };
    expect(of("da")).toEqual({
      students: 3,
      placed: 2,
      unplaced: 1,
      byPreference: [0, 2],
      firstPreferenceShare: 0,
      meanPreference: 2,
      blockingPairs: 0,
      stable: true,
      couldGain: 2,
    });
    expect(of("ttc")).toMatchObject({ byPreference: [2], blockingPairs: 1, stable: false, couldGain: 0 });
  });

  test("of a full school, whom it holds of lowest priority and by what that student came in [A2]", () => {
    const facts = students({
      near: { distance: { s: 1.5 } },
      far: { distance: { s: 4 } },
      sibling: { distance: { s: 8 }, sibling: ["s"] },
    });
    const last = (capacity: number, rules: object, key: MechanismKey = "da") => {
      const { problem, parted, assignment } = admitted(
        { students: facts, schools: { s: { capacity, ...rules } } },
        key,
      );
      return admittedBy(problem, parted, assignment, key === "sd")[0].last;
    };
    const order = ["sibling", "distance"];
    expect(last(1, { order })).toEqual({ student: "sibling", criterion: "sibling", value: 8 });
    expect(last(2, { order })).toEqual({ student: "near", criterion: "distance", value: 1.5 });
    expect(last(3, { order })).toEqual({ student: "far", criterion: "distance", value: 4 });
    expect(last(4, { order })).toBeUndefined();
    expect(last(1, { priorities: ["far"] })).toEqual({ student: "far", criterion: "priorities" });
    expect(last(1, {})?.criterion).toBe("lottery");
    expect(last(1, { order }, "sd")?.criterion).toBe("lottery");
  });
});

describe("faults", () => {
  const faultsIn = (input: unknown): string[] => {
    const read = readProblem(input, "file");
    return "faults" in read ? read.faults.map(describeFault) : [];
  };
  const fine = { students: { i1: ["s1"] }, schools: { s1: { capacity: 1 } } };

  test("a problem without any is read", () => expect(faultsIn(fine)).toEqual([]));

  test("all are told at once, each with its place", () => {
    const told = faultsIn({
      students: {
        i1: ["s1", "nowhere", "s1"],
        i2: { list: ["s1"], sibling: ["nowhere"], distance: { nowhere: 1 }, colour: "red" },
        i3: 7,
      },
      schools: {
        s1: { capacity: 1.5, priorities: ["i1", "nobody", "i1"] },
        s2: { capacity: -1, quotas: { bands: [0.5, 0.6] } },
      },
      place: "x",
    });
    expect(told).toEqual(
      expect.arrayContaining([
        'file, place: expected a known key, found "place" (check the spelling or remove it)',
        'file, students.i1.1: expected a school of this file, found "nowhere"',
        'file, students.i1.2: expected each school once, found "s1" again',
        'file, students.i2.colour: expected a known key, found "colour" (check the spelling or remove it)',
        'file, students.i2.sibling.0: expected a school of this file, found "nowhere"',
        'file, students.i2.distance: expected schools of this file, found "nowhere"',
        "file, students.i3: expected a list of schools or an object with one, found 7",
        "file, schools.s1.capacity: expected a whole number, found 1.5",
        'file, schools.s1.priorities.1: expected a student of this file, found "nobody"',
        'file, schools.s1.priorities.2: expected each student once, found "i1" again',
        "file, schools.s2.capacity: expected a number of at least 0, found -1",
        "file, schools.s2.quotas.bands: expected shares that sum to 1, found 1.1",
      ]),
    );
    expect(told).toHaveLength(12);
  });

  test.each<[string, object, RegExp]>([
    [
      "priorities and an order",
      { capacity: 1, priorities: [], order: [] },
      /expected priorities or an order of criteria, found both/,
    ],
    ["a criterion twice", { capacity: 1, order: ["sibling", "sibling"] }, /order\.1: expected each criterion once/],
    ["an unknown criterion", { capacity: 1, order: ["height"] }, /order\.0: expected one of "named"/],
    ["shares beyond 1", { capacity: 1, quotas: { lottery: 0.6, reserve: { share: 0.6 } } }, /at most 1 together/],
    [
      "a distance nobody states",
      { capacity: 1, order: ["distance"] },
      /students\.i1\.distance: expected the distance to "s1"/,
    ],
    ["a score nobody states", { capacity: 1, order: ["test"] }, /students\.i1\.score: expected a score/],
    [
      "a band nobody states",
      { capacity: 1, quotas: { bands: [0.5, 0.5] } },
      /students\.i1\.band: expected a band from 1 to 2/,
    ],
  ])("%s is one", (_, school, words) => {
    const [first, ...more] = faultsIn({ ...fine, schools: { s1: school } });
    expect(first).toMatch(words);
    expect(more).toEqual([]);
  });

  test.each([[null], [7], [[]], [{}], [{ students: [], schools: 3 }], [{ students: { "": [] }, schools: {} }]])(
    "%j is refused, not crashed on",
    (input) => expect(faultsIn(input).length).toBeGreaterThan(0),
  );

  test("any text may be an id, also one that means something to the language", () => {
    const text = `{"students": {"__proto__": {"list": ["__proto__"], "distance": {"__proto__": 2}}, "constructor": ["__proto__"]},
      "schools": {"__proto__": {"capacity": 1, "priorities": ["constructor", "__proto__"]}}}`;
    expect(admitted(JSON.parse(text)).held).toEqual(Object.fromEntries([["__proto__", ["constructor"]]]));
    const spoilt = faultsIn(JSON.parse(text.replace('{"__proto__": 2}', '{"__proto__": "far"}')));
    expect(spoilt).toEqual([
      "file, students.__proto__.distance.__proto__: expected a number, found none, or one out of range",
    ]);
  });
});

test("the JSON Schema says what every key of a student and a school is", () => {
  const schema = JSON.stringify(problemJsonSchema());
  for (const key of ["lookedAfter", "catchment", "quotas", "tieBreak", ...CRITERION_KEYS])
    expect(schema).toContain(`"${key}"`);
});
