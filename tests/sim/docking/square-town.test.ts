/** The square that published models of school choice take place in. [D1] */

import { expect, test } from "vitest";
import { squareTown } from "../../../sim/docking/square-town.ts";
import { stream } from "../../../sim/random/streams.ts";

const town = {
  side: 8,
  across: 8,
  children: 10,
  schools: 12,
  room: 2,
  groupShares: [0.5, 0.5],
  eligible: 0.5,
} as const;
const of = (edgesMeet: boolean) => squareTown({ ...town, edgesMeet }, stream(1, 0, "docking/town", 0));

test("where edges meet nothing is farther than half the diagonal, and every way is the shortest of nine", () => {
  const { distance, neighbourhoods, schools, nearest } = of(true);
  const shifts = [-8, 0, 8];
  for (let n = 0; n < neighbourhoods.ids.length; n++) {
    for (let s = 0; s < schools.ids.length; s++) {
      const ways = shifts.flatMap((east) =>
        shifts.map((north) =>
          Math.hypot(neighbourhoods.x[n] - schools.x[s] + east, neighbourhoods.y[n] - schools.y[s] + north),
        ),
      );
      expect(distance[n * schools.ids.length + s]).toBeCloseTo(Math.min(...ways), 9);
    }
    const row = distance.subarray(n * schools.ids.length, (n + 1) * schools.ids.length);
    expect(row[nearest[n * schools.ids.length]]).toBe(Math.min(...row));
  }
  expect(Math.max(...distance)).toBeLessThanOrEqual(Math.sqrt(32));
});

test("where they do not, ways are straight, and some longer", () => {
  const { distance, straight } = of(false);
  expect(distance).toEqual(straight);
  expect(Math.max(...distance)).toBeGreaterThan(Math.sqrt(32));
});
