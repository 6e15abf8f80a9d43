/** What figures draw of each school and neighbourhood beside what maps show: outcomes by group, and places. */

import { GROUPS, type Group, type Observation } from "../observe/observation.ts";
import { PHASE_FACTS } from "../scenario/phase.ts";
import { INDICATORS, type IndicatorKey } from "./registry.ts";
import { isWithheld, type UnitType } from "./series.ts";

/** The two groups that an outcome is held between, by the flag that its gap is stated by. */
const SIDES = {
  ever6: ["ever6", "notEver6"],
  fsm: ["fsm", "notFsm"],
} as const satisfies Record<string, readonly [eligible: Group, others: Group]>;

/** Outcomes that are drawn for two groups in each unit, and the flag the groups are by. */
export const SPLIT = {
  attainment: "ever6",
  persistentAbsence: "fsm",
  participation: "fsm",
  travel: "fsm",
} as const satisfies Partial<Record<IndicatorKey, keyof typeof SIDES>>;
export type SplitKey = keyof typeof SPLIT;
export const SPLIT_KEYS = Object.keys(SPLIT) as SplitKey[];

/** The eligible pupils' group of an outcome, and the others'. */
export const sidesOf = (indicator: SplitKey): readonly [eligible: Group, others: Group] => SIDES[SPLIT[indicator]];

/** Places of each school, in all year groups of the phase, stand after the outcomes. */
export const PLACES = "places";

export interface GroupColumn {
  readonly key: SplitKey | typeof PLACES;
  readonly group: Group;
}

const OUTCOMES: readonly GroupColumn[] = SPLIT_KEYS.flatMap((key) => sidesOf(key).map((group) => ({ key, group })));
const COLUMNS: Readonly<Record<UnitType, readonly GroupColumn[]>> = {
  school: [...OUTCOMES, { key: PLACES, group: GROUPS[0] }],
  neighbourhood: OUTCOMES,
};

/** Columns kept of units of one kind, in order. */
export const groupColumns = (unit: UnitType): readonly GroupColumn[] => COLUMNS[unit];

/** Columns × units × years; NaN where there is nobody, a school is not there yet, or a value is withheld. */
export interface ByGroup {
  readonly school: Float32Array;
  readonly neighbourhood: Float32Array;
}

export const byGroup = (observations: readonly Observation[], place: { readonly fictional: boolean }): ByGroup => ({
  school: seriesBy(observations, "school", place),
  neighbourhood: seriesBy(observations, "neighbourhood", place),
});

function seriesBy(
  observations: readonly Observation[],
  unit: UnitType,
  place: { readonly fictional: boolean },
): Float32Array {
  const tallies = (observation: Observation) => observation[unit === "school" ? "bySchool" : "byNeighbourhood"];
  const years = observations.length;
  const units = years === 0 ? 0 : tallies(observations[years - 1]).units;
  const values = new Float32Array(COLUMNS[unit].length * units * years).fill(Number.NaN);
  COLUMNS[unit].forEach((column, c) => {
    const valueIn = readerOf(column, unit, place);
    observations.forEach((observation, y) => {
      const there = tallies(observation).units;
      for (let u = 0; u < there; u++) values[(c * units + u) * years + y] = valueIn(observation, u);
    });
  });
  return values;
}

type Reader = (observation: Observation, unit: number) => number;

function readerOf({ key, group }: GroupColumn, unit: UnitType, place: { readonly fictional: boolean }): Reader {
  if (key === PLACES) return ({ schools, phase }, school) => schools.places[school] * PHASE_FACTS[phase].years;
  const value = INDICATORS[key][unit];
  if (value === undefined || isWithheld({ indicator: key, group }, unit, place)) return () => Number.NaN;
  return (observation, u) => value(observation, u, group);
}

/** Where a column of a unit stands. */
const columnOf = (unit: UnitType, key: GroupColumn["key"], group: Group): number =>
  COLUMNS[unit].findIndex((column) => column.key === key && column.group === group);

/** Values of a column in the year that stands at `at` of `years`, a unit each. */
export function groupValues(
  kept: ByGroup,
  unit: UnitType,
  { key, group, at, years }: GroupColumn & { readonly at: number; readonly years: number },
): Float32Array {
  const units = kept[unit].length / COLUMNS[unit].length / years;
  const column = columnOf(unit, key, group);
  return Float32Array.from({ length: units }, (_, u) => kept[unit][(column * units + u) * years + at]);
}
