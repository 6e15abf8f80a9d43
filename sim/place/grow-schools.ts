/** Schools of a grown place: where they stand, how large they are, whom they admit, what is published of them. */

import { normal } from "../random/distributions.ts";
import { exp } from "../random/maths.ts";
import { keyOf, type Stream, uniform } from "../random/streams.ts";
import { apportion, round } from "./apportion.ts";
import { distance, type Point, scatter } from "./ground.ts";
import { namesFrom } from "./grow-names.ts";
import { numbered } from "./grown-ids.ts";
import type { BoroughProfile, Profile } from "./profile.ts";
import type { NeighbourhoodRow, SchoolRow } from "./rows.ts";
import { standardised } from "./spread.ts";
import { NO_KINDS, primaryPlacesPerPupil } from "./unstated.ts";

type Chance = (part: string) => Stream;

/** Attainment 8 points at the national mean and in one standard deviation of pupils. [U1] */
const MEAN_ATTAINMENT8 = 46.6;
const SD_ATTAINMENT8 = 20;

/** Grows the secondary schools of every borough. */
export function growSecondaries(profile: Profile, around: readonly NeighbourhoodRow[], chance: Chance): SchoolRow[] {
  const sites = site(profile, "secondaries", "S", chance("secondary sites"));
  const names = namesFrom(profile.names.secondaries, sites.length, chance("secondary names"));
  const results = resultsOf(profile, sites, around, chance("results"));
  return profile.boroughs.flatMap((borough) => {
    const members = sites.flatMap((at, i) => (at.borough === borough ? [i] : []));
    const keys = members.map((i) => sites[i].key);
    const sizes = sizesOf(keys, chance("secondary sizes"), borough.pupils, profile.secondaryPlaces, profile);
    const kinds = kindsOf(borough, keys, chance("kinds"));
    const published = publishedResults(
      borough,
      members.map((i) => results.attainment[i]),
    );
    return members.map((i, j) => ({
      ...base(sites[i], names[i]),
      phase: "secondary" as const,
      ...sizes[j],
      ...kinds[j],
      attainment: published[j],
      valueAdded: round(results.valueAdded[i] * profile.results.valueAddedSd, 4),
    }));
  });
}

/** Grows the primary schools of every borough: mixed, none with a test, so many of faith and of trusts; results not given. */
export function growPrimaries(profile: Profile, chance: Chance): SchoolRow[] {
  const sites = site(profile, "primaries", "P", chance("primary sites"));
  const names = namesFrom(profile.names.primaries, sites.length, chance("primary names"));
  return profile.boroughs.flatMap((borough) => {
    const members = sites.flatMap((at, i) => (at.borough === borough ? [i] : []));
    const keys = members.map((i) => sites[i].key);
    const sizes = sizesOf(keys, chance("primary sizes"), borough.primaryPupils, profile.primaryPlaces, {
      sizeSpread: profile.primary?.sizeSpread ?? profile.sizeSpread,
      placesPerPupil: primaryPlacesPerPupil(profile),
    });
    const { faith, trust } = borough.primarySchools ?? NO_KINDS;
    const first = drawnOrder(keys, chance("primary kinds"));
    const [faithRank, trustRank] = [first(0), first(1)];
    return members.map((i, j) => ({
      ...base(sites[i], names[i]),
      phase: "primary" as const,
      ...sizes[j],
      gender: "mixed" as const,
      governance: governanceOf(trustRank[j], trust),
      faith: faithRank[j] < faith,
      selective: false,
      attainment: NaN,
      valueAdded: NaN,
    }));
  });
}

interface Site {
  readonly id: string;
  readonly key: number;
  readonly borough: BoroughProfile;
  readonly point: Point;
}

function site(profile: Profile, kind: "secondaries" | "primaries", letter: string, chance: Stream): Site[] {
  const sites = profile.boroughs.flatMap((borough) =>
    scatter(chance, keyOf(borough.name), borough[kind], borough, borough.radius).map((point) => ({ borough, point })),
  );
  return sites.map((at, i) => {
    const id = numbered(letter, i + 1, sites.length);
    return { id, key: keyOf(id), ...at };
  });
}

const base = ({ id, borough, point }: Site, name: string) => ({
  id,
  name,
  borough: borough.name,
  ...point,
  fsmShare: NaN,
  ever6Share: NaN,
});

function sizesOf(
  keys: number[],
  chance: Stream,
  pupils: number,
  [small, large]: readonly [number, number],
  { sizeSpread, placesPerPupil }: Pick<Profile, "sizeSpread" | "placesPerPupil">,
) {
  const weights = keys.map((key) => exp(sizeSpread * normal(chance, key, 0)));
  const places = apportion(weights, Math.round(pupils * placesPerPupil), small, large);
  const rolls = apportion(places, pupils, 0, large);
  return keys.map((_, i) => ({ places: places[i], roll: rolls[i] }));
}

/** Which schools are of which kind: the stated number of each, chosen by chance. */
function kindsOf({ schools }: BoroughProfile, keys: number[], chance: Stream) {
  const first = drawnOrder(keys, chance);
  const [single, faith, selective, trust] = [first(0), first(1), first(2), first(3)];
  return keys.map((_, i) => ({
    gender: genderOf(single[i], schools.girls, schools.boys),
    governance: governanceOf(trust[i], schools.trust),
    faith: faith[i] < schools.faith,
    selective: selective[i] < schools.selective,
  }));
}

/** By ordinal of a draw, each school's place in the order of that draw. */
const drawnOrder = (keys: number[], chance: Stream) => (ordinal: number) => {
  const order = keys.map((key) => uniform(chance, key, ordinal));
  return order.map((draw) => order.filter((other) => other < draw).length);
};

const governanceOf = (rank: number, trusts: number): SchoolRow["governance"] =>
  rank < trusts ? "trust" : "maintained";

function genderOf(rank: number, girls: number, boys: number): SchoolRow["gender"] {
  if (rank < girls) return "girls";
  return rank < girls + boys ? "boys" : "mixed";
}

/**
 * Standardised value added and attainment: attainment goes with value added and with the deprivation of the area around
 * the school, each as closely as the profile says; the rest is chance.
 */
function resultsOf({ results }: Profile, sites: Site[], around: readonly NeighbourhoodRow[], chance: Stream) {
  const { withValueAdded: a, withDeprivation: b } = results;
  const deprivation = standardised(sites.map(({ point }) => shareAround(point, around)));
  const valueAdded = standardised(sites.map(({ key }) => normal(chance, key, 0)));
  const rest = standardised(sites.map(({ key }) => normal(chance, key, 1)));
  const own = Math.sqrt(Math.max(0, 1 - a * a - b * b));
  return { valueAdded, attainment: valueAdded.map((value, i) => a * value + b * deprivation[i] + own * rest[i]) };
}

/** Share of children eligible in the eight nearest neighbourhoods. */
function shareAround(point: Point, around: readonly NeighbourhoodRow[]): number {
  const near = around
    .map((row) => ({ gap: distance(point, row), row }))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, 8);
  const children = near.reduce((total, { row }) => total + row.children, 0);
  return near.reduce((total, { row }) => total + row.children * row.fsmShare, 0) / children;
}

/** A borough's Attainment 8, with its published mean and spread between schools, in SD. [U1] */
function publishedResults({ attainment8 }: BoroughProfile, drawn: number[]): number[] {
  return [...standardised(drawn)].map((value) =>
    round((attainment8.mean + attainment8.sd * value - MEAN_ATTAINMENT8) / SD_ATTAINMENT8, 4),
  );
}
