/** The neighbourhoods and schools of a map with their numbers: for its table, its title and its reading line. */

import type { UnitMiddles } from "../../../sim/experiment/unit-middles.ts";
import type { UnitType } from "../../../sim/indicators/series.ts";
import type { PlaceMap } from "../../../sim/place/map.ts";
import { attains } from "../../figures/colours.ts";

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
  /** NaN where there is nobody; undefined where the measure is not given by such units. */
  readonly numbers: UnitNumbers | undefined;
}

export type UnitNumbers = Readonly<Record<keyof UnitMiddles, number>>;

/** Neighbourhoods, then schools, each by name: never by a value. */
export function unitsOf(map: PlaceMap, middles: Middles): MapUnit[] {
  const sites = { neighbourhood: map.neighbourhoods, school: map.schools };
  const names = [...map.neighbourhoods.names, ...map.schools.names];
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return UNITS.flatMap((unit) => {
    const of = middles[unit];
    return sites[unit].ids
      .map((id, index) => {
        const name = sites[unit].names[index];
        const numbers = of === undefined ? undefined : numbersAt(of, index);
        return { unit, index, id, name: isShared(name) ? `${name} (${id})` : name, numbers };
      })
      .sort((one, other) => one.name.localeCompare(other.name, "en"));
  });
}

const numbersAt = ({ a, b, difference, low, high }: UnitMiddles, index: number): UnitNumbers => ({
  a: a[index],
  b: b[index],
  difference: difference[index],
  low: low[index],
  high: high[index],
});

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
