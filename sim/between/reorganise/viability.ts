/** Which schools close because too few pupils come. [B10] */

import type { Year } from "../../engine/process.ts";
import { isOpen } from "../../population/open-schools.ts";

/**
 * A school whose roll has been below a share of its places for some years in a row closes, unless it is the last one. A
 * school that opens has the years of a phase before they count. At a share of 0 none ever does.
 */
export function unviable({ place, parameters, state }: Year, closing: readonly number[]): number[] {
  const least = parameters["reorganise.viable"];
  if (least === 0) return [];
  const { schools } = state;
  const open = place.schools.ids.flatMap((_, s) => (isOpen(schools, s) && !closing.includes(s) ? [s] : []));
  const fill = (s: number): number => schools.roll[s] / (place.phase.years * schools.places[s]);
  for (const s of open)
    schools.emptyYears[s] = fill(s) < least ? schools.emptyYears[s] + 1 : Math.min(0, schools.emptyYears[s]);
  const failing = open.filter((s) => schools.emptyYears[s] >= parameters["reorganise.years"]);
  return failing.length < open.length ? failing : failing.filter((s) => s !== fullest(open, fill, place.schools.keys));
}

const fullest = (open: readonly number[], fill: (s: number) => number, keys: Uint32Array): number =>
  open.toSorted((a, b) => fill(b) - fill(a) || keys[a] - keys[b])[0];
