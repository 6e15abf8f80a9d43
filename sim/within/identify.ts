/** Step 12: schools identify special educational needs, not always those there are. [W3] */

import type { Process, Year } from "../engine/process.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import { NO_SCHOOL, PLACEMENT, YEARS_NEW } from "../population/population.ts";
import { fillUniforms } from "../random/streams.ts";
import { atSchool, bySchool } from "./by-school.ts";

/**
 * Need is latent. A pupil who is new is identified more readily than later; a school under pressure identifies more,
 * and parents who know their way, or have found a voice, obtain it more. Part of all labels is sought for the money that
 * follows them: where teams support pupils without one, that part goes. A label stays; what it brings is counted where
 * pupils learn.
 */
export const identify: Process = {
  key: "identify",
  label: "Identify needs",
  step: 12,
  rules: ["W3"],
  arena: "within",
  reads: [
    "families.capital",
    "families.arrived",
    "families.voice",
    "pupils.need",
    "pupils.cohort",
    "pupils.family",
    "pupils.key",
    "pupils.placement",
    "pupils.school",
    "schools.pressure",
    "schools.teams",
  ],
  writes: ["pupils.identified"],
  essential: false,
  off: { "identify.atEntry": 0, "identify.later": 0 },
  run(year) {
    const { count, key, identified, placement } = year.state.pupils;
    const chance = year.stream("identify");
    const share = shareIdentified(year);
    const draws = blockColumn(count);
    inBlocks(count, (from, to) => {
      fillUniforms(draws, chance, key, from, to, 0);
      for (let p = from; p < to; p++) {
        if (identified[p] === 1 || placement[p] === PLACEMENT.notOnRoll) continue;
        identified[p] = draws[p - from] < share(p) ? 1 : 0;
      }
    });
  },
};

/** Yearly chance that a pupil without a label gets one. */
function shareIdentified({ state, parameters, year }: Year): (pupil: number) => number {
  const { schools } = state;
  const { family, school, cohort, need } = state.pupils;
  const { arrived, capital, voice } = state.families;
  const byPressure = parameters["identify.pressure"];
  const byTeams = parameters["identify.funding"];
  const byStanding = parameters["identify.advocacy"];
  const withoutNeed = parameters["identify.withoutNeed"];
  const rates = ["identify.later", "identify.atEntry"] as const;
  const byNeed = rates.flatMap((rate) => [parameters[rate] * withoutNeed, parameters[rate]]);
  const pressure = bySchool(schools.count, 1, (s) => 1 + (s === NO_SCHOOL ? 0 : byPressure * schools.pressure[s]));
  const funding = bySchool(schools.count, 1, (s) => (s === NO_SCHOOL ? 1 : 1 - byTeams * schools.teams[s]));
  return (p) => {
    const f = family[p];
    const s = atSchool(school[p]);
    const isNew = cohort[p] === year || arrived[f] === YEARS_NEW;
    const advocacy = Math.max(0, 1 + byStanding * (capital[f] + voice[f]));
    return byNeed[(isNew ? 2 : 0) + need[p]] * pressure[s] * funding[s] * advocacy;
  };
}
