/** What participation a pupil's school life leads to. [W5] */

import type { Year } from "../engine/process.ts";
import { isTransient } from "../population/at-risk.ts";
import { atSchool, bySchool } from "../population/by-school.ts";
import { groupSharesOnRolls } from "../population/group-shares.ts";
import { type Families, isOut, NO_SCHOOL, PLACEMENTS, type Pupils } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import { fillLifeAtSchools, type LifeAtSchools, lifeAtSchools } from "./life-at-schools.ts";

/** What the year makes of school life, beside what schools do. */
export interface SchoolLife {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly atSchools: LifeAtSchools;
  /** What a pupil's community group there is worth, by school and group. */
  readonly company: Float64Array;
  readonly groups: number;
  readonly byPlacement: Float64Array;
  readonly bySuspension: number;
  readonly byMove: number;
  readonly bySupport: number;
  readonly byVoice: number;
  readonly threshold: number;
}

export function schoolLife(year: Year): SchoolLife {
  const { parameters, place, state } = year;
  return {
    pupils: state.pupils,
    families: state.families,
    atSchools: lifeAtSchools(year),
    company: ownGroupAtSchools(year),
    groups: place.groups,
    byPlacement: Float64Array.from(PLACEMENTS, (_, at) => (isOut(at) ? parameters["takePart.apart"] : 0)),
    bySuspension: parameters["takePart.suspended"],
    byMove: parameters["takePart.transience"],
    bySupport: parameters["takePart.support"],
    byVoice: parameters["takePart.voice"],
    threshold: parameters["serve.threshold"],
  };
}

/** The participation that the school life of each pupil of a block would lead to if it went on. */
export function fillSchoolLife(life: SchoolLife, led: Float64Array, from: number, to: number): void {
  const { pupils, families, company, groups, byPlacement, bySuspension, byMove, bySupport, byVoice, threshold } = life;
  const { family, placement, school, suspended } = pupils;
  const { participationDose, voice, group } = families;
  fillLifeAtSchools(life.atSchools, led, from, to);
  for (let p = from, i = 0; p < to; p++, i++) {
    const f = family[p];
    led[i] =
      led[i] -
      bySuspension * suspended[p] -
      (isTransient(pupils, families, p) ? byMove : 0) -
      byPlacement[placement[p]] +
      company[atSchool(school[p]) * groups + group[f]] +
      bySupport * responseTo(participationDose[f], threshold) +
      byVoice * voice[f];
  }
}

/** By √share of the pupil's community group at its school: the first companions matter most, for every group alike. [I1] */
function ownGroupAtSchools({ place, parameters, state }: Year): Float64Array {
  const { groups } = place;
  const known: Shares = {
    groups,
    byCompany: parameters["takePart.ownGroup"],
    atSchools: groupSharesOnRolls(state, groups),
    elsewhere: groupShares(state.families, groups),
  };
  return bySchool(state.schools.count, groups, known, companyAt);
}

/** Shares of community groups, at the place's schools and elsewhere, and what the whole company of one's own is worth. */
interface Shares {
  readonly groups: number;
  readonly byCompany: number;
  readonly atSchools: Float64Array;
  readonly elsewhere: Float64Array;
}

const companyAt = ({ groups, byCompany, atSchools, elsewhere }: Shares, s: number, group: number): number =>
  byCompany * Math.sqrt(s === NO_SCHOOL ? elsewhere[group] : atSchools[s * groups + group]);

/** Share of each group among the place's families: what is supposed of schools elsewhere. */
function groupShares({ group, count }: Families, groups: number): Float64Array {
  const shares = new Float64Array(groups);
  const one = 1 / count;
  for (let f = 0; f < count; f++) shares[group[f]] += one;
  return shares;
}
