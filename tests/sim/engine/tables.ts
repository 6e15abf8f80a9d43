/** The tables of a state that hold columns, by name. */

import { NEIGHBOURHOOD_LAYOUT, SCHOOL_LAYOUT, SERVICE_LAYOUT } from "../../../sim/engine/state.ts";
import { FAMILY_LAYOUT, PUPIL_LAYOUT } from "../../../sim/population/population.ts";
import { PRACTICE_LAYOUT } from "../../../sim/population/repertoire.ts";

export const TABLES = {
  families: FAMILY_LAYOUT,
  pupils: PUPIL_LAYOUT,
  schools: SCHOOL_LAYOUT,
  practices: PRACTICE_LAYOUT,
  neighbourhoods: NEIGHBOURHOOD_LAYOUT,
  services: SERVICE_LAYOUT,
} as const;
export type Table = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as Table[];
