/** Families contest an exclusion, and some are withdrawn. [B9] [Y4] */

import type { Year } from "../../engine/process.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../../population/population.ts";
import { type Stream, uniform } from "../../random/streams.ts";
import { type Hazards, permanentOf } from "./hazards.ts";

export interface Contest {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly chance: Stream;
  /** Share of exclusions that families with a full voice see withdrawn. */
  readonly share: number;
  /** How many times as many exclusions schools decide on as stand, by eligibility. */
  readonly decided: Float64Array;
}

/**
 * Whatever voice is usual in the base year, published rates are of exclusions that stood; they are published by
 * eligibility, and services give families who are eligible more of a voice than others.
 */
export function contestOf(year: Year, hazards: Hazards): Contest {
  const { place, state, stream } = year;
  const { pupils, families, schools } = state;
  const share = year.parameters["exclude.contested"];
  if (share > 0 && year.year <= place.baseYear) noteUsualVoice(year, hazards);
  const decided = Float64Array.of(1, 1);
  if (share > 0 && schools.count > 0) {
    decided[0] = 1 / (1 - share * schools.usualVoice[0]);
    decided[1] = 1 / (1 - share * schools.usualVoiceFsm[0]);
  }
  return { pupils, families, share, decided, chance: stream("exclude/contest") };
}

/** Schools decide on more exclusions than stand: as many more as are usually withdrawn among pupils as well off. */
export const decidedFor = ({ pupils, families, decided }: Contest, pupil: number): number =>
  decided[families.fsm[pupils.family[pupil]]];

/** Whether an exclusion that was decided on is withdrawn, by the family's voice and a draw of its own. */
export const isWithdrawn = ({ pupils, families, share, chance }: Contest, pupil: number): boolean =>
  share > 0 && uniform(chance, pupils.key[pupil], 0) < share * families.voice[pupils.family[pupil]];

/** Notes the mean voice of families by eligibility, each pupil on roll counted by how likely it is to be excluded. */
function noteUsualVoice({ state }: Year, hazards: Hazards): void {
  const { schools } = state;
  const { count, school, family } = state.pupils;
  const { fsm, voice } = state.families;
  const sum = new Float64Array(2);
  const all = new Float64Array(2);
  for (let p = 0; p < count; p++) {
    if (school[p] === NO_SCHOOL) continue;
    const f = family[p];
    const likely = permanentOf(hazards, p);
    sum[fsm[f]] += likely * voice[f];
    all[fsm[f]] += likely;
  }
  schools.usualVoice.fill(all[0] > 0 ? sum[0] / all[0] : 0);
  schools.usualVoiceFsm.fill(all[1] > 0 ? sum[1] / all[1] : 0);
}
