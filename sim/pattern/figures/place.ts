/** What homes cost near schools that add more, and how far schools are. [P16] [P22] */

import { schoolAt } from "../../place/near.ts";
import type { OpenPlace } from "../../place/open.ts";
import { straightWay } from "../../place/ways.ts";
import { ln } from "../../random/maths.ts";
import { declareFigures } from "../figure.ts";
import { valueAdded } from "../schools.ts";
import { residuals, sdOf, slope } from "../statistics.ts";

/**
 * Slope of ln price on the value added of the nearest school, in SD over schools, with the share eligible for free meals
 * and the borough held: both are first freed of borough means and of what that share explains.
 */
function priceOfQuality({ neighbourhoods, near }: OpenPlace, prices: Float64Array, added: Float64Array): number {
  const spread = sdOf(added.filter((value) => !Number.isNaN(value)));
  const addedNear = prices.map((_, n) => added[schoolAt(near, n, 0)] / spread);
  const inBorough = (values: Float64Array) => lessBorough(neighbourhoods.boroughs, addedNear, values);
  const eligible = inBorough(neighbourhoods.fsmShare);
  return slope(residuals(eligible, inBorough(addedNear)), residuals(eligible, inBorough(prices)));
}

/** Values less the mean of their borough, over the neighbourhoods that `known` has a number for; the others NaN. */
function lessBorough(boroughs: readonly string[], known: Float64Array, values: Float64Array): Float64Array {
  const sums = new Map<string, { n: number; sum: number }>();
  boroughs.forEach((borough, n) => {
    if (Number.isNaN(known[n])) return;
    const of = sums.get(borough) ?? { n: 0, sum: 0 };
    sums.set(borough, { n: of.n + 1, sum: of.sum + values[n] });
  });
  return values.map((value, n) => {
    const of = sums.get(boroughs[n]);
    return of === undefined || Number.isNaN(known[n]) ? Number.NaN : value - of.sum / of.n;
  });
}

/** The child-weighted quantile of a value of neighbourhoods. */
function quantile({ neighbourhoods }: OpenPlace, values: readonly number[], share: number): number {
  const order = values.map((_, n) => n).sort((a, b) => values[a] - values[b]);
  const wanted = share * neighbourhoods.children.reduce((sum, n) => sum + n, 0);
  let children = 0;
  for (const n of order) {
    children += neighbourhoods.children[n];
    if (children >= wanted) return values[n];
  }
  return Number.NaN;
}

/** Kilometres from a neighbourhood's centre to every school, as the crow flies. */
const waysFrom = ({ schools, ways }: OpenPlace, n: number): number[] =>
  schools.ids.map((_, s) => straightWay(ways, n, s));

const nearestWay = (place: OpenPlace): number[] =>
  place.neighbourhoods.ids.map((_, n) => waysFrom(place, n).reduce((least, km) => Math.min(least, km)));

/** Kilometres within which schools are counted. */
const NEAR = 3;

export const ofPlace = declareFigures({
  priceOfQuality: {
    what: "price of homes per SD of what the nearest school adds",
    unit: "ln",
    decimals: 3,
    measure: ({ place, looks: [{ observation, logPrice }] }) =>
      priceOfQuality(place, logPrice, valueAdded(observation)),
    published: (place) => {
      const { neighbourhoods, schools } = place;
      return priceOfQuality(place, neighbourhoods.price.map(ln), schools.valueAdded);
    },
  },
  priceChange: {
    what: "what five years of moving change in that",
    unit: "ln",
    decimals: 4,
    measure: ({ place, looks }) => {
      const [first, last] = [looks[0], looks[looks.length - 1]];
      const change = last.logPrice.map((price, n) => price - first.logPrice[n]);
      return priceOfQuality(place, change, valueAdded(first.observation));
    },
  },
  nearestMedian: {
    what: "way to the nearest school, median child",
    unit: "km",
    decimals: 2,
    measure: ({ place }) => quantile(place, nearestWay(place), 0.5),
  },
  nearestFarthestTenth: {
    what: "way to the nearest school beyond which a tenth of children live",
    unit: "km",
    decimals: 2,
    measure: ({ place }) => quantile(place, nearestWay(place), 0.9),
  },
  schoolsNear: {
    what: "schools within 3 km, median child",
    unit: "schools",
    decimals: 0,
    measure: ({ place }) => {
      const near = place.neighbourhoods.ids.map((_, n) => waysFrom(place, n).filter((km) => km <= NEAR).length);
      return quantile(place, near, 0.5);
    },
  },
});
