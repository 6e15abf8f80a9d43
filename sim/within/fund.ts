/** Step 10: schools live within budgets that the place does not set, and share them by whom they serve. [W7] */

import type { Process, Year } from "../engine/process.ts";
import { isOpen } from "../population/open-schools.ts";
import { yearlyShare } from "./exposure.ts";

/**
 * What the base year's money buys is in the base year's effects. A change of it is taken out of a school's effect, or put
 * in, for as long as it lasts, and goes with it. The lever moves money and adds none: at full strength a share of what
 * schools have for each pupil goes with every pupil eligible within six years, taken from all pupils alike.
 */
export const fund: Process = {
  key: "fund",
  label: "Live within budgets",
  step: 10,
  rules: ["W7"],
  arena: "within",
  reads: [
    "context.funding",
    "levers.intakeFunding",
    "schools.attention",
    "schools.effect",
    "schools.ever6Share",
    "schools.places",
    "schools.roll",
  ],
  writes: ["schools.attention", "schools.effect"],
  essential: false,
  off: { "fund.attainment": 0 },
  run(year) {
    const { place, state, levers, context, parameters } = year;
    const worth = parameters["fund.attainment"] * yearlyShare(place, parameters);
    const followed = parameters["fund.followed"] * levers.intakeFunding[0];
    if (worth === 0 || (context.funding === 0 && followed === 0)) return;
    const { schools } = state;
    const above = followed === 0 ? undefined : eligibleAbovePlace(year);
    for (let s = 0; s < schools.count; s++) {
      const change = context.funding + (above === undefined ? 0 : followed * above[s]);
      schools.effect[s] += change * worth;
      schools.attention[s] -= change * worth;
    }
  },
};

/**
 * By how much each school's share eligible within six years is above the place's, by last year's rolls, as budgets are
 * made: over all pupils it adds to 0. 0 for schools that have nobody.
 */
function eligibleAbovePlace({ place, state }: Year): Float64Array {
  const { ever6Share, roll } = state.schools;
  const { keys } = place.schools;
  let [eligible, pupils] = [0, 0];
  const byKey = place.schools.ids.flatMap((_, s) => (isOpen(state.schools, s) && roll[s] > 0 ? [s] : []));
  for (const s of byKey.sort((a, b) => keys[a] - keys[b])) {
    eligible += roll[s] * ever6Share[s];
    pupils += roll[s];
  }
  const above = new Float64Array(state.schools.count);
  for (const s of byKey) above[s] = ever6Share[s] - eligible / pupils;
  return above;
}
