/** Step 14: pupils attend. [W6] */

import type { Process, Year } from "../engine/process.ts";
import { weightedMean } from "../place/apportion.ts";
import { inBlocks } from "../population/blocks.ts";
import { atSchool, bySchool } from "../population/by-school.ts";
import { type Families, NO_SCHOOL, PLACEMENT, type Pupils } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import { normal } from "../random/distributions.ts";
import { type Absences, absencesOf, usualOfPupil } from "./absence-regime.ts";

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
    "context.shock",
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
    inBlocks(year.state.pupils.count, attending(year), attendOf);
  },
};

/** What a year's absence is worked out from. */
interface Attending {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly absences: Absences;
  /** By school, a multiple of its pupils' absence. */
  readonly multiples: Float64Array;
  /** Share of absence that support in full takes away, and the dose from which it begins to. */
  readonly supported: number;
  readonly threshold: number;
  /** A multiple in special schools; the share usually missed in alternative provision. */
  readonly atSpecial: number;
  readonly atAlternative: number;
}

const attending = (year: Year): Attending => ({
  pupils: year.state.pupils,
  families: year.state.families,
  absences: absencesOf(year),
  multiples: bySchool(year.state.schools.count, 1, multiplesOfSchools(year), multipleAt),
  supported: year.parameters["serve.absence"],
  threshold: year.parameters["serve.threshold"],
  atSpecial: year.parameters["attend.special"],
  atAlternative: year.parameters["attend.alternative"],
});

function attendOf(known: Attending, from: number, to: number): void {
  const { pupils, families, absences, multiples, supported, threshold } = known;
  const { family, school, presence } = pupils;
  const { fsm, attendanceDose } = families;
  for (let p = from; p < to; p++) {
    const f = family[p];
    const left = 1 - supported * responseTo(attendanceDose[f], threshold);
    const absence = usualOfPupil(absences, p, fsm[f]) * multiples[atSchool(school[p])] * left;
    presence[p] = 1 - Math.min(1, inPlacement(known, absence, pupils.placement[p]));
  }
}

/** What a pupil's absence comes to where it is placed. */
function inPlacement({ atSpecial, atAlternative }: Attending, absence: number, placement: number): number {
  if (placement < PLACEMENT.special || placement === PLACEMENT.outside) return absence;
  if (placement === PLACEMENT.notOnRoll) return 1;
  return placement === PLACEMENT.special ? absence * atSpecial : Math.max(absence, atAlternative);
}

const multipleAt = (multiples: Float64Array, school: number): number => (school === NO_SCHOOL ? 1 : multiples[school]);

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
  if (middle > 0) for (let s = 0; s < multiples.length; s++) multiples[s] /= middle;
  return multiples;
}
