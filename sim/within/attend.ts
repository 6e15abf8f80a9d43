/** Step 14: pupils attend. [W6] */

import type { Process, Year } from "../engine/process.ts";
import { weightedMean } from "../place/apportion.ts";
import { NO_SCHOOL, PLACEMENT } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import { normal } from "../random/distributions.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { usualOfPupil } from "./absence-regime.ts";
import { atSchool, bySchool } from "./by-school.ts";

/**
 * Absence = the usual one of the pupil's regime and eligibility × the pupil's own multiple × its school's × what support
 * leaves of it.
 * Pupils on no roll attend nothing; those in alternative provision miss as much as is usual there, or as they always did;
 * those in special schools a multiple of what they would elsewhere.
 */
export const attend: Process = {
  key: "attend",
  label: "Attend",
  step: 14,
  rules: ["W6", "Y4"],
  arena: "within",
  reads: [
    "families.fsm",
    "families.attendanceDose",
    "pupils.frailty",
    "pupils.key",
    "pupils.placement",
    "pupils.family",
    "pupils.school",
  ],
  writes: ["pupils.presence"],
  essential: true,
  run(year) {
    const { count, family, school, placement, presence } = year.state.pupils;
    const { fsm, attendanceDose } = year.state.families;
    const usual = usualOfPupil(year);
    const left = leftBySupport(year.parameters);
    const placed = inPlacement(year.parameters);
    const ofSchools = multiplesOfSchools(year);
    const multiples = bySchool(ofSchools.length, 1, (s) => (s === NO_SCHOOL ? 1 : ofSchools[s]));
    for (let p = 0; p < count; p++) {
      const f = family[p];
      const absence = usual(p, fsm[f]) * multiples[atSchool(school[p])] * left(attendanceDose[f]);
      presence[p] = 1 - Math.min(1, placed(absence, placement[p]));
    }
  },
};

/**
 * Each school's lasting multiple of its pupils' absence: what published rates differ by besides intake. Over the places of
 * the schools that the place was found with their mean is 1, so that the place misses what is usual; a school that opens
 * later changes nobody else's.
 */
function multiplesOfSchools({ place, parameters, state, lasting }: Year): Float64Array {
  const draws = lasting("attend/school");
  const spread = parameters["attend.schools"];
  const multiples = new Float64Array(state.schools.count);
  for (let s = 0; s < multiples.length; s++) {
    multiples[s] = Math.max(0, 1 + spread * normal(draws, place.schools.keys[s], 0));
  }
  const { ids, places } = (place.asFound ?? place).schools;
  const middle = weightedMean(multiples.subarray(0, ids.length), places);
  return middle > 0 ? multiples.map((multiple) => multiple / middle) : multiples;
}

/** What support in use leaves of a pupil's absence, as a share. */
function leftBySupport(parameters: Parameters): (dose: number) => number {
  const absence = parameters["serve.absence"];
  const threshold = parameters["serve.threshold"];
  return (dose) => 1 - absence * responseTo(dose, threshold);
}

function inPlacement(parameters: Parameters): (absence: number, placement: number) => number {
  const atSpecial = parameters["attend.special"];
  const atAlternative = parameters["attend.alternative"];
  return (absence, placement) => {
    if (placement < PLACEMENT.special || placement === PLACEMENT.outside) return absence;
    if (placement === PLACEMENT.notOnRoll) return 1;
    return placement === PLACEMENT.special ? absence * atSpecial : Math.max(absence, atAlternative);
  };
}
