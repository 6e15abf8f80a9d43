/** What each school takes up from each of its partners in a year: the practice of a tie, told apart from that of others. [B6] */

import type { PartnershipTies } from "../../network/partnerships.ts";
import { pulls } from "./pull.ts";
import type { Values } from "./values.ts";

/**
 * By tie, in the order of `ties.partner`: practice that a school takes up from that partner, each practice counted by the
 * share of staff. κ·strength·trust·2σ(2v̂)·(theirs − own)₊, as `takeUp` adds them; where together they come to more than
 * the keenest partner holds, each gives way in proportion.
 */
export function takenUpByTie(
  held: Float64Array,
  values: Values,
  { offsets, partner, strength, trust }: PartnershipTies,
  adoption: number,
): Float64Array {
  const { practices } = values;
  const pull = pulls(values);
  const taken = new Float64Array(partner.length);
  for (let s = 0; s + 1 < offsets.length; s++) {
    const [first, end] = [offsets[s], offsets[s + 1]];
    for (let p = 0; p < practices; p++) {
      const own = held[s * practices + p];
      const theirs = (tie: number): number => held[partner[tie] * practices + p];
      const wished = (tie: number): number =>
        Math.min(1, adoption * strength[tie] * trust[tie] * 2 * pull[s * practices + p]) *
        Math.max(0, theirs(tie) - own);
      let [sum, keenest] = [0, own];
      for (let tie = first; tie < end; tie++) {
        sum += wished(tie);
        keenest = Math.max(keenest, theirs(tie));
      }
      const kept = sum > keenest - own ? (keenest - own) / sum : 1;
      for (let tie = first; tie < end; tie++) taken[tie] += kept * wished(tie);
    }
  }
  return taken;
}
