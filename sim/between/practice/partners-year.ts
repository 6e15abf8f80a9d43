/** A year of practice between partners: each takes up what the other uses more, and together they find what is new. [B6] [B7] */

import type { PartnershipTies } from "../../network/partnerships.ts";
import { lent } from "../../population/lent.ts";
import { gumbel } from "../../random/distributions.ts";
import { keyFrom, type Stream, uniform } from "../../random/streams.ts";
import type { Parameters } from "../../scenario/parameters.ts";
import { pulls } from "./pull.ts";
import type { Values } from "./values.ts";
import { type Heard, UNHEARD } from "./voice.ts";

/**
 * Δheld = Σ over partners of κ·strength·trust·2σ(2v̂)·(theirs − own)₊, from what both held before anyone took anything
 * up, never beyond what the keenest partner holds; the giver loses none. Partners with identical repertoires exchange
 * nothing.
 */
export function takeUp(
  held: Float64Array,
  values: Values,
  { offsets, partner, strength, trust }: PartnershipTies,
  adoption: number,
): void {
  const { practices } = values;
  const pull = pulls(values);
  const before = lent(Float64Array, held.length);
  before.set(held);
  for (let s = 0; s + 1 < offsets.length; s++) {
    if (offsets[s] === offsets[s + 1]) continue;
    for (let tie = offsets[s]; tie < offsets[s + 1]; tie++) {
      const rate = adoption * strength[tie] * trust[tie];
      for (let p = 0; p < practices; p++) {
        const [own, theirs] = [before[s * practices + p], before[partner[tie] * practices + p]];
        if (theirs <= own) continue;
        const wish = Math.min(1, rate * 2 * pull[s * practices + p]);
        held[s * practices + p] += wish * (theirs - own);
      }
    }
    keepBelowKeenest(held, before, practices, s, partner.subarray(offsets[s], offsets[s + 1]));
  }
}

/** However many partners a school learns from, what it uses stays within what it or the keenest of them used before. */
function keepBelowKeenest(
  held: Float64Array,
  before: Float64Array,
  practices: number,
  school: number,
  partners: Int32Array,
): void {
  for (let p = 0; p < practices; p++) {
    const at = school * practices + p;
    const keenest = partners.reduce((most, other) => Math.max(most, before[other * practices + p]), before[at]);
    held[at] = Math.min(held[at], keenest);
  }
}

/**
 * Two partners find a practice that nobody in the place holds with chance ψ·strength·trust·distance in a year, the more
 * for what pupils and families are heard to say: the one that, chance allowed for, suits whom the two serve. Both begin to
 * use it.
 */
export function inquireTogether(
  held: Float64Array,
  values: Values,
  { offsets, partner, strength, trust }: PartnershipTies,
  keys: Uint32Array,
  parameters: Parameters,
  chance: Stream,
  heard: Heard = UNHEARD,
): void {
  const rate = parameters["moveKnowledge.newPractice"];
  if (!(rate > 0)) return;
  const before = held.slice();
  for (let a = 0; a + 1 < offsets.length; a++) {
    for (let tie = offsets[a]; tie < offsets[a + 1]; tie++) {
      const b = partner[tie];
      if (b < a) continue;
      const pair = keyFrom(Math.min(keys[a], keys[b]), Math.max(keys[a], keys[b]));
      const likely = rate * strength[tie] * trust[tie] * distance(before, values.practices, a, b) * heard(a, b);
      if (uniform(chance, pair, 0) >= likely) continue;
      const found = suitsBest(before, values, a, b, chance, pair);
      if (found < 0) continue;
      for (const s of [a, b]) {
        const at = s * values.practices + found;
        held[at] = Math.max(held[at], parameters["moveKnowledge.newShare"]);
      }
    }
  }
}

/** How unlike two repertoires are: Σ|a − b| / Σ max(a, b), 0 where they are the same and 1 where they share nothing. */
export function distance(held: Float64Array, practices: number, a: number, b: number): number {
  let [unlike, either] = [0, 0];
  for (let p = 0; p < practices; p++) {
    const [one, other] = [held[a * practices + p], held[b * practices + p]];
    unlike += Math.abs(one - other);
    either += Math.max(one, other);
  }
  return either > 0 ? unlike / either : 0;
}

/** Of the practices that nobody holds, the one whose context is most that of the pair, chance allowed for; −1 if none is left. */
function suitsBest(held: Float64Array, values: Values, a: number, b: number, chance: Stream, pair: number): number {
  const { practices, firstNovel, suits, intake } = values;
  const middle = (intake[a] + intake[b]) / 2;
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let p = firstNovel; p < practices; p++) {
    if (isHeld(held, practices, p)) continue;
    const suited = suits[p] * middle + gumbel(chance, pair, 1 + p);
    if (suited <= most) continue;
    most = suited;
    best = p;
  }
  return best;
}

function isHeld(held: Float64Array, practices: number, practice: number): boolean {
  for (let at = practice; at < held.length; at += practices) if (held[at] > 0) return true;
  return false;
}
