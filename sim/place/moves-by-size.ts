/** How much more coming and going there is in a place the smaller it is. [Y1] */

import { power } from "../random/maths.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { sum } from "./apportion.ts";
import type { OpenPlace } from "./open.ts";

/** (children / usual size)^(−slope): fewer moves cross the boundary of a place the larger it is. */
export function movesBySize({ neighbourhoods }: OpenPlace, parameters: Parameters): number {
  const children = sum(neighbourhoods.children);
  return power(children / parameters["migrate.usualSize"], -parameters["migrate.bySize"]);
}
