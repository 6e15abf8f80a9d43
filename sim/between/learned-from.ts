/** What knowledge moves along each tie in a year, asked before it moves and changing nothing. [B6] [B7] */

import type { Year } from "../engine/process.ts";
import { type PartnershipTies, partnershipTies } from "../network/partnerships.ts";
import { learnable } from "./move-knowledge.ts";
import { takenUpByTie } from "./practice/from-partners.ts";
import { byName, valuesOf } from "./practice/repertoires.ts";
import { withoutWithheld } from "./withheld.ts";

/** `practice`: practices taken up, each counted by the share of staff. `effect`: what is added to a school's effect, SD a year. */
export type MovedAs = "practice" | "effect";

export interface LearnedFrom {
  readonly ties: PartnershipTies;
  /** By tie, in the order of `ties.partner`: what its school learns from that partner. */
  readonly learned: Float64Array;
  readonly as: MovedAs;
}

/** What partners found out together is of no one tie's giving, and what came from elsewhere of none: both are left out. */
export function learnedFrom(year: Year): LearnedFrom {
  const { parameters, state, place } = year;
  const ties = withoutWithheld(year)(partnershipTies(state.network, place));
  if (!byName(year)) return { ties, learned: ofGaps(year, ties), as: "effect" };
  const held = state.practices.held.subarray(0, state.practices.count);
  const learned = takenUpByTie(held, valuesOf(year), ties, parameters["moveKnowledge.adoption"]);
  return { ties, learned, as: "practice" };
}

/** strength·trust·κ·g(e_k − e_j) of the plain kernel, without what inquiry adds to both. */
function ofGaps({ parameters, state }: Year, { offsets, partner, strength, trust }: PartnershipTies): Float64Array {
  const { effect, count } = state.schools;
  const learned = new Float64Array(partner.length);
  for (let s = 0; s < count; s++) {
    for (let tie = offsets[s]; tie < offsets[s + 1]; tie++) {
      const gap = learnable(effect[partner[tie]] - effect[s], parameters["moveKnowledge.distance"]);
      learned[tie] = strength[tie] * trust[tie] * parameters["moveKnowledge.transfer"] * gap;
    }
  }
  return learned;
}
