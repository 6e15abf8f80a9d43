/** Services do the more, the more hopeful the stance: whole, and row by row. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import type { ParameterKey } from "../../../sim/scenario/parameters.ts";
import { STANCE_TABLE, STANCES } from "../../../sim/scenario/stances.ts";
import { usualValue } from "../../../sim/scenario/usual-value.ts";
import { scenarioOf } from "./scenarios.ts";

const place = openPlace(shippedPlace("tarnford") as Place, "secondary");
const YEARS = 4;
const base = { years: YEARS, burnIn: 3 };
const SUPPORT = { actions: [{ lever: "familySupport", start: place.baseYear + 1 }] };

/** From the least to the most hopeful. */
const ORDER = ["sceptical", "trials", "optimistic"] as const;

/** What support in every neighbourhood takes from absence and adds to attainment in the last year. */
function done(said: object): { absence: number; attainment: number } {
  const last = (scenario: object) => {
    const job = { scenario: scenarioOf({ ...base, ...said, ...scenario }), replicates: [], units: ["place"] } as const;
    const { place: series } = runReplicate(place, { ...job, assumptions: "centre" }, 0);
    return (indicator: "absence" | "attainment") => series[(columnOf(indicator) + 1) * (YEARS + 1) - 1];
  };
  const [without, having] = [last({}), last(SUPPORT)];
  return {
    absence: without("absence") - having("absence"),
    attainment: having("attainment") - without("attainment"),
  };
}

const rises = (values: readonly number[]) => values.every((value, i) => i === 0 || value > values[i - 1]);

describe("support for families", () => {
  test("takes more from absence and adds more to attainment, the more hopeful the stance", () => {
    expect([...ORDER].sort()).toEqual([...STANCES].sort());
    const effects = ORDER.map((stance) => done({ stance }));
    expect(rises(effects.map(({ absence }) => absence))).toBe(true);
    expect(rises(effects.map(({ attainment }) => attainment))).toBe(true);
  });

  test.each((Object.keys(STANCE_TABLE) as ParameterKey[]).filter((key) => key.startsWith("serve.")))(
    "does no less for a higher stance on %s alone",
    (key) => {
      const effects = ORDER.map((stance) =>
        done({ parameters: { [key]: usualValue({ stance, phase: "secondary" }, key) } }),
      );
      const [least, , most] = effects;
      expect(rises(effects.map(({ attainment }) => attainment))).toBe(true);
      expect(most.absence - least.absence).toBeGreaterThan(-0.01);
    },
  );

  test("would be found to do less for a stance that hoped for more from coordination", () => {
    const leaking = done({ stance: "optimistic", parameters: { "serve.leakage": 0.3 } });
    expect(leaking.absence).toBeLessThan(done({ stance: "optimistic" }).absence);
  });
});
