/** Neighbourhoods of a grown place: where they lie, who lives there, what a home costs. */

import { normal } from "../random/distributions.ts";
import { exp, ln, normalCdf } from "../random/maths.ts";
import { keyOf, type Stream } from "../random/streams.ts";
import { apportion, round, weightedMean } from "./apportion.ts";
import { type Point, scatter, smoothField, spreads } from "./ground.ts";
import { namesFrom } from "./grow-names.ts";
import { childrenOf, numbered } from "./grown-ids.ts";
import type { BoroughProfile, Profile } from "./profile.ts";
import type { NeighbourhoodRow } from "./rows.ts";
import { standardised } from "./spread.ts";

type Chance = (part: string) => Stream;

/** SD of the logarithm of how many children live in a neighbourhood (about .3 among English small areas). */
const SIZE_SPREAD = 0.3;

/** Grows the neighbourhoods of every borough, with deprivation that varies smoothly over the whole place. */
export function growNeighbourhoods(profile: Profile, chance: Chance): NeighbourhoodRow[] {
  const homes = settle(profile, chance("homes"));
  const keys = homes.map((home) => keyOf(home.id));
  const points = homes.map((home) => home.point);
  const deprivation = smoothField(chance("deprivation"), keys, points, profile.roughness);
  const spread = spreads(points);
  const children = chance("children");
  const groups = groupShares(profile, chance, keys, points);
  const names = namesFrom(profile.names.neighbourhoods, homes.length, chance("neighbourhood names"));
  return profile.boroughs.flatMap((borough) => {
    const members = homes.flatMap((home, i) => (home.borough === borough ? [i] : []));
    const people = populate(
      profile,
      borough,
      members.map((i) => keys[i]),
      members.map((i) => deprivation[i]),
      children,
    );
    return members.map((i, j) => ({
      id: homes[i].id,
      name: names[i],
      borough: borough.name,
      ...points[i],
      spread: spread[i],
      ...people[j],
      faithShare: 0,
      groupShares: groups[i],
    }));
  });
}

interface Home {
  readonly id: string;
  readonly borough: BoroughProfile;
  readonly point: Point;
}

function settle(profile: Profile, chance: Stream): Home[] {
  const sites = profile.boroughs.flatMap((borough) =>
    scatter(chance, keyOf(borough.name), borough.neighbourhoods, borough, borough.radius).map((point) => ({
      borough,
      point,
    })),
  );
  return sites.map((site, i) => ({ id: numbered("N", i + 1, sites.length), ...site }));
}

/** Children, the share of them eligible, and prices, so that the borough's published figures hold. */
function populate(profile: Profile, borough: BoroughProfile, keys: number[], deprivation: number[], chance: Stream) {
  const residents = childrenOf(borough, profile);
  const sizes = keys.map((key) => exp(SIZE_SPREAD * normal(chance, key, 0)));
  const children = apportion(sizes, residents, 1, residents);
  const spread = standardised(deprivation).map((value) => value * borough.deprivationSpread);
  const level = levelFor(spread, children, borough.fsmShare);
  return keys.map((_, i) => ({
    children: children[i],
    fsmShare: round(normalCdf(level + spread[i]), 4),
    price: 500 * Math.round(exp(ln(borough.price) + profile.priceSlope * spread[i]) / 500),
  }));
}

/** The level at which the children's mean share is the published one, found by halving. */
function levelFor(spread: Float64Array, children: Float64Array, share: number): number {
  let low = -10;
  let high = 10;
  for (let i = 0; i < 80; i++) {
    const level = 0.5 * (low + high);
    if (
      weightedMean(
        spread.map((value) => normalCdf(level + value)),
        children,
      ) < share
    )
      low = level;
    else high = level;
  }
  return 0.5 * (low + high);
}

/** Each neighbourhood's shares of the community groups: a group's share times a smooth field of its own, adding to 1. */
function groupShares({ groups, roughness }: Profile, chance: Chance, keys: number[], points: Point[]): number[][] {
  const fields = groups.shares.map((_, g) => smoothField(chance(`group ${g}`), keys, points, roughness));
  return keys.map((_, i) => {
    const weights = groups.shares.map((share, g) => share * exp(groups.spread * fields[g][i]));
    const all = weights.reduce((total, weight) => total + weight, 0);
    const shares = weights.map((weight) => round(weight / all, 3));
    const rest = shares.slice(1).reduce((total, share) => total + share, 0);
    return [round(1 - rest, 3), ...shares.slice(1)];
  });
}
