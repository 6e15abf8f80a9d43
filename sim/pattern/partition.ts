/** Parts of the variance of leavers' progress: family, and what is shared beyond it. [P10] */

import type { Leavers } from "./leavers.ts";
import { meanOf, residuals, varianceBetween } from "./statistics.ts";

export interface Parts {
  /** Shares of the variance of progress. */
  readonly family: number;
  readonly environment: number;
}

/**
 * Progress is attainment at the end less what entry explains of it in a straight line. What goes with school, and with
 * neighbourhood among pupils of one school, is the environment's; what siblings share beside that is the family's:
 * cov(siblings)/Var − environment (as Rasbash, Leckie, Pillinger & Jenkins 2010 part it, by analysis of variance).
 */
export function partition(years: readonly Leavers[]): Parts {
  const all = together(years);
  const progress = residuals(all.entry, all.attainment);
  const variance = meanOf(progress.map((value) => value * value));
  const bySchool = varianceBetween(all.school, progress);
  const byHome = varianceBetween(all.home, lessGroupMeans(all.school, progress));
  const environment = (bySchool + byHome) / variance;
  return { environment, family: siblingCovariance(all.family, progress) / variance - environment };
}

/** Leavers of all years who were on a school's roll. */
function together(years: readonly Leavers[]) {
  const rows = years.flatMap((leavers) => Array.from(leavers.school, (school, i) => ({ leavers, school, i })));
  const taught = rows.filter(({ school }) => school >= 0);
  return {
    family: taught.map(({ leavers, i }) => leavers.family[i]),
    school: Int32Array.from(taught, ({ school }) => school),
    home: Int32Array.from(taught, ({ leavers, i }) => leavers.home[i]),
    entry: Float64Array.from(taught, ({ leavers, i }) => leavers.entry[i]),
    attainment: Float64Array.from(taught, ({ leavers, i }) => leavers.attainment[i]),
  };
}

function lessGroupMeans(groupOf: Int32Array, values: Float64Array): Float64Array {
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const [n, sums] = [new Float64Array(groups), new Float64Array(groups)];
  for (let i = 0; i < values.length; i++) {
    n[groupOf[i]] += 1;
    sums[groupOf[i]] += values[i];
  }
  return values.map((value, i) => value - sums[groupOf[i]] / n[groupOf[i]]);
}

/** Mean product of the values of two siblings, over all pairs; values have mean 0. */
function siblingCovariance(family: readonly number[], values: Float64Array): number {
  const members = new Map<number, { n: number; sum: number; squares: number }>();
  family.forEach((key, i) => {
    const known = members.get(key) ?? { n: 0, sum: 0, squares: 0 };
    known.n += 1;
    known.sum += values[i];
    known.squares += values[i] * values[i];
    members.set(key, known);
  });
  let [pairs, products] = [0, 0];
  for (const { n, sum, squares } of members.values()) {
    pairs += (n * (n - 1)) / 2;
    products += (sum * sum - squares) / 2;
  }
  return pairs > 0 ? products / pairs : Number.NaN;
}
