/** Step 1: families leave the place, and as many others come to live in the homes they leave. [Y1] */

import type { Process, Year } from "../engine/process.ts";
import { movesBySize } from "../place/moves-by-size.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import {
  bringUp,
  CHILDREN_STREAM,
  childOrdinal,
  schoolElsewhere,
  type Upbringing,
  upbringingOf,
} from "../population/children.ts";
import { type Endowment, endow, endowmentOf, FAMILIES_STREAM } from "../population/families.ts";
import { lent } from "../population/lent.ts";
import { phasesOf } from "../population/phases.ts";
import { type Families, NO_SCHOOL, YEARS_NEW } from "../population/population.ts";
import { exp } from "../random/maths.ts";
import { fillUniforms, keyFrom, type Stream } from "../random/streams.ts";
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
  const left = lent(Uint8Array, families.count);
  if (rate <= 0) return left;
  const share = new Float64Array(neighbourhoods.count);
  const slope = parameters["migrate.priceSlope"];
  for (let n = 0; n < share.length; n++) share[n] = rate * exp(-slope * neighbourhoods.logPrice[n]);
  inBlocks(families.count, { families, chance: stream("migrate"), share, left }, findLeavers);
  return left;
}

interface Leaving {
  readonly families: Families;
  readonly chance: Stream;
  /** Of each neighbourhood's families. */
  readonly share: Float64Array;
  /** By family: 1 where it leaves. */
  readonly left: Uint8Array;
}

const draws = blockColumn();

function findLeavers({ families, chance, share, left }: Leaving, from: number, to: number): void {
  const { outside, neighbourhood } = families;
  fillUniforms(draws, chance, families.key, from, to, 0);
  for (let f = from; f < to; f++) if (outside[f] === 0 && draws[f - from] < share[neighbourhood[f]]) left[f] = 1;
}

function replaceFamilies({ place, parameters, context, state, stream, year }: Year, left: Uint8Array): void {
  const { families } = state;
  const chance = stream(`migrate/${FAMILIES_STREAM}`);
  const endowment = endowmentOf(families, place, parameters, chance, context.deprivation);
  for (let f = left.indexOf(1); f >= 0; f = left.indexOf(1, f + 1)) replaceFamily(endowment, f, year);
}

function replaceFamily(endowment: Endowment, f: number, year: number): void {
  const { families } = endowment;
  families.key[f] = keyFrom(families.key[f], year);
  endow(endowment, f);
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

function replaceChildren({ place, parameters, state, stream, year }: Year, left: Uint8Array): void {
  const upbringing = upbringingOf(state, place, parameters, stream(`migrate/${CHILDREN_STREAM}`));
  const schooling = stream("migrate/schooling");
  inBlocks(state.pupils.count, { upbringing, schooling, left, year }, replaceThose);
}

interface Replacing {
  readonly upbringing: Upbringing;
  readonly schooling: Stream;
  readonly left: Uint8Array;
  readonly year: number;
}

function replaceThose(replacing: Replacing, from: number, to: number): void {
  const { left } = replacing;
  const { family } = replacing.upbringing.people.pupils;
  for (let p = from; p < to; p++) if (left[family[p]] === 1) replaceChild(replacing, p);
}

function replaceChild({ upbringing, schooling, year }: Replacing, p: number): void {
  const { people, place, parameters } = upbringing;
  const { families, pupils } = people;
  const family = pupils.family[p];
  const cohort = pupils.cohort[p];
  pupils.key[p] = keyFrom(families.key[family], childOrdinal(families, family, cohort - place.earlierYears));
  pupils.earlyYears[p] = 0;
  pupils.primarySchool[p] = NO_SCHOOL;
  pupils.identified[p] = 0;
  pupils.suspended[p] = 0;
  pupils.movedSchool[p] = 0;
  bringUp(upbringing, p);
  schoolElsewhere(people, p, place, parameters, schooling, year - cohort);
}
