/** Published tables of small areas as the model's rows: residents scaled to the rolls, eligibility to the schools' shares. */

import { apportion, round, sum, weightedMean } from "./apportion.ts";
import { faithByBorough } from "./faith.ts";
import { type Point, spreads } from "./ground.ts";
import type { Ledger } from "./ledger.ts";
import type { Mapped } from "./mapped-table.ts";
import type { Mapping } from "./mapping.ts";
import type { NeighbourhoodRow, SchoolRow } from "./rows.ts";

/** A small area's row as a mapping reads it; NaN where the table is silent. */
export type NeighbourhoodSource = Omit<NeighbourhoodRow, "groupShares"> & {
  readonly latitude: number;
  readonly longitude: number;
  readonly deprivation: number;
};

export interface Scaled {
  readonly rows: Mapped<NeighbourhoodRow>[];
  /** Children counted in the table, and those the place has. */
  readonly counted: number;
  readonly children: number;
  /** k of eligibility = k × deprivation; NaN where shares were given. */
  readonly eligibility: number;
}

/** Neighbourhoods whose children and shares eligible agree with the secondary schools' own. */
export function importNeighbourhoods(
  sources: readonly Mapped<NeighbourhoodSource>[],
  schools: readonly SchoolRow[],
  { fill, outside }: Mapping,
  project: (source: NeighbourhoodSource) => Point,
  ledger: Ledger,
): Scaled {
  const points = sources.map(project);
  const secondary = schools.filter((school) => school.phase === "secondary");
  const residents = Math.round(sum(secondary.map((school) => school.roll)) / (1 - outside.leaving + outside.arriving));
  const counted = sources.map((source) => source.children);
  const children = apportion(counted, residents, 0, residents);
  const { shares, k } = eligible(sources, children, shareOf(secondary), fill.mostEligible);
  const spread = spreads(points);
  const faith = faithByBorough(secondary);
  const prices = fillPrices(sources, ledger);
  const rows = sources.map((source, i) => ({
    id: source.id,
    name: source.name,
    borough: source.borough,
    ...points[i],
    spread: Number.isNaN(source.spread) ? spread[i] : source.spread,
    children: children[i],
    fsmShare: shares[i],
    faithShare: Number.isNaN(source.faithShare) ? (faith.get(source.borough) ?? 0) : source.faithShare,
    price: prices[i],
    groupShares: [1],
    line: source.line,
  }));
  return { rows, counted: sum(counted), children: sum(children), eligibility: k };
}

/** Share of the schools' pupils eligible now, over schools that give it. */
const shareOf = (schools: readonly SchoolRow[]): number => {
  const known = schools.filter((school) => !Number.isNaN(school.fsmShare));
  return weightedMean(
    known.map((school) => school.fsmShare),
    known.map((school) => school.roll),
  );
};

/** min(cap, k × deprivation), with one k for the place, so that the children's mean is the schools' share. */
function eligible(sources: readonly NeighbourhoodSource[], children: Float64Array, share: number, cap: number) {
  if (sources.every((source) => !Number.isNaN(source.fsmShare))) {
    return { shares: sources.map((source) => round(source.fsmShare, 6)), k: NaN };
  }
  const at = (k: number) => sources.map((source) => Math.min(cap, k * source.deprivation));
  let low = 0;
  let high = 100;
  for (let i = 0; i < 100; i++) {
    const k = 0.5 * (low + high);
    if (weightedMean(at(k), children) < share) low = k;
    else high = k;
  }
  return { shares: at(high).map((value) => round(value, 6)), k: high };
}

/** Prices, a gap filled by the median of the borough's neighbourhoods. */
function fillPrices(sources: readonly NeighbourhoodSource[], ledger: Ledger): number[] {
  const known = sources.filter((source) => !Number.isNaN(source.price));
  return sources.map(({ id, borough, price }) => {
    if (!Number.isNaN(price)) return price;
    ledger.fill("neighbourhoods", "price as the median of the borough", id);
    const near = known.filter((source) => source.borough === borough);
    return median((near.length > 0 ? near : known).map((source) => source.price));
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
}
