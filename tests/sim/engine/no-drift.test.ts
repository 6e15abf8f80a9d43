/** With no action no headline drifts by more than would matter on the town that ships: in twelve years, in fifty when soaking. [O8] */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { HEADLINE } from "../../../sim/indicators/headline.ts";
import { INDICATORS } from "../../../sim/indicators/registry.ts";
import { columnOf } from "../../../sim/indicators/series.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "../../generated.ts";
import { SOAKING } from "../../properties.ts";

const REPLICATES = SOAKING ? 100 : 24;
const YEARS = SOAKING ? 50 : 12;
const ENDS = 4;
/**
 * Families see last year's rolls and like families like them: schools go on sorting for decades after the
 * twelve years in which a place settles, by about .02 in fifty years (docs/fifty-years.md).
 */
const SLOWLY: Readonly<Record<string, number>> = SOAKING ? { schoolDissimilarity: 0.03 } : {};

/** Mean of the last years less mean of the first, by replicate, for each headline. */
const changes = (() => {
  const town = openPlace(shippedPlace("tarnford")!, "secondary");
  const job = {
    scenario: scenarioOf({ years: YEARS }),
    replicates: [],
    units: ["place"],
    assumptions: "centre",
  } as const;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const byReplicate = Array.from({ length: REPLICATES }, (_, replicate) => {
    const { place, years } = runReplicate(town, job, replicate);
    return HEADLINE.map((indicator) => {
      const start = columnOf(indicator) * years.length;
      const series = place.subarray(start, start + years.length);
      return mean(series.slice(-ENDS)) - mean(series.slice(0, ENDS));
    });
  });
  return HEADLINE.map((_, i) => byReplicate.map((row) => row[i]));
})();

describe("with no action, under the defaults", () => {
  test.each(HEADLINE.map((indicator, i) => [indicator, i] as const))(
    "%s does not drift beyond its material difference, chance between replicates allowed for",
    (indicator, i) => {
      const values = changes[i];
      const mean = values.reduce((sum, value) => sum + value, 0) / REPLICATES;
      const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (REPLICATES - 1);
      const error = Math.sqrt(variance / REPLICATES);
      expect(Math.abs(mean)).toBeLessThan((SLOWLY[indicator] ?? INDICATORS[indicator].material) + 2.5 * error);
    },
  );
});
