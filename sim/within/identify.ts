/** Step 12: schools identify special educational needs, not always those there are. [W3] */

import type { Process, Year } from "../engine/process.ts";
import { NO_SCHOOL, PLACEMENT, YEARS_NEW } from "../population/population.ts";
import { chance } from "../random/distributions.ts";

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
    const { pupils } = year.state;
    const draws = year.stream("identify");
    for (let p = 0; p < pupils.count; p++) {
      if (pupils.identified[p] === 1 || pupils.placement[p] === PLACEMENT.notOnRoll) continue;
      pupils.identified[p] = chance(draws, pupils.key[p], 0, shareIdentified(year, p)) ? 1 : 0;
    }
  },
};

function shareIdentified({ state, parameters, year }: Year, pupil: number): number {
  const { pupils, families, schools } = state;
  const family = pupils.family[pupil];
  const school = pupils.school[pupil];
  const isNew = pupils.cohort[pupil] === year || families.arrived[family] === YEARS_NEW;
  const rate = isNew ? parameters["identify.atEntry"] : parameters["identify.later"];
  const need = pupils.need[pupil] === 1 ? 1 : parameters["identify.withoutNeed"];
  const pressure = school === NO_SCHOOL ? 0 : parameters["identify.pressure"] * schools.pressure[school];
  const funding = school === NO_SCHOOL ? 1 : 1 - parameters["identify.funding"] * schools.teams[school];
  const standing = families.capital[family] + families.voice[family];
  const advocacy = Math.max(0, 1 + parameters["identify.advocacy"] * standing);
  return rate * need * (1 + pressure) * funding * advocacy;
}
