/** What holds for a whole import, in plain sentences that travel with the place. */

import { round } from "./apportion.ts";
import type { ImportReport } from "./import.ts";
import { isOnGlobe, type Mapping } from "./mapping.ts";

/** Notes on what was read, scaled and assumed; fillings row by row are the ledger's. */
export function importNotes(mapping: Mapping, report: ImportReport, services: number): string[] {
  const { fill, outside, schools, neighbourhoods } = mapping;
  const { read, kept } = report;
  const on = (holds: boolean, sentence: string) => (holds ? [sentence] : []);
  const scale = round(report.children / report.childrenCounted, 4);
  return [
    `Read ${read.secondary} secondary and ${read.primary} primary schools and ${read.neighbourhoods} neighbourhoods; kept ${kept.secondary}, ${kept.primary} and ${kept.neighbourhoods}.`,
    ...on(
      schools.columns.wholeRoll !== undefined,
      `The roll of years 7–11 is the whole roll where the oldest age taught is at most 16, else five times the key stage 4 cohort. Younger pupils of schools that teach all ages are counted in it.`,
    ),
    ...on(
      kept.primary > 0 && schools.columns.wholeRoll !== undefined,
      `The roll of years 1–6 is ${round(fill.shareYears1to6, 4)} of a primary school's whole roll: reception is left out, and infant and junior schools are treated alike.`,
    ),
    ...on(
      kept.primary > 0 && schools.columns.youngestAge !== undefined,
      `Where a primary school takes children younger than 4, ${round(fill.shareAfterNursery, 4)} of its whole roll is past the nursery, whose places its capacity does not count.`,
    ),
    ...on(
      schools.columns.capacity !== undefined,
      "Places are the capacity times the roll of the phase over the whole roll, but never fewer than the roll of the phase.",
    ),
    `Children of the neighbourhoods (${report.childrenCounted} counted) are scaled by ${scale} to the rolls of the secondary schools.`,
    ...on(
      !Number.isNaN(report.eligibility),
      `A neighbourhood's share eligible for free meals is its rate of income deprivation × ${round(report.eligibility, 4)}, at most ${fill.mostEligible}: one factor, such that the mean over children is the secondary schools' share.`,
    ),
    ...on(
      neighbourhoods.columns.spread === undefined,
      "Homes spread around a neighbourhood's centre by .4 of the distance to the nearest other centre, at least .1 km.",
    ),
    ...on(
      neighbourhoods.columns.faithShare === undefined,
      "The share of families of faith is the share of the borough's secondary pupils who attend a faith school.",
    ),
    ...on(
      isOnGlobe(neighbourhoods.columns),
      "Places are in kilometres from the mean of the neighbourhoods' centres, by an equirectangular projection.",
    ),
    `An unchecked assumption: ${outside.leaving} of resident children go to school outside, and as many as ${outside.arriving} of their number come in, from ${outside.distance} km beyond the boundary.`,
    ...on(services === 0, "No table of services was given: the place has none until one is added."),
    "There is one community group: no table of groups was given. Independent and special schools are absent.",
    "Value added that is not published is left unknown.",
  ];
}
