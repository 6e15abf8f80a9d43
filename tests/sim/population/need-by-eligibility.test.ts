/** How much commoner needs are expected to be among children who are eligible, against what a grown cohort has. */

import { expect, test } from "vitest";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { needByEligibility } from "../../../sim/population/need-by-eligibility.ts";
import { PHASES } from "../../../sim/scenario/phase.ts";
import { resolveParameters } from "../../../sim/scenario/resolve.ts";
import { comeOfAge, scenarioWith, stateOf } from "../between/small-year.ts";

test.each(PHASES)(
  "%s: the expected share with a need of either group is that of a cohort, to .01 [Y3] [B9]",
  (phase) => {
    const place = openPlace(shippedPlace("averdale")!, phase);
    const parameters = resolveParameters(scenarioWith({ phase }), 0, "centre");
    for (const [flag, threshold] of [
      ["fsm", place.advantage.fsmThreshold],
      ["ever6", place.advantage.ever6Threshold],
    ] as const) {
      const state = stateOf(place, parameters);
      comeOfAge(place, state, parameters);
      const { pupils, families } = state;
      const shareOf = (wanted: number): number => {
        const rows = Array.from({ length: pupils.count }, (_, p) => p).filter(
          (p) => families.outside[pupils.family[p]] === 0 && families[flag][pupils.family[p]] === wanted,
        );
        expect(rows.length).toBeGreaterThan(3000);
        return rows.reduce((sum, p) => sum + pupils.need[p], 0) / rows.length;
      };
      const expected = needByEligibility(place, parameters, threshold);
      expect(Math.abs(expected.eligible - shareOf(1))).toBeLessThan(0.01);
      expect(Math.abs(expected.others - shareOf(0))).toBeLessThan(0.01);
      expect(expected.eligible).toBeGreaterThan(expected.others + 0.02);
    }
  },
);
