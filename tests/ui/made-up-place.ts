/** Tarnford as it is drawn, with made-up numbers for its neighbourhoods and schools. */

import type { UnitMiddles } from "../../sim/experiment/unit-middles.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { UnitType } from "../../sim/indicators/series.ts";
import { type PlaceMap, placeMap } from "../../sim/place/map.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import type { Comparison } from "../../ui/frame/comparison.ts";
import { alone, together } from "./made-up.ts";

export const mapOf = (name: string): PlaceMap => {
  const place = shippedPlace(name);
  if (place === undefined) throw new Error(`no shipped place is called ${name}`);
  return placeMap(openPlace(place, "secondary"));
};

export const tarnford = mapOf("tarnford");

export const about: Comparison = {
  a: alone(),
  b: together(),
  place: { title: "Tarnford, a fictional town", fictional: true, map: tarnford },
  modelVersion: "0.1.0",
};

/** Level in A and step from unit to unit, of the measures that are made up here. */
const LEVELS: Partial<Record<IndicatorKey, readonly [level: number, step: number]>> = {
  attainment: [-0.3, 0.06],
  fsmShare: [0.1, 0.03],
  schoolEffect: [-0.02, 0.004],
  pupils: [150, 20],
};

/** B less A is −0.06, −0.05 … from unit to unit; the fourth neighbourhood has nobody. */
export const middles = (unit: UnitType, indicator: IndicatorKey): UnitMiddles | undefined =>
  middlesOf(tarnford, unit, indicator);

export function middlesOf(map: PlaceMap, unit: UnitType, indicator: IndicatorKey): UnitMiddles | undefined {
  const made = LEVELS[indicator];
  if (made === undefined) return undefined;
  const [level, step] = made;
  const units = map[unit === "school" ? "schools" : "neighbourhoods"].ids.length;
  const column = (value: (index: number) => number) =>
    Float32Array.from({ length: units }, (_, i) => (unit === "neighbourhood" && i === 3 ? Number.NaN : value(i)));
  const difference = (i: number) => (i - 6) / 100;
  return {
    a: column((i) => level + step * i),
    b: column((i) => level + step * i + difference(i)),
    difference: column(difference),
    low: column((i) => difference(i) - 0.015),
    high: column((i) => difference(i) + 0.015),
  };
}
