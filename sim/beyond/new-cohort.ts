/** Step 3: the families whose first child comes of age for the phase, and every child who does. [Y3] */

import type { Process, Year } from "../engine/process.ts";
import type { NeighbourhoodColumns } from "../engine/state.ts";
import { coherence } from "../network/coherence.ts";
import { SERVICE_KINDS } from "../place/place.ts";
import { kilometres } from "../place/ways.ts";
import { CHILDREN_STREAM, enterChildren } from "../population/children.ts";
import { addFamilies, FAMILIES_STREAM } from "../population/families.ts";
import { phasesOf } from "../population/phases.ts";
import { together } from "../scenario/together.ts";
import { liftOfNewcomers } from "./advantage-of-newcomers.ts";

const EARLY_YEARS = SERVICE_KINDS.indexOf("earlyYears");

/** Years of a child's life before 5, in each of which early-years support may reach it. */
const EARLY = 5;

/** Early-years support by years to entry, next year's entrants first: at entry at 11 children of 10 down to those of 0. */
const PIPELINE = [
  "earlyYearsIn1",
  "earlyYearsIn2",
  "earlyYearsIn3",
  "earlyYearsIn4",
  "earlyYearsIn5",
  "earlyYearsIn6",
  "earlyYearsIn7",
  "earlyYearsIn8",
  "earlyYearsIn9",
  "earlyYearsIn10",
  "earlyYearsIn11",
] as const;

export const newCohort: Process = {
  key: "newCohort",
  label: "A new cohort comes of age",
  step: 3,
  rules: ["Y3", "Y4"],
  arena: "beyond",
  reads: [
    "context.cohortSize",
    "context.deprivation",
    "levers.coordination",
    "levers.earlyYears",
    "levers.familySupport",
    "levers.housingMix",
    "levers.regeneration",
    "network",
    "families.z",
    "families.u1",
    "families.u2",
    "neighbourhoods.earlyYears",
    "schools.places",
  ],
  writes: [
    "families",
    "pupils",
    "neighbourhoods.earlyYears",
    "neighbourhoods.earlyYearsIn1",
    "neighbourhoods.earlyYearsIn2",
    "neighbourhoods.earlyYearsIn3",
    "neighbourhoods.earlyYearsIn4",
    "neighbourhoods.earlyYearsIn5",
    "neighbourhoods.earlyYearsIn6",
    "neighbourhoods.earlyYearsIn7",
    "neighbourhoods.earlyYearsIn8",
    "neighbourhoods.earlyYearsIn9",
    "neighbourhoods.earlyYearsIn10",
    "neighbourhoods.earlyYearsIn11",
  ],
  essential: true,
  run(both) {
    const [year] = phasesOf(both);
    const { place, parameters, context, state, stream } = year;
    growUp(state.neighbourhoods, yearsBeforeEntry(year));
    supportYoungChildren(year);
    const families = stream(FAMILIES_STREAM);
    const { cohortSize, deprivation } = context;
    const lift = liftOfNewcomers(year);
    addFamilies(state.families, place, parameters, families, year.year, cohortSize, deprivation, year.year, lift);
    enterChildren(state, place, parameters, stream(CHILDREN_STREAM), year.year);
  },
};

/** As many years to entry as a child of 0 has still before it: the others are not used. */
const yearsBeforeEntry = ({ place }: Year) => PIPELINE.slice(0, place.phase.entryAge);

/** Every age moves one year nearer to entry; children are born. */
function growUp(neighbourhoods: NeighbourhoodColumns, ages: readonly (typeof PIPELINE)[number][]): void {
  neighbourhoods.earlyYears.set(neighbourhoods[ages[0]]);
  for (let i = 0; i + 1 < ages.length; i++) neighbourhoods[ages[i]].set(neighbourhoods[ages[i + 1]]);
  neighbourhoods[ages[ages.length - 1]].fill(0);
}

/**
 * A year of support for the children of 0 to 4, who enter at 11 in eleven to seven years. Only what levers add to the base
 * year's services counts: what those do is already in the attainment published. Of two levers each reaches its share of
 * those whom the other leaves. Where early-years services reach more children already, there is less to add; where
 * services do not join up, some of it leaks. [Y4]
 */
function supportYoungChildren(year: Year): void {
  const { levers, parameters, state } = year;
  const strengths = together(levers.familySupport, levers.earlyYears);
  if (!strengths.some((strength) => strength > 0)) return;
  const covered = coveredAlready(year);
  const joined = coherence(year);
  for (let n = 0; n < joined.length; n++) {
    const kept = 1 - parameters["serve.leakage"] * (1 - joined[n]);
    const added = strengths[n] * parameters["newCohort.earlyYearsCover"] * (1 - covered[n]) * kept;
    for (const entering of yearsBeforeEntry(year).slice(-EARLY)) state.neighbourhoods[entering][n] += added / EARLY;
  }
}

/** Share of young children whom early-years services reach in each neighbourhood, by room for them and dose. */
function coveredAlready({ place }: Year): Float64Array {
  const { neighbourhoods, services } = place;
  const covered = new Float64Array(neighbourhoods.ids.length);
  for (let v = 0; v < services.ids.length; v++) {
    if (services.kind[v] !== EARLY_YEARS) continue;
    const within = neighbourhoods.ids.map(
      (_, n) => kilometres(services.x[v], services.y[v], neighbourhoods.x[n], neighbourhoods.y[n]) <= services.reach[v],
    );
    const children = within.reduce((sum, near, n) => sum + (near ? neighbourhoods.children[n] : 0), 0);
    const share = children > 0 ? (services.capacity[v] / children) * services.quality[v] : 0;
    within.forEach((near, n) => {
      if (near) covered[n] = Math.min(1, covered[n] + share);
    });
  }
  return covered;
}
