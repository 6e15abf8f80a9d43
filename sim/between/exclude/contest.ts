/** Families contest an exclusion, and some are withdrawn. [B9] [Y4] */

import type { Year } from "../../engine/process.ts";
import { NO_SCHOOL } from "../../population/population.ts";
import { uniform } from "../../random/streams.ts";
import type { Hazards } from "./hazards.ts";

export interface Contest {
  /** Schools decide on more exclusions than stand: as many more as are usually withdrawn among pupils as well off. */
  decided(pupil: number): number;
  /** Whether an exclusion that was decided on is withdrawn, by the family's voice and a draw of its own. */
  withdrawn(pupil: number): boolean;
}

/**
 * Whatever voice is usual in the base year, published rates are of exclusions that stood; they are published by
 * eligibility, and services give families who are eligible more of a voice than others.
 */
export function contestOf(year: Year, hazards: (pupil: number) => Readonly<Hazards>): Contest {
  const { parameters, place, state, stream } = year;
  const share = parameters["exclude.contested"];
  if (share === 0) return { decided: () => 1, withdrawn: () => false };
  const { pupils, families, schools } = state;
  if (year.year <= place.baseYear) noteUsualVoice(year, hazards);
  const chance = stream("exclude/contest");
  const decided = [schools.usualVoice, schools.usualVoiceFsm].map(
    (voice) => 1 / (1 - share * (schools.count > 0 ? voice[0] : 0)),
  );
  return {
    decided: (p) => decided[families.fsm[pupils.family[p]]],
    withdrawn: (p) => uniform(chance, pupils.key[p], 0) < share * families.voice[pupils.family[p]],
  };
}

/** Notes the mean voice of families by eligibility, each pupil on roll counted by how likely it is to be excluded. */
function noteUsualVoice({ state }: Year, hazards: (pupil: number) => Readonly<Hazards>): void {
  const { pupils, families, schools } = state;
  const sum = [0, 0];
  const all = [0, 0];
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] === NO_SCHOOL) continue;
    const { permanent } = hazards(p);
    const eligible = families.fsm[pupils.family[p]];
    sum[eligible] += permanent * families.voice[pupils.family[p]];
    all[eligible] += permanent;
  }
  schools.usualVoice.fill(all[0] > 0 ? sum[0] / all[0] : 0);
  schools.usualVoiceFsm.fill(all[1] > 0 ? sum[1] / all[1] : 0);
}
