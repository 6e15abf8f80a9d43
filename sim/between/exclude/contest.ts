/** Families contest an exclusion, and some are withdrawn. [B9] [Y4] */

import type { Year } from "../../engine/process.ts";
import { inBlocks } from "../../population/blocks.ts";
import { NO_SCHOOL } from "../../population/population.ts";
import { uniform } from "../../random/streams.ts";
import type { HazardsOfBlock } from "./hazards.ts";

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
export function contestOf(year: Year, hazards: HazardsOfBlock): Contest {
  const { parameters, place, state, stream } = year;
  const share = parameters["exclude.contested"];
  if (share === 0) return { decided: () => 1, withdrawn: () => false };
  const { schools } = state;
  const { family, key } = state.pupils;
  const { fsm, voice } = state.families;
  if (year.year <= place.baseYear) noteUsualVoice(year, hazards);
  const chance = stream("exclude/contest");
  const decided = [schools.usualVoice, schools.usualVoiceFsm].map(
    (usual) => 1 / (1 - share * (schools.count > 0 ? usual[0] : 0)),
  );
  return {
    decided: (p) => decided[fsm[family[p]]],
    withdrawn: (p) => uniform(chance, key[p], 0) < share * voice[family[p]],
  };
}

/** Notes the mean voice of families by eligibility, each pupil on roll counted by how likely it is to be excluded. */
function noteUsualVoice({ state }: Year, hazards: HazardsOfBlock): void {
  const { schools } = state;
  const { count, school, family } = state.pupils;
  const { fsm, voice } = state.families;
  const sum = new Float64Array(2);
  const all = new Float64Array(2);
  inBlocks(count, (from, to) => {
    const { permanent } = hazards(from, to);
    for (let p = from; p < to; p++) {
      if (school[p] === NO_SCHOOL) continue;
      const f = family[p];
      sum[fsm[f]] += permanent[p - from] * voice[f];
      all[fsm[f]] += permanent[p - from];
    }
  });
  schools.usualVoice.fill(all[0] > 0 ? sum[0] / all[0] : 0);
  schools.usualVoiceFsm.fill(all[1] > 0 ? sum[1] / all[1] : 0);
}
