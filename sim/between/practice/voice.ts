/** What pupils and families are heard to say at a school: it feeds what partners find together. [B7] */

import type { Year } from "../../engine/process.ts";
import { NO_SCHOOL } from "../../population/population.ts";

/** How many times likelier two schools find something new for the voice there is at both and who asks, never below 1. */
export type Heard = (a: number, b: number) => number;

/** As if nobody had a voice or a critical friend. */
export const UNHEARD: Heard = () => 1;

/**
 * 1 + y·(the mean of the two schools' voice) + f·(as far as both have a critical friend), which is as likely as without
 * where neither has a part in it.
 */
export function heardIn(year: Year): Heard {
  const part = year.parameters["moveKnowledge.voice"];
  const byFriend = year.parameters["moveKnowledge.friend"];
  const friend = year.levers.criticalFriend;
  if (part === 0 && (byFriend === 0 || friend.every((strength) => strength === 0))) return UNHEARD;
  const voice = part === 0 ? new Float64Array(friend.length) : voiceAt(year);
  return (a, b) => 1 + part * ((voice[a] + voice[b]) / 2) + byFriend * Math.min(friend[a], friend[b]);
}

/**
 * 1 − (1 − how far pupils inquire with teachers)·(1 − mean voice of the families on roll), 0–1 by school: either alone
 * can make it whole. [W1] [Y4]
 */
function voiceAt({ state }: Year): Float64Array {
  const { pupils, families, schools } = state;
  const [sums, rolls] = [new Float64Array(schools.count), new Float64Array(schools.count)];
  for (let p = 0; p < pupils.count; p++) {
    const s = pupils.school[p];
    if (s === NO_SCHOOL) continue;
    sums[s] += families.voice[pupils.family[p]];
    rolls[s] += 1;
  }
  return sums.map((sum, s) => 1 - (1 - schools.inquiry[s]) * (1 - (rolls[s] > 0 ? sum / rolls[s] : 0)));
}
