/** What a home is worth to a family that thinks of moving there. [Y2] */

import type { Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { schoolAt } from "../place/near.ts";
import type { OpenPlace } from "../place/open.ts";
import { inBlocks } from "../population/blocks.ts";
import { isOpen } from "../population/open-schools.ts";
import type { Families } from "../population/population.ts";
import { exp, ln } from "../random/maths.ts";

/** What the worth of homes to families is worked out from. */
export interface HomeWorth {
  /** By neighbourhood: price now and in the base year, the quality of schools nearby, families who live there. */
  readonly price: Float64Array;
  readonly amenity: Float64Array;
  readonly quality: Float64Array;
  readonly residents: Float64Array;
  /** Shares of community groups among those: neighbourhoods × groups. */
  readonly share: Float64Array;
  readonly groups: number;
  /** Utils per unit of each. */
  readonly forPrice: number;
  readonly forQuality: number;
  readonly forOwnGroup: number;
  readonly forDistance: number;
  /** How much more a family one SD more advantaged cares for quality, and how much larger its income is in logs. */
  readonly byAdvantage: number;
  readonly income: number;
}

export function homeWorth(year: Year): HomeWorth {
  const { parameters, state, place } = year;
  const { residents, share } = groupShares(year);
  return {
    price: state.neighbourhoods.logPrice.map(exp),
    amenity: madeNew(year, basePrices(year)),
    quality: schoolsNearby(year),
    residents,
    share,
    groups: place.groups,
    forPrice: parameters["moveHome.price"],
    forQuality: parameters["moveHome.quality"],
    forOwnGroup: parameters["moveHome.ownGroup"],
    forDistance: parameters["moveHome.distance"],
    byAdvantage: parameters["moveHome.qualityByAdvantage"],
    income: parameters["moveHome.incomeSpread"],
  };
}

/** How much more a price is to a family of this advantage than to one of the mean income. */
export const priceFelt = ({ income }: HomeWorth, z: number): number => exp(-income * z - 0.5 * income * income);

/** How much the average family feels a price, and every family that of a home let at what each can pay. */
export const FELT_ON_AVERAGE = 1;

/** How much a family of this advantage cares for the quality of schools nearby. */
export const careForQuality = ({ forQuality, byAdvantage }: HomeWorth, z: number): number =>
  forQuality * (1 + byAdvantage * z);

/**
 * Worth, before taste, of a home in a neighbourhood so many kilometres `away` to a family of a group who feels prices and
 * cares so, utils: U = −β_p·(price/income(z) − price in the base year) + β_q(z)·Σ Pr(admit)·perceived quality +
 * β_g·own-group share − β_m·ln(1 + km), after Bayer, Ferreira & McMillan (2007). What makes a neighbourhood dear besides
 * schools and neighbours is not known: it is taken to be worth its price in the base year to families as they are on
 * average, so that prices stay where nothing changes. Income is log-normal in advantage, its inverse 1 on average.
 * Perceived quality is a school's reputation; that some families know it better than others is part of how β_q rises with z.
 */
export const worthOf = (worth: HomeWorth, n: number, away: number, group: number, felt: number, care: number): number =>
  -worth.forPrice * (worth.price[n] * felt - worth.amenity[n]) +
  care * worth.quality[n] +
  worth.forOwnGroup * worth.share[n * worth.groups + group] -
  worth.forDistance * ln(1 + away);

/** Prices of the base year relative to their geometric mean. */
function basePrices({ place }: Year): Float64Array {
  const logs = place.neighbourhoods.price.map(ln);
  let mean = 0;
  for (const log of logs) mean += log / logs.length;
  return logs.map((log) => exp(log - mean));
}

/** What regeneration adds to what a neighbourhood is worth beside schools and neighbours, mean prices. */
function madeNew({ levers, parameters }: Year, amenity: Float64Array): Float64Array {
  const added = parameters["moveHome.regeneration"];
  return amenity.map((worth, n) => worth + added * levers.regeneration[n]);
}

/**
 * Reputation of the nearest schools, each by the chance of a place there: places over first preferences last year. The
 * chance is the same from every home for which the school is among the nearest; that others have none is how nearness
 * counts. A mean rather than a sum, so that more schools looked at are not worth more.
 */
function schoolsNearby({ place, parameters, state }: Year): Float64Array {
  const near = Math.min(parameters["moveHome.schoolsNearby"], state.schools.count);
  const quality = new Float64Array(place.neighbourhoods.ids.length);
  for (let n = 0; n < quality.length; n++) quality[n] = qualityNearby(place, state.schools, n, near);
  return quality;
}

function qualityNearby(place: OpenPlace, schools: SchoolColumns, n: number, near: number): number {
  let sum = 0;
  for (let rank = 0, seen = 0; rank < schools.count && seen < near; rank++) {
    const school = schoolAt(place.near, n, rank);
    if (!isOpen(schools, school)) continue;
    seen += 1;
    const admitted = Math.min(1, schools.places[school] / Math.max(1, schools.firstListed[school]));
    sum += admitted * schools.reputation[school];
  }
  return sum / near;
}

/** Resident families by neighbourhood, and shares of community groups among them. */
function groupShares({ place, state }: Year): Pick<HomeWorth, "residents" | "share"> {
  const { families } = state;
  const { groups } = place;
  const residents = new Float64Array(state.neighbourhoods.count);
  const share = new Float64Array(residents.length * groups);
  inBlocks(families.count, { families, residents, share, groups }, countResidents);
  for (let n = 0; n < residents.length; n++) {
    for (let group = 0; group < groups; group++) share[n * groups + group] /= Math.max(1, residents[n]);
  }
  return { residents, share };
}

interface Counting extends Pick<HomeWorth, "residents" | "share" | "groups"> {
  readonly families: Families;
}

function countResidents({ families, residents, share, groups }: Counting, from: number, to: number): void {
  const { outside, neighbourhood, group } = families;
  for (let f = from; f < to; f++) {
    if (outside[f] === 1) continue;
    residents[neighbourhood[f]] += 1;
    share[neighbourhood[f] * groups + group[f]] += 1;
  }
}
