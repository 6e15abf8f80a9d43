/** What staff know how to do: practices known, used, taken up from partners and made. [B6] [B7] */

import type { State } from "../engine/state.ts";
import { firstNovel } from "../population/repertoire.ts";
import type { Parameters } from "../scenario/parameters.ts";
import type { PracticeFacts } from "./observation.ts";

export function practiceFacts({ schools, practices }: State, parameters: Parameters): PracticeFacts {
  const { count } = schools;
  const perSchool = practices.count / Math.max(1, count);
  const novel = firstNovel(perSchool, parameters["practice.novel"]);
  const facts = { known: zeros(count), used: zeros(count), created: zeros(count) };
  const found = new Uint8Array(perSchool);
  for (let at = 0; at < practices.count; at++) {
    const share = practices.held[at];
    if (share === 0) continue;
    const [s, practice] = [Math.floor(at / perSchool), at % perSchool];
    facts.known[s] += 1 / perSchool;
    facts.used[s] += share / perSchool;
    if (practice < novel) continue;
    facts.created[s] += 1;
    found[practice] = 1;
  }
  const createdInPlace = found.reduce((sum, one) => sum + one, 0);
  return { ...facts, takenUp: schools.takenUp.slice(0, count), createdInPlace };
}

const zeros = (length: number): Float64Array => new Float64Array(length);
