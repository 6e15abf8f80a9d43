/** What a home is worth to a family that thinks of moving there. [Y2] */

import type { Year } from "../engine/process.ts";
import { schoolAt } from "../place/near.ts";
import { isOpen } from "../population/open-schools.ts";
import { exp, ln } from "../random/maths.ts";

/** What homes are worth to families, before taste: utils. */
export interface HomeWorth {
  /** How much more a price is to a family of this advantage than to one of the mean income. */
  readonly priceFelt: (z: number) => number;
  /** How much it cares for the quality of schools nearby. */
  readonly careForQuality: (z: number) => number;
  /** Worth of a home in a neighbourhood so many kilometres away to a family of a group who feels prices and cares so. */
  readonly of: (neighbourhood: number, away: number, group: number, felt: number, care: number) => number;
}

/**
 * U = −β_p·(price/income(z) − price in the base year) + β_q(z)·Σ Pr(admit)·perceived quality + β_g·own-group share
 * − β_m·ln(1 + km), after Bayer, Ferreira & McMillan (2007). What makes a neighbourhood dear besides schools and
 * neighbours is not known: it is taken to be worth its price in the base year to families as they are on average, so
 * that prices stay where nothing changes. Income is log-normal in advantage, its inverse 1 on average. Perceived quality is
 * a school's reputation; that some families know it better than others is part of how β_q rises with z.
 */
export function homeWorth(year: Year): HomeWorth {
  const { parameters, state } = year;
  const price = state.neighbourhoods.logPrice.map(exp);
  const amenity = basePrices(year);
  const quality = schoolsNearby(year);
  const share = groupShares(year);
  const { groups } = year.place;
  const forPrice = parameters["moveHome.price"];
  const forQuality = parameters["moveHome.quality"];
  const byAdvantage = parameters["moveHome.qualityByAdvantage"];
  const forOwnGroup = parameters["moveHome.ownGroup"];
  const forDistance = parameters["moveHome.distance"];
  const income = parameters["moveHome.incomeSpread"];
  return {
    priceFelt: (z) => exp(-income * z - 0.5 * income * income),
    careForQuality: (z) => forQuality * (1 + byAdvantage * z),
    of: (n, away, group, felt, care) =>
      -forPrice * (price[n] * felt - amenity[n]) +
      care * quality[n] +
      forOwnGroup * share[n * groups + group] -
      forDistance * ln(1 + away),
  };
}

/** Prices of the base year relative to their geometric mean. */
function basePrices({ place }: Year): Float64Array {
  const logs = place.neighbourhoods.price.map(ln);
  let mean = 0;
  for (const log of logs) mean += log / logs.length;
  return logs.map((log) => exp(log - mean));
}

/**
 * Reputation of the nearest schools, each by the chance of a place there: places over first preferences last year. The
 * chance is the same from every home for which the school is among the nearest; that others have none is how nearness
 * counts. A mean rather than a sum, so that more schools looked at are not worth more.
 */
function schoolsNearby({ place, parameters, state }: Year): Float64Array {
  const { schools } = state;
  const near = Math.min(parameters["moveHome.schoolsNearby"], schools.count);
  return Float64Array.from(place.neighbourhoods.ids, (_, n) => {
    let sum = 0;
    for (let rank = 0, seen = 0; rank < schools.count && seen < near; rank++) {
      const school = schoolAt(place.near, n, rank);
      if (!isOpen(schools, school)) continue;
      seen += 1;
      const admitted = Math.min(1, schools.places[school] / Math.max(1, schools.firstListed[school]));
      sum += admitted * schools.reputation[school];
    }
    return sum / near;
  });
}

/** Shares of community groups among resident families: neighbourhoods × groups. */
function groupShares({ place, state }: Year): Float64Array {
  const { count: families, outside, neighbourhood, group } = state.families;
  const { groups } = place;
  const residents = new Float64Array(state.neighbourhoods.count);
  const shares = new Float64Array(residents.length * groups);
  for (let f = 0; f < families; f++) {
    if (outside[f] === 1) continue;
    residents[neighbourhood[f]] += 1;
    shares[neighbourhood[f] * groups + group[f]] += 1;
  }
  for (let i = 0; i < shares.length; i++) shares[i] /= Math.max(1, residents[Math.floor(i / groups)]);
  return shares;
}
