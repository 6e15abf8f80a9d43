/** The year engine, reduced, against schools further apart than homes. [D1] VC-07 */

import { describe, expect, test } from "vitest";
import { engineCompass } from "../../../sim/docking/compass.ts";
import { compassDocking } from "../../../sim/docking/compass-case.ts";
import { CELL, movedAsOriginal, movedAsOurs, ORIGINAL } from "../../../sim/docking/compass-town.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { way } from "../../../sim/place/ways.ts";
import { agrees } from "../../../sim/theory/cases/case.ts";
import { compass } from "../../../sim/theory/compass/model.ts";
import { oneRun } from "../../../sim/theory/replay.ts";

test("every figure of the quick run is in its band: distance alone leaves schools as homes are, the mix drives them apart", () => {
  const rows = compassDocking.rows("quick");
  expect(rows.filter((row) => !agrees(row))).toEqual([]);
  expect(rows.filter(({ band }) => band !== undefined).length).toBe(4);
}, 120_000);

describe("homes moved as in the original", () => {
  const { place, block } = movedAsOriginal(1);
  const { groupShares, x } = place.neighbourhoods;

  test("are as far apart as the original's own run of that seed leaves them", () => {
    const { residentialH } = oneRun(compass, { ...ORIGINAL, steps: 0 }, 1);
    const { homes } = engineCompass(movedAsOriginal(1), 0, 1, 1);
    expect(Math.abs(homes - (residentialH as number))).toBeLessThan(0.05);
  });

  test("each hold one child of one group", () => {
    expect(Array.from(place.neighbourhoods.children).every((children) => children === 1)).toBe(true);
    expect(Array.from(groupShares).every((share) => share === 0 || share === 1)).toBe(true);
  });

  test("lie nearest to the school of the neighbourhood they are counted in, and to no other as near", () => {
    const schools = place.schools.ids.length;
    expect(schools).toBe(25);
    for (let n = 0; n < x.length; n++) {
      const ways = Array.from({ length: schools }, (_, s) => way(place.ways, n, s));
      const nearest = Math.min(...ways);
      expect(ways.indexOf(nearest)).toBe(block[n]);
      expect(ways.filter((way) => way < nearest + CELL / 100)).toHaveLength(1);
    }
  });
});

describe("homes that our own families move between", () => {
  test("begin mixed, four squares about each school, which is the nearest to them", () => {
    const { place, block } = movedAsOurs();
    expect(Array.from(block).filter((at) => at === 7)).toHaveLength(4);
    expect(Array.from(block, (at, n) => schoolAt(place.near, n, 0) === at).every(Boolean)).toBe(true);
  });

  test("end further apart than chance leaves them, and no further than their schools where distance alone counts", () => {
    const still = { ...movedAsOurs(), acting: [] };
    const moved = engineCompass(movedAsOurs(), 0, 20, 1);
    expect(moved.homes).toBeGreaterThan(engineCompass(still, 0, 20, 1).homes);
    expect(moved.schools).toBe(moved.homes);
  });
});
