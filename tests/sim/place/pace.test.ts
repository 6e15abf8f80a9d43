/** Minutes of travel count as kilometres at a declared pace. [U3] */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { resultHash } from "../../../sim/export/hash.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { withPace } from "../../../sim/place/pace.ts";
import type { Place } from "../../../sim/place/place.ts";
import { reorganised } from "../../../sim/place/reorganised.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { straightWay, way } from "../../../sim/place/ways.ts";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";
import { scenarioOf } from "../../generated.ts";

const town = shippedPlace("tarnford") as Place;
const usual = PARAMETERS["measure.kmPerMinute"].default;
const [homes, schools] = [town.neighbourhoods.ids.length, town.schools.secondary.ids.length];
/** Ten minutes to the first school from everywhere, five to the second, unknown to the others. */
const minutes = Float64Array.from({ length: homes * schools }, (_, at) => [10, 5][at % schools] ?? Number.NaN);
const timed = openPlace({ ...town, travel: { secondary: minutes } }, "secondary");

describe("the pace of travel [U3]", () => {
  test("is the declared one in a place that is opened, and the same place where nothing else is assumed", () => {
    expect(way(timed.ways, 0, 0)).toBe(10 * usual);
    expect(withPace(timed, usual)).toBe(timed);
  });

  test("says nothing where a place gives no minutes", () => {
    for (const phase of ["secondary", "both"] as const) {
      const plain = openPlace(town, phase);
      expect("travel" in plain).toBe(false);
      expect(withPace(plain, 2)).toBe(plain);
    }
  });

  test("makes ten minutes 10 km at 1 km a minute; ways without minutes stay straight", () => {
    const fast = withPace(timed, 1);
    expect([0, 1].map((s) => way(fast.ways, 0, s))).toEqual([10, 5]);
    for (let s = 2; s < schools; s++) expect(way(fast.ways, 0, s)).toBe(straightWay(timed.ways, 0, s));
    expect(withPace(fast, usual).ways).toEqual(timed.ways);
  });

  test("moves schools among the nearest: at the slowest those with minutes are, at the fastest they are not", () => {
    const near = (pace: number) => [0, 1].map((rank) => schoolAt(withPace(timed, pace).near, 0, rank));
    expect(near(0.0001)).toEqual([1, 0]);
    expect(near(1000)).not.toContain(1);
  });

  test("holds for primary schools too where both phases are run", () => {
    const ways = new Float64Array(homes * town.schools.primary.ids.length).fill(3);
    const both = openPlace({ ...town, travel: { primary: ways } }, "both");
    expect(withPace(both, 1).primary?.ways.travelled.every((km) => km === 3)).toBe(true);
    expect(withPace(both, 1).ways).toBe(both.ways);
  });

  test("leaves a school that opens as much longer away than the straight line as the others are", () => {
    const opening = { what: "open", year: 2026, school: "new", x: 0, y: 0, places: 100 } as const;
    const [slow, fast] = [0.4, 0.8].map((pace) => way(reorganised(withPace(timed, pace), [opening]).ways, 0, schools));
    expect(fast).toBeGreaterThan(slow);
  });

  test("is read by a run as the scenario states it, and by no run of a place without minutes", () => {
    const hash = (place: Place, pace: number) => {
      const scenario = scenarioOf({ years: 1, burnIn: 1, parameters: { "measure.kmPerMinute": pace } });
      const opened = openPlace(place, "secondary");
      return resultHash([
        runReplicate(opened, { scenario, replicates: [0], units: ["place"], assumptions: "centre" }, 0),
      ]);
    };
    expect(hash({ ...town, travel: { secondary: minutes } }, 1)).not.toBe(
      hash({ ...town, travel: { secondary: minutes } }, usual),
    );
    expect(hash(town, 1)).toBe(hash(town, usual));
  });
});
