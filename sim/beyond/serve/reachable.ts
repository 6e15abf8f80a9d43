/** Families whom services could reach this year: who lives where, in what need, at which schools. [Y4] */

import type { Year } from "../../engine/process.ts";
import { lent } from "../../population/lent.ts";
import { phasesOf } from "../../population/phases.ts";
import { supportNeeds } from "../../population/support-need.ts";
import type { Stream } from "../../random/streams.ts";
import { type ByNeed, familiesByNeed } from "./by-need.ts";
import { type AtSchools, atSchoolsOf } from "./children.ts";
import { type Engagement, engagementIn } from "./engagement.ts";

/** How much families need support, −1 without a child in the phase. */
export interface Reachable {
  readonly need: Float64Array;
  /** How ready families are to take up what they are offered, and the draws by which they do. */
  readonly engagement: Engagement;
  readonly draws: Stream;
}

/** Those of them who are residents, the neediest first, and where their children are. */
export interface LookedFor extends Reachable {
  readonly byNeed: ByNeed;
  /** For each phase that is run, where families' children are; by family, the marks of all their schools. */
  readonly atSchools: readonly AtSchools[];
  readonly marks: Int32Array;
}

export function reachableIn(year: Year): Reachable {
  const { parameters, state } = year;
  const pupils = phasesOf(state).map((phase) => phase.pupils);
  return {
    need: supportNeeds(state.families, pupils, parameters),
    engagement: engagementIn(year),
    draws: year.stream("serve/engage"),
  };
}

export function familiesServed(year: Year, reachable = reachableIn(year)): LookedFor {
  const { place, state } = year;
  const { need, engagement, draws } = reachable;
  const marks = lent(Int32Array, state.families.count);
  return {
    need,
    engagement,
    draws,
    byNeed: familiesByNeed(state.families, need, place.neighbourhoods.ids.length),
    atSchools: phasesOf(year).map((phase) => atSchoolsOf(phase, marks)),
    marks,
  };
}
