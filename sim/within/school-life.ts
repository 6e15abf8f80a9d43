/** What participation a pupil's school life leads to. [W5] */

import type { Year } from "../engine/process.ts";
import { isTransient } from "../population/at-risk.ts";
import { blockColumn } from "../population/blocks.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { isOut, NO_SCHOOL, PLACEMENTS } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import { atSchool, bySchool } from "./by-school.ts";
import { lifeAtSchools } from "./life-at-schools.ts";

/**
 * The participation that the school life of each pupil of a block would lead to if it went on. The result is overwritten
 * by the next block.
 */
export function schoolLife(year: Year): (from: number, to: number) => Float64Array {
  const { parameters, state } = year;
  const { pupils, families } = state;
  const { family, placement, suspended, count } = pupils;
  const { participationDose, voice } = families;
  const bySuspension = parameters["takePart.suspended"];
  const byMove = parameters["takePart.transience"];
  const bySupport = parameters["takePart.support"];
  const byVoice = parameters["takePart.voice"];
  const threshold = parameters["serve.threshold"];
  const byPlacement = Float64Array.from(PLACEMENTS, (_, at) => (isOut(at) ? parameters["takePart.apart"] : 0));
  const school = lifeAtSchools(year);
  const company = ownGroupAtSchool(year);
  const led = blockColumn(count);
  return (from, to) => {
    school(led, from, to);
    for (let p = from; p < to; p++) {
      const f = family[p];
      led[p - from] =
        led[p - from] -
        bySuspension * suspended[p] -
        (isTransient(pupils, families, p) ? byMove : 0) -
        byPlacement[placement[p]] +
        company(p, f) +
        bySupport * responseTo(participationDose[f], threshold) +
        byVoice * voice[f];
    }
    return led;
  };
}

/** By √share of the pupil's community group at its school: the first companions matter most, for every group alike. [I1] */
function ownGroupAtSchool({ place, parameters, state }: Year): (pupil: number, family: number) => number {
  const { school } = state.pupils;
  const { group } = state.families;
  const { groups } = place;
  const byCompany = parameters["takePart.ownGroup"];
  const shares = groupSharesOnRolls(state, groups);
  const elsewhere = groupShares(state.families, groups);
  const worth = bySchool(state.schools.count, groups, (s, g) => {
    return byCompany * Math.sqrt(s === NO_SCHOOL ? elsewhere[g] : shares[s * groups + g]);
  });
  return (p, f) => worth[atSchool(school[p]) * groups + group[f]];
}

/** Share of each group among the place's families: what is supposed of schools elsewhere. */
function groupShares({ group, count }: Year["state"]["families"], groups: number): Float64Array {
  const shares = new Float64Array(groups);
  const one = 1 / count;
  for (let f = 0; f < count; f++) shares[group[f]] += one;
  return shares;
}
