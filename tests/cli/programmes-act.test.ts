/** Every programme runs in the small town and in a part of the city region, and changes something there. */

import { describe, expect, test } from "vitest";
import { aloneOf } from "../../cli/programmes/alone.ts";
import { runOnce } from "../../cli/programmes/measure.ts";
import { PROGRAMMES, type Programme } from "../../cli/programmes/registry.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import { columnOf } from "../../sim/indicators/series.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import type { Phase } from "../../sim/scenario/phase.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { partOf } from "../bench/part-of.ts";

/** Until a year after what is done has begun. */
const SHORT = { years: 3, burnIn: 1 };

const wholeRegion = shippedPlace("averdale") as Place;
const boroughs = wholeRegion.neighbourhoods.boroughs;
const smallest = [...new Set(boroughs)].sort((a, b) => countOf(a) - countOf(b))[0];
const PLACES: readonly (readonly [string, Place])[] = [
  ["tarnford", shippedPlace("tarnford") as Place],
  ["averdale", partOf(wholeRegion, [smallest])],
];

function countOf(borough: string): number {
  return boroughs.filter((each) => each === borough).length;
}

/** Series of the place alone, then of each programme. */
async function runAll(place: Place, name: string, phase: Phase, programmes: readonly Programme[]) {
  const scenarios = programmes.map(({ scenario }): Scenario => ({ ...scenario, ...SHORT, place: name }));
  const results = await runOnce(openPlace(place, phase), [aloneOf(scenarios[0]), ...scenarios], 0);
  return results.map((result) => result.place);
}

describe.each(PLACES)("in %s", (name, place) => {
  test.each(["secondary", "primary"] as const)("those of the %s phase act", { timeout: 60_000 }, async (phase) => {
    const programmes = PROGRAMMES.filter(({ scenario }) => scenario.phase === phase);
    const [alone, ...each] = await runAll(place, name, phase, programmes);
    programmes.forEach(({ key }, i) => {
      expect(each[i].length, key).toBe(alone.length);
      expect(
        each[i].some((value, at) => value !== alone[at] && !Number.isNaN(value)),
        key,
      ).toBe(true);
    });
  });
});

describe("what a card says that it hangs on", () => {
  const saying = PROGRAMMES.filter(({ card }) => card.hangsOn !== undefined);

  test.each(saying.map((each) => [each.key, each] as const))(
    "%s",
    { timeout: 60_000 },
    async (_, { card, scenario }) => {
      const { lever, indicator } = card.hangsOn!;
      const without = { ...scenario, actions: scenario.actions.filter((action) => action.lever !== lever) };
      const open = openPlace(PLACES[0][1], scenario.phase as Phase);
      const results = await runOnce(open, [aloneOf(scenario), scenario, without], 0);
      const [a, b, less] = results.map(
        ({ place, years }) => place[(columnOf(indicator as IndicatorKey) + 1) * years.length - 1],
      );
      expect(Math.abs(less - a)).toBeLessThan(Math.abs(b - a) / 2);
    },
  );
});
