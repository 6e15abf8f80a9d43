/** A change of segregation taken apart (Elbers 2021). */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, change } from "../../../../sim/indicators/segregation/change.ts";
import { type Counts, countsOf, marginsOf, turned } from "../../../../sim/indicators/segregation/counts.ts";
import { mutualInformation } from "../../../../sim/indicators/segregation/entropy.ts";
import { fitted } from "../../../../sim/indicators/segregation/fitting.ts";

const first = countsOf([
  [40, 30, 20, 10],
  [5, 10, 15, 20],
]);
const second = countsOf([
  [20, 20, 20, 15],
  [5, 10, 10, 15],
]);
const PARTS = ["additions", "removals", "unitMargins", "groupMargins", "structure"] as const;
const sumOf = (parts: Change) => PARTS.reduce((sum, key) => sum + parts[key], 0);

/** Tables of two times over the same five units and three groups, cells and whole units empty here and there. */
const pairs = fc
  .array(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 5 })
  .map((rows): [Counts, Counts] => [
    countsOf(rows.map((row) => row.map(([a]) => a))),
    countsOf(rows.map((row) => row.map(([, b]) => b))),
  ])
  .filter((tables) =>
    tables.every((table) => {
      const { byUnit, byGroup } = marginsOf(table);
      return [byUnit, byGroup].every((margin) => margin.filter((pupils) => pupils > 0).length > 1);
    }),
  );

/** The 2 × 2 table of these margins (shares) with an odds ratio, by the quadratic it solves. */
function twoByTwo(odds: number, unit: number, group: number): Counts {
  const b = 1 + (unit + group) * (odds - 1);
  const a =
    odds === 1 ? unit * group : (b - Math.sqrt(b * b - 4 * odds * (odds - 1) * unit * group)) / (2 * (odds - 1));
  return countsOf([
    [a, unit - a],
    [group - a, 1 - unit - group + a],
  ]);
}

describe("the parts", () => {
  test("add up to the change within 1e-9, wherever each has a number", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const parts = change(a, b);
        if (Number.isNaN(parts.margins)) return;
        expect(
          Math.abs(parts.additions + parts.removals + parts.margins + parts.structure - parts.difference),
        ).toBeLessThan(1e-9);
        if (!Number.isNaN(parts.unitMargins)) expect(Math.abs(sumOf(parts) - parts.difference)).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("are those of a change the other way about, with the other sign (R package segregation, its tests)", () => {
    const there = change(first, second);
    const back = change(second, first);
    for (const key of ["unitMargins", "groupMargins", "structure"] as const)
      expect(back[key]).toBeCloseTo(-there[key], 9);
  });

  test("swap with units and groups (R package segregation, its tests)", () => {
    const there = change(first, second);
    const sideways = change(turned(first), turned(second));
    expect(sideways.unitMargins).toBeCloseTo(there.groupMargins, 9);
    expect(sideways.groupMargins).toBeCloseTo(there.unitMargins, 9);
    expect(sideways.structure).toBeCloseTo(there.structure, 9);
  });

  test("of four numbers each are Shapley averages over tables solved by hand", () => {
    const [from, to] = [
      { odds: 6, unit: 0.4, group: 0.3 },
      { odds: 2.5, unit: 0.55, group: 0.45 },
    ];
    const M = (odds: 0 | 1, unit: 0 | 1, group: 0 | 1) =>
      mutualInformation(twoByTwo([from, to][odds].odds, [from, to][unit].unit, [from, to][group].group));
    const found = change(twoByTwo(from.odds, from.unit, from.group), twoByTwo(to.odds, to.unit, to.group));
    expect(found.before).toBeCloseTo(M(0, 0, 0), 12);
    expect(found.structure).toBeCloseTo((M(1, 0, 0) - M(0, 0, 0) + M(1, 1, 1) - M(0, 1, 1)) / 2, 8);
    const unit = M(0, 1, 0) - M(0, 0, 0) + M(0, 1, 1) - M(0, 0, 1) + M(1, 1, 0) - M(1, 0, 0) + M(1, 1, 1) - M(1, 0, 1);
    expect(found.unitMargins).toBeCloseTo(unit / 4, 8);
    const group = M(0, 0, 1) - M(0, 0, 0) + M(0, 1, 1) - M(0, 1, 0) + M(1, 0, 1) - M(1, 0, 0) + M(1, 1, 1) - M(1, 1, 0);
    expect(found.groupMargins).toBeCloseTo(group / 4, 8);
  });
});

describe("where only sizes change there is no change of structure (Elbers 2021, tables 1 to 3)", () => {
  const rows = [
    [25, 25],
    [28, 2],
    [2, 18],
  ];
  test("one unit doubles", () => {
    const { structure, difference } = change(countsOf(rows), countsOf([rows[0], rows[1], [4, 36]]));
    expect(structure).toBeCloseTo(0, 8);
    expect(difference).toBeCloseTo(0.233 - 0.203, 3);
  });
  test("one group doubles", () => {
    const found = change(countsOf(rows), countsOf(rows.map(([x, y]) => [x, 2 * y])));
    expect(found.structure).toBeCloseTo(0, 8);
    expect(found.unitMargins + found.groupMargins).toBeCloseTo(found.difference, 8);
  });
  test("all pupils double: nothing changes at all", () => {
    const { difference, unitMargins, groupMargins } = change(
      countsOf(rows),
      countsOf(rows.map(([x, y]) => [2 * x, 2 * y])),
    );
    for (const part of [difference, unitMargins, groupMargins]) expect(part).toBeCloseTo(0, 9);
  });
});

describe("units that come and go", () => {
  const stayed = [
    [40, 20],
    [10, 30],
  ];
  test("are additions and removals, the others being as they were", () => {
    const came = change(countsOf([...stayed, [0, 0]]), countsOf([...stayed, [50, 0]]));
    expect(came.additions).toBeCloseTo(came.difference, 12);
    expect(came.difference).toBeGreaterThan(0);
    const went = change(countsOf([...stayed, [50, 0]]), countsOf([...stayed, [0, 0]]));
    expect(went.removals).toBeCloseTo(-came.additions, 12);
    expect([came.removals, came.structure, went.additions, went.structure]).toEqual([0, 0, 0, 0]);
  });
});

test("where no table has the pattern of one time and the sizes of the other, the parts have no number", () => {
  const { margins, unitMargins, groupMargins, structure } = change(
    countsOf([
      [10, 0],
      [0, 10],
    ]),
    countsOf([
      [30, 0],
      [0, 10],
    ]),
  );
  expect([unitMargins, groupMargins]).toEqual([Number.NaN, Number.NaN]);
  expect(margins).toBeCloseTo(
    mutualInformation(
      countsOf([
        [30, 0],
        [0, 10],
      ]),
    ) - Math.LN2,
    9,
  );
  expect(structure).toBeCloseTo(0, 9);
});

test("fitting meets both margins and keeps odds ratios (Deming & Stephan 1940)", () => {
  const table = fitted(first, Float64Array.of(30, 70), Float64Array.of(10, 20, 30, 40));
  expect(table).toBeDefined();
  const { byUnit, byGroup } = marginsOf(table as Counts);
  expect([...byUnit].map((sum) => sum.toFixed(6))).toEqual(["30.000000", "70.000000"]);
  expect([...byGroup].map((sum) => sum.toFixed(6))).toEqual(["10.000000", "20.000000", "30.000000", "40.000000"]);
  const odds = ({ n }: Counts, g: number) => (n[g] * n[4 + g + 1]) / (n[g + 1] * n[4 + g]);
  for (const g of [0, 1, 2]) expect(odds(table as Counts, g)).toBeCloseTo(odds(first, g), 9);
});
