/** Whom a school may be expected to take where the place's tables do not say: the children who live nearest to it. [W7] */

import { sumOverNearest } from "../place/nearest-children.ts";
import type { OpenPlace } from "../place/open.ts";
import { attainmentByAdvantage } from "../population/children.ts";
import { normalCdf } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";

export interface ExpectedIntake {
  /** Children for whom the school is the nearest, and those of them eligible within six years. */
  readonly children: Float64Array;
  readonly eligible: Float64Array;
  /** Their mean attainment at entry by the advantage of their neighbourhoods, SD; 0 where there are none. */
  readonly attainment: Float64Array;
}

export function expectedIntakes(place: OpenPlace, parameters: Parameters): ExpectedIntake {
  const children = sumOverNearest(place, () => 1);
  const eligible = sumOverNearest(place, (n) => shareBelow(place, n));
  const advantage = sumOverNearest(place, (n) => place.meanAdvantage[n]);
  const slope = attainmentByAdvantage(parameters);
  return {
    children,
    eligible,
    attainment: advantage.map((sum, s) => (children[s] > 0 ? (slope * sum) / children[s] : 0)),
  };
}

/** Share of a neighbourhood's children below the place-wide threshold, from its mean advantage. [Entities] */
export function shareBelow({ advantage, meanAdvantage }: OpenPlace, neighbourhood: number): number {
  const { within, noise, ever6Threshold } = advantage;
  return normalCdf((ever6Threshold - meanAdvantage[neighbourhood]) / Math.sqrt(within * within + noise * noise));
}
