import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, pointsWithin } from "../../../sim/place/cells.ts";
import { byDistance, nearOf, schoolAt } from "../../../sim/place/near.ts";
import { ADJACENT } from "../../../sim/place/open.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { kilometres, type Ways, way } from "../../../sim/place/ways.ts";

/** Distances of which some are alike and some lie within a metre of another. */
const distances = fc.oneof(
  fc.double({ min: 0, max: 60, noNaN: true }),
  fc.integer({ min: 0, max: 5 }),
  fc.double({ min: 2, max: 2.002, noNaN: true }),
);

const inOrder = (away: ArrayLike<number>): number[] =>
  Array.from(away, (_, s) => s).sort((a, b) => away[a] - away[b] || a - b);

it("puts points in the order of their distance, those as far away in their own", () => {
  fc.assert(
    fc.property(fc.array(distances, { minLength: 1, maxLength: 50 }), (away) => {
      const points = Int32Array.from(away, (_, at) => away.length - 1 - at);
      const sort = byDistance(away.length, Float64Array.from(away));
      expect([...sort(points, away.length).subarray(0, away.length)]).toEqual(inOrder(away));
    }),
  );
});

/** So many points, in clumps far apart of which some lie on one another. */
const pointsIn = (most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(0, 0, 5, 80), distances, distances), { minLength: 1, maxLength: most })
    .map((points) => ({
      x: Float64Array.from(points, ([clump, x]) => clump + x),
      y: Float64Array.from(points, ([clump, , y]) => 2 * clump + y),
    }));

const waysBetween = (from: { x: Float64Array; y: Float64Array }, to: { x: Float64Array; y: Float64Array }): Ways => ({
  fromX: from.x,
  fromY: from.y,
  toX: to.x,
  toY: to.y,
  travelled: new Float64Array(0),
});

describe("schools from the nearest on", () => {
  it("are those that sorting all of them finds, kept or not, and wherever homes lie to them", () => {
    fc.assert(
      fc.property(pointsIn(3), fc.nat(), fc.integer({ min: 1, max: 400 }), (homes, seed, count) => {
        const schools = scattered(count, seed);
        const ways = waysBetween(homes, schools);
        const near = nearOf(ways);
        homes.x.forEach((_, n) => {
          const all = inOrder(schools.x.map((_, s) => way(ways, n, s)));
          expect(all.map((_, rank) => schoolAt(near, n, rank))).toEqual(all);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("are by travel where its times are given", () => {
    const straight = waysBetween({ x: Float64Array.of(0), y: Float64Array.of(0) }, scattered(300, 1));
    const travelled = straight.toX.map((_, s) => (7 * s) % 300);
    const near = nearOf({ ...straight, travelled });
    expect([0, 1, 2, 299].map((rank) => schoolAt(near, 0, rank))).toEqual([0, 43, 86, 257]);
  });

  it("are the same however many neighbourhoods have been asked for beyond those kept", () => {
    const homes = scattered(200, 2);
    const ways = waysBetween(homes, scattered(150, 3));
    const near = nearOf(ways);
    const farthest = () => Array.from(homes.x, (_, n) => schoolAt(near, n, 149));
    const plainly = Array.from(homes.x, (_, n) => inOrder(Array.from(ways.toX, (__, s) => way(ways, n, s)))[149]);
    expect([farthest(), farthest()]).toEqual([plainly, plainly]);
  });
});

/** Points on a grid of halves, so that many are as far away as others, in a region or a long way off. */
function scattered(count: number, seed: number) {
  const at = (i: number, prime: number) => (((i + 1) * prime + (seed % 1000)) % 61) / 2 + (i % 5 === 0 ? 90 : 0);
  return {
    x: Float64Array.from({ length: count }, (_, i) => at(i, 7919)),
    y: Float64Array.from({ length: count }, (_, i) => at(i, 104_729)),
  };
}

it("finds next to each neighbourhood those that comparing all of them finds, itself first", () => {
  for (const name of ["tarnford", "averdale"]) {
    const { neighbourhoods, adjacent } = openPlace(shippedPlace(name) as Place, "secondary");
    const { x, y } = neighbourhoods;
    for (let n = 0; n < x.length; n += 7) {
      const away = x.map((_, m) => (m === n ? -1 : kilometres(x[n], y[n], x[m], y[m])));
      expect([...adjacent.subarray(n * ADJACENT, (n + 1) * ADJACENT)]).toEqual(inOrder(away).slice(0, ADJACENT));
    }
  }
});

describe("points within a reach", () => {
  it("are those that measuring all finds, in order of number, from wherever they are looked for", () => {
    const kilometre = fc.double({ min: -100, max: 200, noNaN: true });
    fc.assert(
      fc.property(
        pointsIn(80),
        kilometre,
        kilometre,
        fc.constantFrom(0, 0.5, 3, 60, 500),
        ({ x, y }, atX, atY, reach) => {
          const all = [...x.keys()].filter((p) => kilometres(atX, atY, x[p], y[p]) <= reach);
          expect(pointsWithin(cellsOf(x, y), atX, atY, reach)).toEqual(all);
        },
      ),
    );
  });

  it("hold those at the very reach, and there are none of no points", () => {
    const x = Float64Array.of(0, 3, 3.001);
    expect(pointsWithin(cellsOf(x, new Float64Array(3)), 0, 0, 3)).toEqual([0, 1]);
    expect(pointsWithin(cellsOf(new Float64Array(0), new Float64Array(0)), 0, 0, 3)).toEqual([]);
    expect(pointsWithin(cellsOf(Float64Array.of(0, 2), new Float64Array(2)), 0, -Number.MIN_VALUE, 0)).toEqual([0]);
  });
});
