/** Families whom services could reach this year: who lives where, in what need, at which schools. [Y4] */

import type { Year } from "../../engine/process.ts";
import { phasesOf } from "../../population/phases.ts";
import { supportNeeds } from "../../population/support-need.ts";
import type { Stream } from "../../random/streams.ts";
import { type ByNeed, familiesByNeed } from "./by-need.ts";
import { type AtSchools, atSchoolsOf } from "./children.ts";
import { type Engagement, engagementIn } from "./engagement.ts";

/** Resident families with a child in the phase, the neediest first; need by row. */
export interface Reachable {
  readonly byNeed: ByNeed;
  readonly need: Float64Array;
  /** How ready families are to take up what they are offered, and the draws by which they do. */
  readonly engagement: Engagement;
  readonly draws: Stream;
  /** For each phase that is run, where families' children are; by family, the marks of all their schools. */
  readonly atSchools: readonly AtSchools[];
  readonly marks: Int32Array;
}

export function familiesServed(year: Year): Reachable {
  const { place, parameters, state } = year;
  const { families } = state;
  const need = supportNeeds(
    families,
    phasesOf(state).map((phase) => phase.pupils),
    parameters,
  );
  const marks = new Int32Array(families.count);
  return {
    byNeed: familiesByNeed(families, need, place.neighbourhoods.ids.length),
    need,
    engagement: engagementIn(year),
    draws: year.stream("serve/engage"),
    atSchools: phasesOf(year).map((phase) => atSchoolsOf(phase, marks)),
    marks,
  };
}
