/** Step 1: families leave the place, and as many others come to live in the homes they leave. [Y1] */

import type { Process, Year } from "../engine/process.ts";
import { movesBySize } from "../place/moves-by-size.ts";
import { CHILDREN_STREAM, childOrdinal, schoolElsewhere, upbringing } from "../population/children.ts";
import { endowment, FAMILIES_STREAM } from "../population/families.ts";
import { phasesOf } from "../population/phases.ts";
import { NO_SCHOOL, YEARS_NEW } from "../population/population.ts";
import { exp } from "../random/maths.ts";
import { keyFrom, uniforms } from "../random/streams.ts";
import { seatArrivals } from "./seat-arrivals.ts";

/**
 * An arriving family takes over the leaving one's row: the same home, children of the same ages and sexes in the same
 * seats, everything else its own. Where the child who left had no seat, in alternative provision or on no roll, the one
 * who comes takes one nearby. The number of pupils stays as it is [O1]; those who came this year are the families with
 * `arrived` at its full three years.
 */
export const migrate: Process = {
  key: "migrate",
  label: "Families come and go",
  step: 1,
  rules: ["Y1", "O1"],
  arena: "beyond",
  reads: [
    "context.housingTurnover",
    "context.deprivation",
    "families.neighbourhood",
    "families.outside",
    "families.arrivals",
    "families.origin",
    "families.x",
    "families.y",
    "pupils.cohort",
    "pupils.sex",
    "pupils.placement",
    "pupils.family",
    "neighbourhoods.logPrice",
    "schools.places",
  ],
  writes: [
    "families.key",
    "families.z",
    "families.fsm",
    "families.ever6",
    "families.u1",
    "families.u2",
    "families.capital",
    "families.group",
    "families.faith",
    "families.arrived",
    "families.information",
    "families.dose",
    "families.attendanceDose",
    "families.participationDose",
    "families.voice",
    "families.support",
    "families.supportLag1",
    "families.supportLag2",
    "pupils.key",
    "pupils.entry",
    "pupils.attainment",
    "pupils.need",
    "pupils.lookedAfter",
    "pupils.identified",
    "pupils.earlyYears",
    "pupils.primarySchool",
    "pupils.suspended",
    "pupils.movedSchool",
    "pupils.frailty",
    "pupils.presence",
    "pupils.participation",
    "pupils.newArrival",
    "pupils.school",
    "pupils.placement",
    "pupils.travel",
  ],
  essential: false,
  off: { "migrate.rate": 0 },
  run(year) {
    const left = leavers(year);
    replaceFamilies(year, left);
    for (const phase of phasesOf(year)) {
      replaceChildren(phase, left);
      seatArrivals(phase, left);
    }
  },
};

/** Which families leave: more from a small place, and where homes are cheap. Families from outside do not live here, so they cannot leave. */
function leavers({ place, state, parameters, context, stream }: Year): Uint8Array {
  const { families, neighbourhoods } = state;
  const rate = parameters["migrate.rate"] * movesBySize(place, parameters) * (1 + context.housingTurnover);
  const left = new Uint8Array(families.count);
  if (rate <= 0) return left;
  const draws = uniforms(stream("migrate"), families.key, families.count, 0);
  const share = neighbourhoods.logPrice.map((price) => rate * exp(-parameters["migrate.priceSlope"] * price));
  const { count, outside, neighbourhood } = families;
  for (let f = 0; f < count; f++) if (outside[f] === 0 && draws[f] < share[neighbourhood[f]]) left[f] = 1;
  return left;
}

function replaceFamilies({ place, parameters, context, state, stream, year }: Year, left: Uint8Array): void {
  const { families } = state;
  const endow = endowment(families, place, parameters, stream(`migrate/${FAMILIES_STREAM}`), context.deprivation);
  for (let f = 0; f < families.count; f++) {
    if (left[f] === 0) continue;
    families.key[f] = keyFrom(families.key[f], year);
    endow(f);
    families.arrived[f] = YEARS_NEW;
    families.information[f] = 0;
    families.dose[f] = 0;
    families.attendanceDose[f] = 0;
    families.participationDose[f] = 0;
    families.voice[f] = 0;
    families.support[f] = 0;
    families.supportLag1[f] = 0;
    families.supportLag2[f] = 0;
  }
}

function replaceChildren({ place, parameters, state, stream, year }: Year, left: Uint8Array): void {
  const { families, pupils } = state;
  const bringUp = upbringing(state, place, parameters, stream(`migrate/${CHILDREN_STREAM}`));
  const schooling = stream("migrate/schooling");
  const { count, family: familyOf } = pupils;
  for (let p = 0; p < count; p++) {
    const family = familyOf[p];
    if (left[family] === 0) continue;
    pupils.key[p] = keyFrom(
      families.key[family],
      childOrdinal(families, family, pupils.cohort[p] - place.earlierYears),
    );
    pupils.earlyYears[p] = 0;
    pupils.primarySchool[p] = NO_SCHOOL;
    pupils.identified[p] = 0;
    pupils.suspended[p] = 0;
    pupils.movedSchool[p] = 0;
    bringUp(p);
    schoolElsewhere(state, p, place, parameters, schooling, year - pupils.cohort[p]);
  }
}
