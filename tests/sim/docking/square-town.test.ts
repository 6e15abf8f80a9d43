/** The square that published models of school choice take place in. [D1] */

import { expect, test } from "vitest";
import { squareTown } from "../../../sim/docking/square-town.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { straightWay, way } from "../../../sim/place/ways.ts";
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
  const { ways: known, neighbourhoods, schools, near } = of(true);
  let farthest = 0;
  const shifts = [-8, 0, 8];
  for (let n = 0; n < neighbourhoods.ids.length; n++) {
    for (let s = 0; s < schools.ids.length; s++) {
      const ways = shifts.flatMap((east) =>
        shifts.map((north) =>
          Math.hypot(neighbourhoods.x[n] - schools.x[s] + east, neighbourhoods.y[n] - schools.y[s] + north),
        ),
      );
      expect(way(known, n, s)).toBeCloseTo(Math.min(...ways), 9);
    }
    const row = schools.ids.map((_, s) => way(known, n, s));
    expect(row[schoolAt(near, n, 0)]).toBe(Math.min(...row));
    farthest = Math.max(farthest, ...row);
  }
  expect(farthest).toBeLessThanOrEqual(Math.sqrt(32));
});

test("where they do not, ways are straight, and some longer", () => {
  const { ways, neighbourhoods, schools } = of(false);
  const all = neighbourhoods.ids.flatMap((_, n) =>
    schools.ids.map((_, s) => [way(ways, n, s), straightWay(ways, n, s)]),
  );
  for (const [known, straight] of all) expect(known).toBe(straight);
  expect(Math.max(...all.map(([known]) => known))).toBeGreaterThan(Math.sqrt(32));
});
