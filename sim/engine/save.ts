/** A replicate kept at the end of a year, to go on from later or elsewhere: the same bits as never having stopped. [O6] */

import type { Observation } from "../observe/observation.ts";
import { copyColumns } from "../population/columns.ts";
import { FAMILY_LAYOUT, PUPIL_LAYOUT } from "../population/population.ts";
import { PRACTICE_LAYOUT } from "../population/repertoire.ts";
import { NEIGHBOURHOOD_LAYOUT, SCHOOL_LAYOUT, SERVICE_LAYOUT, type State } from "./state.ts";

/** One replicate's state at the end of a year, with what was observed up to then. */
export interface Saved {
  readonly replicate: number;
  readonly state: State;
  readonly observations: readonly Observation[];
}

/** A copy that later years cannot change. */
export function copyState(state: State): State {
  const copy = copyPhase(state);
  if (state.primary === undefined) return copy;
  const { families, neighbourhoods, services } = copy;
  return { ...copy, primary: { ...copyPhase(state.primary), families, neighbourhoods, services } };
}

const copyPhase = (state: State): State => ({
  year: state.year,
  families: copyColumns(FAMILY_LAYOUT, state.families),
  pupils: copyColumns(PUPIL_LAYOUT, state.pupils),
  schools: copyColumns(SCHOOL_LAYOUT, state.schools),
  practices: copyColumns(PRACTICE_LAYOUT, state.practices),
  neighbourhoods: copyColumns(NEIGHBOURHOOD_LAYOUT, state.neighbourhoods),
  services: copyColumns(SERVICE_LAYOUT, state.services),
  network: state.network.copy(),
});
