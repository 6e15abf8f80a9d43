/** Iterative proportional fitting: a table brought to other margins, its odds ratios kept. */

import { type Counts, marginsOf } from "./counts.ts";

/** Every margin is met to this share of itself. */
const CLOSE = 1e-9;
/** Turns after which it is given up: no table with these margins has these odds ratios, or it is all but so. */
const MOST_TURNS = 5000;
/** It is given up too when so many turns in a row have not brought the worst margin a tenth nearer. */
const PATIENCE = 100;
const NEARER = 0.9;

/**
 * The table with the odds ratios of `source` and the margins given, which have one sum (Deming & Stephan 1940); undefined
 * where there is none. Empty cells stay empty.
 */
export function fitted(source: Counts, byUnit: Float64Array, byGroup: Float64Array): Counts | undefined {
  const table: Counts = { ...source, n: source.n.slice() };
  let best = Number.POSITIVE_INFINITY;
  let since = 0;
  for (let turn = 0; turn < MOST_TURNS && since < PATIENCE; turn++) {
    scaleGroups(table, byGroup);
    const worst = scaleUnits(table, byUnit);
    if (worst < CLOSE) return table;
    since = worst < NEARER * best ? 0 : since + 1;
    if (since === 0) best = worst;
  }
  return undefined;
}

function scaleGroups(table: Counts, wanted: Float64Array): void {
  const factor = marginsOf(table).byGroup.map((sum, g) => (sum > 0 ? wanted[g] / sum : 0));
  for (let at = 0; at < table.n.length; at++) table.n[at] *= factor[at % table.groups];
}

/** Brings every unit to its size; by which share of it the worst was off, groups then being right. */
function scaleUnits({ units, groups, n }: Counts, wanted: Float64Array): number {
  let worst = 0;
  for (let u = 0; u < units; u++) {
    let sum = 0;
    for (let g = 0; g < groups; g++) sum += n[u * groups + g];
    const factor = sum > 0 ? wanted[u] / sum : 0;
    if (wanted[u] > 0) worst = Math.max(worst, Math.abs(factor - 1));
    for (let g = 0; g < groups; g++) n[u * groups + g] *= factor;
  }
  return worst;
}
