/** Published value added with what goes with a school's intake taken out. [Y0] */

import { sumOverNearest } from "../place/nearest-children.ts";
import type { OpenPlace } from "../place/open.ts";

/** Residuals of value added from its least-squares line on intake, SD at 16; NaN where value added is not published. */
export function intakeAdjusted(place: OpenPlace): Float64Array {
  const { valueAdded } = place.schools;
  const intake = intakes(place);
  const rows = Array.from(valueAdded, (_, s) => s).filter((s) => !Number.isNaN(valueAdded[s]));
  const meanIntake = mean(rows, intake);
  const meanAdded = mean(rows, valueAdded);
  let both = 0;
  let own = 0;
  for (const s of rows) {
    both += (intake[s] - meanIntake) * (valueAdded[s] - meanAdded);
    own += (intake[s] - meanIntake) * (intake[s] - meanIntake);
  }
  const slope = own > 0 ? both / own : 0;
  return valueAdded.map((value, s) => value - meanAdded - slope * (intake[s] - meanIntake));
}

/** Each school's share eligible within six years where all of them publish it, else the advantage of those near it. */
function intakes(place: OpenPlace): Float64Array {
  const { ever6Share, valueAdded } = place.schools;
  const published = valueAdded.every((value, s) => Number.isNaN(value) || !Number.isNaN(ever6Share[s]));
  return published
    ? ever6Share.map((share) => (Number.isNaN(share) ? place.ever6Share : share))
    : localAdvantage(place);
}

/** Mean advantage of the children for whom a school is the nearest; the place's mean, 0, where it is nobody's nearest. */
function localAdvantage(place: OpenPlace): Float64Array {
  const children = sumOverNearest(place, () => 1);
  const sums = sumOverNearest(place, (n) => place.meanAdvantage[n]);
  return sums.map((sum, s) => (children[s] > 0 ? sum / children[s] : 0));
}

function mean(rows: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += values[row];
  return rows.length > 0 ? sum / rows.length : 0;
}
