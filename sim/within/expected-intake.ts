/** Whom a school may be expected to take where the place's tables do not say: the children who live nearest to it. [W7] */

import type { OpenPlace } from "../place/open.ts";
import { attainmentByAdvantage } from "../population/children.ts";
import { normalCdf } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";

export interface ExpectedIntake {
  /** Children for whom the school is the nearest, and those of them eligible within six years. */
  readonly children: Float64Array;
  readonly eligible: Float64Array;
  /** Their mean attainment at 11 by the advantage of their neighbourhoods, SD; 0 where there are none. */
  readonly attainment: Float64Array;
}

export function expectedIntakes(place: OpenPlace, parameters: Parameters): ExpectedIntake {
  const { schools, neighbourhoods, nearest, meanAdvantage } = place;
  const children = new Float64Array(schools.ids.length);
  const eligible = new Float64Array(schools.ids.length);
  const advantage = new Float64Array(schools.ids.length);
  for (let n = 0; n < neighbourhoods.ids.length; n++) {
    const school = nearest[n * schools.ids.length];
    children[school] += neighbourhoods.children[n];
    eligible[school] += neighbourhoods.children[n] * shareBelow(place, n);
    advantage[school] += neighbourhoods.children[n] * meanAdvantage[n];
  }
  const slope = attainmentByAdvantage(parameters);
  return {
    children,
    eligible,
    attainment: advantage.map((sum, s) => (children[s] > 0 ? (slope * sum) / children[s] : 0)),
  };
}

/** Share of a neighbourhood's children below the place-wide threshold, from its mean advantage. [Entities] */
function shareBelow({ advantage, meanAdvantage }: OpenPlace, neighbourhood: number): number {
  const { within, noise, ever6Threshold } = advantage;
  return normalCdf((ever6Threshold - meanAdvantage[neighbourhood]) / Math.sqrt(within * within + noise * noise));
}
