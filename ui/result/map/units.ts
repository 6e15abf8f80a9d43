/** The neighbourhoods and schools of a map with their numbers: for its table, its title and its reading line. */

import type { UnitMiddles } from "../../../sim/experiment/unit-middles.ts";
import type { UnitType } from "../../../sim/indicators/series.ts";
import type { PlaceMap } from "../../../sim/place/map.ts";
import { byLetters } from "../../../text/letters.ts";
import { attains } from "../../figures/colours.ts";
import { sharedAmong, sitesOf } from "../unit-names.ts";

export const UNITS = ["neighbourhood", "school"] as const satisfies UnitType[];

/** Middles by kind of unit; undefined where the measure is not given by such units, or must not be stated. */
export type Middles = Readonly<Record<UnitType, UnitMiddles | undefined>>;

export interface MapUnit {
  readonly unit: UnitType;
  /** In the order of the place's ids. */
  readonly index: number;
  readonly id: string;
  /** As the place calls it; with its id where two share a name. */
  readonly name: string;
}

export type UnitNumbers = Readonly<Record<keyof UnitMiddles, number>>;

const known = new WeakMap<PlaceMap, readonly MapUnit[]>();

/** Neighbourhoods, then schools, each by name: never by a value. The same in every year, and so worked out once a place. */
export function unitsOf(map: PlaceMap): readonly MapUnit[] {
  const units = known.get(map) ?? inOrder(map);
  known.set(map, units);
  return units;
}

function inOrder(map: PlaceMap): MapUnit[] {
  const shared = sharedAmong([...map.neighbourhoods.names, ...map.schools.names]);
  return UNITS.flatMap((unit) => {
    const { ids, names } = sitesOf(map, unit);
    return ids
      .map((id, index) => ({
        unit,
        index,
        id,
        name: shared.has(names[index]) ? `${names[index]} (${id})` : names[index],
      }))
      .sort((one, other) => byLetters(one.name, other.name));
  });
}

/** A unit's numbers; undefined where the measure is not given by such units. */
export function numbersOf(middles: Middles, { unit, index }: Pick<MapUnit, "unit" | "index">): UnitNumbers | undefined {
  const of = middles[unit];
  if (of === undefined) return undefined;
  const { a, b, difference, low, high } = of;
  return { a: a[index], b: b[index], difference: difference[index], low: low[index], high: high[index] };
}

/** How many units differ by at least what matters, and in the same direction in at least nine pairs of ten. */
export const differing = (middles: UnitMiddles | undefined, material: number): number =>
  Array.from(middles === undefined ? [] : agreed(middles)).filter((difference) =>
    attains(Math.abs(difference), material),
  ).length;

/** The differences; 0 where more than one pair of ten has the other direction. */
export const agreed = ({ difference, low, high }: UnitMiddles): Float32Array =>
  difference.map((value, u) => (low[u] > 0 || high[u] < 0 ? value : Number.isNaN(value) ? value : 0));

/** The lowest and the highest number; NaN of none. */
export function rangeOf(values: ArrayLike<number>): readonly [low: number, high: number] {
  const known = Array.from(values).filter(Number.isFinite);
  return known.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...known), Math.max(...known)];
}
