/** A change of M split: units and groups that come and go, margins, and what is left, the structure. */

import { type Counts, type Margins, marginsOf } from "./counts.ts";
import { mutualInformation } from "./entropy.ts";
import { fitted } from "./fitting.ts";

/** Pupils put into a cell that is empty at one time and not at the other: else no table has its odds ratios (Elbers 2021). */
const ALL_BUT_EMPTY = 1e-4;

/** What makes up `difference`: additions + removals + margins + structure; margins = unitMargins + groupMargins. */
export interface Change {
  /** M at the first and at the second time. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** By units and groups that only the second time has; by those only the first has. */
  readonly additions: number;
  readonly removals: number;
  /** By the sizes of units and of groups; NaN where no table has the odds ratios of one time and margins of the other. */
  readonly margins: number;
  readonly unitMargins: number;
  readonly groupMargins: number;
  /** By who is where, sizes being equal: what no change of margins explains. */
  readonly structure: number;
}

/**
 * Elbers 2021, "A Method for Studying Differences in Segregation Across Time and Space", Sociological Methods & Research
 * (as in his R package segregation, method "shapley"; after Karmel & Maclachlan 1988 and Deutsch, Flückiger & Silber
 * 2009). Each part is the mean of what its change does before and after the others have changed. Rows and columns of
 * both tables are the same units and groups; one without pupils at a time is not there then.
 */
export function change(first: Counts, second: Counts): Change {
  const before = mutualInformation(first);
  const after = mutualInformation(second);
  const [a, b] = shared(first, second);
  const A = mutualInformation(a);
  const B = mutualInformation(b);
  const parts = partsOf(a, b, A, B);
  return { before, after, difference: after - before, additions: after - B, removals: A - before, ...parts };
}

type Parts = Pick<Change, "margins" | "unitMargins" | "groupMargins" | "structure">;

/** M[structure][unit margins][group margins] of the first (0) and second (1) time, as Shapley averages. */
function partsOf(a: Counts, b: Counts, A: number, B: number): Parts {
  const [from, to] = [filled(a, b), filled(b, a)];
  const [m, k] = [sharesOf(from), sharesOf(to)];
  const mAt = (table: Counts, byUnit: Float64Array, byGroup: Float64Array): number => {
    const fits = fitted(table, byUnit, byGroup);
    return fits === undefined ? Number.NaN : mutualInformation(fits);
  };
  const A11 = mAt(from, k.byUnit, k.byGroup);
  const B00 = mAt(to, m.byUnit, m.byGroup);
  const A10 = mAt(from, k.byUnit, m.byGroup);
  const A01 = mAt(from, m.byUnit, k.byGroup);
  const B10 = mAt(to, k.byUnit, m.byGroup);
  const B01 = mAt(to, m.byUnit, k.byGroup);
  return {
    margins: (A11 - A + B - B00) / 2,
    unitMargins: (A10 - A + A11 - A01 + B - B01 + B10 - B00) / 4,
    groupMargins: (A01 - A + A11 - A10 + B - B10 + B01 - B00) / 4,
    structure: (B00 - A + B - A11) / 2,
  };
}

/** Only the units and groups that both times have. */
function shared(first: Counts, second: Counts): [Counts, Counts] {
  const [m, k] = [marginsOf(first), marginsOf(second)];
  const both = (x: Float64Array, y: Float64Array) => [...x.keys()].filter((i) => x[i] > 0 && y[i] > 0);
  const units = both(m.byUnit, k.byUnit);
  const groups = both(m.byGroup, k.byGroup);
  const [a, b] = [picked(first, units, groups), picked(second, units, groups)];
  const emptied = [a, b].some((table) => {
    const { byUnit, byGroup } = marginsOf(table);
    return byUnit.some((pupils) => pupils === 0) || byGroup.some((pupils) => pupils === 0);
  });
  return emptied ? shared(a, b) : [a, b];
}

function picked(counts: Counts, units: readonly number[], groups: readonly number[]): Counts {
  const n = new Float64Array(units.length * groups.length);
  units.forEach((u, row) => {
    groups.forEach((g, column) => {
      n[row * groups.length + column] = counts.n[u * counts.groups + g];
    });
  });
  return { units: units.length, groups: groups.length, n };
}

/** Cells empty here and not there are all but empty; cells empty in both stay so. */
const filled = (counts: Counts, other: Counts): Counts => ({
  ...counts,
  n: counts.n.map((pupils, at) => (pupils === 0 && other.n[at] > 0 ? ALL_BUT_EMPTY : pupils)),
});

/** Margins as shares, so that both times have one sum. */
function sharesOf(counts: Counts): Pick<Margins, "byUnit" | "byGroup"> {
  const { byUnit, byGroup, total } = marginsOf(counts);
  return { byUnit: byUnit.map((pupils) => pupils / total), byGroup: byGroup.map((pupils) => pupils / total) };
}
