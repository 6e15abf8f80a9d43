/** How partnerships hang together, of networks that can be drawn on paper. [B5] */

import { describe, expect, test } from "vitest";
import { createNetwork } from "../../../sim/network/network.ts";
import { schoolNode } from "../../../sim/network/nodes.ts";
import { tieShape } from "../../../sim/network/tie-shape.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";

const averdale = openPlace(shippedPlace("averdale")!, "secondary");
const place = {
  ...averdale,
  schools: { ...averdale.schools, boroughs: averdale.schools.boroughs.map((_, s) => (s < 4 ? "east" : "west")) },
};
const { ids } = place.schools;
const n = ids.length;

/** The shape of partnerships between schools by number; those in `brokered` are an action's. */
function shapeOf(pairs: readonly (readonly [number, number])[], brokered: readonly number[] = [], at = place) {
  const network = createNetwork(at);
  pairs.forEach(([a, b], i) => {
    network.addEdgeWithKey(`tie ${i}`, schoolNode(ids[a]), schoolNode(ids[b]), {
      type: "partnership",
      strength: 1,
      trust: 0.5,
      action: brokered.includes(i) ? "1 partnerships" : "",
    });
  });
  return { network, shape: tieShape(network, at) };
}

describe("the shape of partnerships", () => {
  test("a star runs through one school alone, connects all, and has no partners who are partners", () => {
    const { shape } = shapeOf(Array.from({ length: n - 1 }, (_, i) => [0, i + 1] as const));
    expect(shape.centralisation).toBeCloseTo(1, 12);
    expect(shape.connected).toBe(1);
    expect(shape.clustering).toBe(0);
  });

  test("a ring runs through no school more than any other", () => {
    const { shape } = shapeOf(Array.from({ length: n }, (_, i) => [i, (i + 1) % n] as const));
    expect(shape.centralisation).toBeCloseTo(0, 12);
    expect(shape.connected).toBe(1);
  });

  test("of a triangle and a pair: three schools connected, every pair of partners partners", () => {
    const { shape } = shapeOf(
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [4, 5],
      ],
      [3],
    );
    expect(shape.connected).toBeCloseTo(3 / n, 12);
    expect(shape.clustering).toBe(1);
    expect(shape.brokered).toBe(0.25);
  });

  test("ties within boroughs alone have the modularity that Newman and Girvan give them", () => {
    expect(
      shapeOf([
        [0, 1],
        [4, 5],
      ]).shape.modularity,
    ).toBeCloseTo(0.5, 12);
    expect(
      shapeOf([
        [0, 4],
        [1, 5],
      ]).shape.modularity,
    ).toBeCloseTo(-0.5, 12);
  });

  test("two ties of one pair count once in all but who brokered them", () => {
    const twice = shapeOf(
      [
        [0, 1],
        [0, 1],
        [1, 2],
      ],
      [0],
    ).shape;
    const once = shapeOf([
      [0, 1],
      [1, 2],
    ]).shape;
    expect({ ...twice, brokered: 0 }).toEqual({ ...once, brokered: 0 });
    expect(twice.brokered).toBeCloseTo(1 / 3, 12);
  });

  test("where none is tied there is no shape, and each school is alone", () => {
    const { shape } = shapeOf([]);
    expect(shape.connected).toBeCloseTo(1 / n, 12);
    for (const key of ["brokered", "centralisation", "clustering", "modularity"] as const) expect(shape[key]).toBeNaN();
  });

  test("a school that is closed is counted no more [B10]", () => {
    const { network } = shapeOf([[0, 1]]);
    for (const edge of network.edges(schoolNode(ids[n - 1]))) network.dropEdge(edge);
    expect(tieShape(network, place).connected).toBeCloseTo(2 / (n - 1), 12);
  });

  test("does not depend on the order of schools [O5]", () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 5],
      [5, 6],
      [1, 6],
    ] as const;
    const { network, shape } = shapeOf(pairs);
    const order = ids.map((_, s) => n - 1 - s);
    const turned = {
      ...place.schools,
      ids: order.map((s) => ids[s]),
      boroughs: order.map((s) => place.schools.boroughs[s]),
    };
    expect(tieShape(network, { ...place, schools: turned })).toEqual(shape);
  });
});
