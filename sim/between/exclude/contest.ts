/** Families contest an exclusion, and some are withdrawn. [B9] [Y4] */

import type { Year } from "../../engine/process.ts";
import { NO_SCHOOL } from "../../population/population.ts";
import { uniform } from "../../random/streams.ts";
import type { Hazards } from "./hazards.ts";

export interface Contest {
  /** Schools decide on more exclusions than stand: as many more as are usually withdrawn. */
  readonly decided: number;
  /** Whether an exclusion that was decided on is withdrawn, by the family's voice and a draw of its own. */
  withdrawn(pupil: number): boolean;
}

/** Whatever voice is usual in the base year, published rates are of exclusions that stood. */
export function contestOf(year: Year, hazards: (pupil: number) => Readonly<Hazards>): Contest {
  const { parameters, place, state, stream } = year;
  const share = parameters["exclude.contested"];
  if (share === 0) return { decided: 1, withdrawn: () => false };
  const { pupils, families, schools } = state;
  if (year.year <= place.baseYear) schools.usualVoice.fill(voiceOfExcluded(year, hazards));
  const chance = stream("exclude/contest");
  return {
    decided: 1 / (1 - share * (schools.count > 0 ? schools.usualVoice[0] : 0)),
    withdrawn: (p) => uniform(chance, pupils.key[p], 0) < share * families.voice[pupils.family[p]],
  };
}

/** Mean voice of families, each pupil on roll counted by how likely it is to be excluded. */
function voiceOfExcluded({ state }: Year, hazards: (pupil: number) => Readonly<Hazards>): number {
  const { pupils, families } = state;
  let sum = 0;
  let all = 0;
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] === NO_SCHOOL) continue;
    const { permanent } = hazards(p);
    sum += permanent * families.voice[pupils.family[p]];
    all += permanent;
  }
  return all > 0 ? sum / all : 0;
}
