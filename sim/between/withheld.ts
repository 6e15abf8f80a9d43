/** Rivals under pressure share less than they work together. [B4] */

import type { Year } from "../engine/process.ts";
import type { PartnershipTies } from "../network/partnerships.ts";
import { givingWay } from "./give-way.ts";
import { strainOf } from "./strain.ts";

/** Ties as knowledge finds them: what is withheld is taken from their strength. */
export function withoutWithheld(year: Year): (ties: PartnershipTies) => PartnershipTies {
  const { pressure, count } = year.state.schools;
  const withheld = year.parameters["moveKnowledge.withheld"];
  if (withheld === 0 || pressure.subarray(0, count).every((felt) => felt === 0)) return (ties) => ties;
  let strain: ReturnType<typeof strainOf> | undefined;
  return (ties) => {
    const { offsets, partner, trust, edges } = ties;
    if (edges === 0) return ties;
    strain ??= strainOf(year, givingWay(year));
    const strength = ties.strength.slice();
    for (let s = 0; s < count; s++) {
      for (let at = offsets[s]; at < offsets[s + 1]; at++) {
        strength[at] *= 1 - withheld * strain(s, partner[at]);
      }
    }
    return { offsets, partner, strength, trust, edges };
  };
}
