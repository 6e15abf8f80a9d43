/** What is recorded of services: whom they reached, how much of the need they met, and how they joined up. [Y4] */

import type { State } from "../engine/state.ts";
import { supportNeeds } from "../population/support-need.ts";
import type { Parameters } from "../scenario/parameters.ts";
import type { ServiceFacts } from "./observation.ts";

/** Counts resident families with a child in the phase. A dose meets its share of the need of the family that has it. */
export function serviceFacts(
  { families, pupils, neighbourhoods, services, primary }: State,
  parameters: Parameters,
): ServiceFacts {
  const units = neighbourhoods.count;
  const facts = {
    families: new Float64Array(units),
    reached: new Float64Array(units),
    need: new Float64Array(units),
    needMet: new Float64Array(units),
    coherence: neighbourhoods.coherence.slice(0, units),
    served: services.served.slice(0, services.count),
    dose: services.dose.slice(0, services.count),
  };
  const needs = supportNeeds(families, [pupils, ...(primary === undefined ? [] : [primary.pupils])], parameters);
  const { count, outside, neighbourhood, dose } = families;
  for (let f = 0; f < count; f++) {
    if (needs[f] < 0 || outside[f] === 1) continue;
    const n = neighbourhood[f];
    facts.families[n] += 1;
    facts.need[n] += needs[f];
    if (!(dose[f] > 0)) continue;
    facts.reached[n] += 1;
    facts.needMet[n] += needs[f] * dose[f];
  }
  return facts;
}
