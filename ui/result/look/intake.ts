/** Where a school's pupils come from in a year, and the area that holds most of them. */

import type { Look } from "../../../sim/trace/look.ts";

export interface Source {
  /** Row of the neighbourhood. */
  readonly neighbourhood: number;
  readonly pupils: number;
}

/** Who goes where in a year; undefined of one that was not simulated. */
export const flowsOf = ({ years }: Look, year: number) => years.find((one) => one.year === year)?.flows;

/** Neighbourhoods of the place that a school's pupils live in, those with the most pupils first. */
export function sourcesOf(look: Look, year: number, school: string): Source[] {
  const { nodes, neighbourhoods } = look;
  const row = nodes.keys.indexOf(`s:${school}`);
  const flows = flowsOf(look, year);
  if (row < 0 || flows === undefined) return [];
  return Array.from(flows.from, (neighbourhood, i) => ({ neighbourhood, pupils: flows.pupils[i], to: flows.to[i] }))
    .filter(({ neighbourhood, to }) => to === row && neighbourhood < neighbourhoods.length)
    .map(({ neighbourhood, pupils }) => ({ neighbourhood, pupils }))
    .sort((one, other) => other.pupils - one.pupils || one.neighbourhood - other.neighbourhood);
}

/** The fewest neighbourhoods in which at least that share of the pupils live. */
export function catchmentOf(sources: readonly Source[], share: number): number[] {
  const all = sources.reduce((sum, { pupils }) => sum + pupils, 0);
  let held = 0;
  return sources.flatMap(({ neighbourhood, pupils }) => {
    if (held >= share * all) return [];
    held += pupils;
    return [neighbourhood];
  });
}
