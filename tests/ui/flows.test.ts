/** Flows and networks as they are laid out: nothing is lost, nothing lies over another, and nothing jumps. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Flows, gathered, sankey, shownIn } from "../../ui/figures/flows.ts";
import { asOnGround, inRings, type NetNode, nodeLabels } from "../../ui/figures/network.ts";
import { isFromFew, pairedFlows } from "../../ui/result/look/flows.ts";
import { lookedAt, middleRun } from "../../ui/result/look/runs.ts";
import { nodesOf, pairedTies } from "../../ui/result/look/ties.ts";
import { madeUpLook } from "./made-up-look.ts";

const names = {
  rows: Array.from({ length: 30 }, (_, i) => `home ${i}`),
  columns: Array.from({ length: 30 }, (_, i) => `school ${i}`),
  rest: (kind: string, count: number) => `${count} other ${kind}`,
};
const flow = fc.record({
  from: fc.nat(29),
  to: fc.nat(29),
  a: fc.nat(300),
  b: fc.nat(300),
});
type Flow = typeof flow extends fc.Arbitrary<infer One> ? One : never;
const inColumns = (flows: readonly Flow[]): Flows => ({
  from: Int32Array.from(flows, ({ from }) => from),
  to: Int32Array.from(flows, ({ to }) => to),
  a: Float64Array.from(flows, ({ a }) => a),
  b: Float64Array.from(flows, ({ b }) => b),
});
const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

describe("flows that are gathered", () => {
  test("keep every pupil, in at most so many rows and columns, the rest last", () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 80 }), fc.integer({ min: 2, max: 12 }), (flows, most) => {
        const grid = gathered(inColumns(flows), names, most);
        expect(sum(grid.a)).toBe(sum(flows.map(({ a }) => a)));
        expect(sum(grid.b)).toBe(sum(flows.map(({ b }) => b)));
        for (const ends of [grid.rows, grid.columns]) {
          expect(ends.length).toBeLessThanOrEqual(most);
          expect(ends.slice(0, -1).every(({ index }) => index >= 0)).toBe(true);
        }
      }),
    );
  });

  test("stand by themselves if they are among the largest, or picked", () => {
    const flows = [0, 1, 2, 3].map((to) => ({ from: 0, to, a: 10 - to, b: 10 - to }));
    const drawn = (picked?: number) =>
      gathered(inColumns(flows), names, 3, picked === undefined ? {} : { column: picked }).columns.map(
        ({ name }) => name,
      );
    expect(drawn()).toEqual(["school 0", "school 1", "2 other columns"]);
    expect(drawn(3)).toEqual(["school 0", "school 3", "2 other columns"]);
  });
});

describe("a Sankey diagram", () => {
  test("has ribbons that fill their bars at both ends, and bars that fit and do not overlap", () => {
    fc.assert(
      fc.property(
        fc.array(flow, { minLength: 1, maxLength: 60 }),
        fc.constantFrom("a", "b", "difference"),
        (flows, side) => {
          const grid = gathered(inColumns(flows), names, 8);
          const { left, right, ribbons } = sankey(grid, side as "a", 400);
          for (const [bars, end] of [
            [left, "row"],
            [right, "column"],
          ] as const) {
            bars.forEach((bar, i) => {
              const own = ribbons.filter((ribbon) => ribbon[end] === bar.place);
              expect(sum(own.map(({ thickness }) => thickness))).toBeCloseTo(bar.height, 6);
              expect(bar.y + bar.height).toBeLessThanOrEqual(400 + 1e-6);
              if (i > 0) expect(bar.y).toBeGreaterThanOrEqual(bars[i - 1].y + bars[i - 1].height);
            });
          }
          for (const { cell, value } of ribbons) expect(value).toBe(shownIn(grid, cell, side as "a"));
        },
      ),
    );
  });
});

describe("flows of A and B", () => {
  test("stand side by side; others are those who are not eligible", () => {
    const beyond = { outside: "outside", none: "no school" };
    const looks = { a: madeUpLook(), b: madeUpLook(12) };
    const of = (who: "all" | "eligible" | "others") => {
      const { flows } = pairedFlows(looks, 2037, who, "roll", beyond, ["n1", "n2", "n3"]);
      const isOwn = (_: number, i: number) => flows.from[i] === 0 && flows.to[i] === 0;
      return { a: sum(flows.a.filter(isOwn)), b: sum(flows.b.filter(isOwn)) };
    };
    expect(of("all")).toEqual({ a: 200, b: 212 });
    expect(of("eligible")).toEqual({ a: 20, b: 20 });
    expect(of("others")).toEqual({ a: 180, b: 192 });
    const { homes, schools } = pairedFlows(looks, 2037, "all", "roll", beyond, ["n1", "n2", "n3"]);
    expect([homes.at(-1), schools.at(-1)]).toEqual(["outside", "no school"]);
  });
});

test("flows to a school that only one side has stand under that school, and pupils at none stay at none", () => {
  const [a, b] = [madeUpLook(), madeUpLook()];
  const { nodes } = b;
  const later = { keys: nodes.keys.toSpliced(1, 1), names: nodes.names.toSpliced(1, 1), schools: nodes.schools - 1 };
  const without = {
    ...b,
    nodes: { ...nodes, ...later },
    years: b.years.map((year) => ({
      ...year,
      flows: { ...year.flows, to: year.flows.to.map((school) => [0, nodes.schools - 1, 1, nodes.schools - 1][school]) },
    })),
  };
  const beyond = { outside: "outside", none: "no school" };
  const { flows, schools } = pairedFlows({ a, b: without }, 2037, "all", "roll", beyond, ["n1", "n2", "n3"]);
  const at = (school: number) => {
    const isThere = (_: number, i: number) => flows.to[i] === school;
    return [sum(flows.a.filter(isThere)), sum(flows.b.filter(isThere))];
  };
  const inA = (school: number) => {
    const { to, pupils } = a.years[a.years.length - 1].flows;
    return sum(pupils.filter((_, i) => to[i] === school));
  };
  expect(schools.length).toBe(nodes.schools + 1);
  expect(at(1)).toEqual([inA(1), 0]);
  for (const school of [0, 2]) expect(at(school)).toEqual([inA(school), inA(school)]);
  expect(at(nodes.schools)).toEqual([inA(nodes.schools), inA(1) + inA(nodes.schools)]);
});

test("homes are few where no more have pupils of the group", () => {
  const flows = inColumns([0, 1, 2, 3].map((from) => ({ from, to: 0, a: 0, b: from === 3 ? 0 : 1 })));
  expect([isFromFew(flows, 2), isFromFew(flows, 3)]).toEqual([false, true]);
});

describe("a network", () => {
  const nodes: readonly NetNode[] = nodesOf({ a: madeUpLook(), b: madeUpLook() }, (_, name) => name || "the area");

  test("says of each tie whether it stands in A, in B or in both", () => {
    const [early, late] = [madeUpLook(), madeUpLook()];
    const without = {
      ...early,
      years: early.years.map((year) => ({ ...year, ties: { ...year.ties, from: year.ties.from.slice(0, 1) } })),
    };
    const ties = pairedTies({ a: without, b: late }, nodes, 2037, "b");
    expect(ties.map((tie) => tie.in)).toEqual(["both", "b", "b", "b", "b", "b", "b"]);
    expect(ties[0]).toMatchObject({ kind: "brokered", since: 2027, strengths: { a: 0.5, b: 0.5 } });
    expect(ties[1].strengths).toEqual({ a: Number.NaN, b: 0.25 });
    expect(pairedTies({ a: early, b: late }, nodes, 2026, "b")).toHaveLength(6);
  });

  test("on the ground has north up and east right, and all of it on the paper, bodies above", () => {
    const { spots, height } = asOnGround(nodes, 600, 500);
    const at = (key: string) => spots[nodes.findIndex((node) => node.key === key)];
    expect(at("s:s1").x).toBeLessThan(at("s:s2").x);
    expect(at("s:s2").y).toBeLessThan(at("s:s1").y);
    expect(at("b:area").y).toBeLessThan(Math.min(at("s:s1").y, at("s:s2").y, at("v:v1").y));
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(600);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  test("in rings has schools nearer to the middle than services, and the area's body in it", () => {
    const { spots, height } = inRings(nodes, 600, 400);
    const away = spots.map(({ x, y }) => Math.hypot(x - 300, y - height / 2));
    expect(away[nodes.findIndex(({ kind }) => kind === "body")]).toBe(0);
    const schools = nodes.flatMap(({ kind }, i) => (kind === "school" ? [away[i]] : []));
    const services = nodes.flatMap(({ kind }, i) => (kind === "service" ? [away[i]] : []));
    expect(Math.max(...schools)).toBeLessThan(Math.min(...services));
    expect(inRings(nodes, 600, 400)).toEqual({ spots, height });
  });

  test("has no name over another: of two schools at one spot one is named, the first that is asked for", () => {
    const twins: NetNode[] = [0, 1, 2].map((i) => ({ key: `${i}`, kind: "school", name: `School ${i}`, x: 0, y: 0 }));
    const spots = twins.map(() => ({ x: 100, y: 100 }));
    const labels = nodeLabels(twins, spots, 200, [2, 0, 1]);
    expect(labels.map(({ index }) => index)).toEqual([2, 0]);
    expect(labels[0].y).not.toBe(labels[1].y);
  });
});

test("the run that is looked at first is the one whose difference is in the middle", () => {
  const side = (values: readonly number[]) => ({ attainmentGap: Float64Array.from(values.flatMap((one) => [0, one])) });
  const pairs = { years: [2025, 2037], replicates: [0, 1, 2], a: side([0, 0, 0]), b: side([0.3, -0.1, 0.05]) };
  expect(middleRun(pairs, "attainmentGap")).toBe(2);

  const given = (isBusy: boolean, run?: number) =>
    lookedAt({
      bench: { runner: { isBusy } },
      shown: { pairs },
      compared: { indicator: "attainmentGap" },
      view: { run },
    } as never);
  expect(given(false)).toEqual({ run: 2, middle: 2 });
  expect(given(true)).toEqual({ run: 0, middle: undefined });
  expect(given(false, 1)).toEqual({ run: 1, middle: 2 });
});
