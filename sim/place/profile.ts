/** A profile: the published figures a fictional place is grown from. */

import { type Fault, faultsOf } from "../scenario/faults.ts";
import { z } from "../scenario/zod.ts";
import { SERVICE_KINDS } from "./place.ts";
import { NO_KINDS, primaryPlacesPerPupil } from "./unstated.ts";

const share = z.number().min(0).max(1);
const count = z.int().min(0).max(500);
const km = z.number().min(0).max(500);
const text = z.string().min(1).max(200);
const words = z.array(text).min(1).max(500);

const borough = z.strictObject({
  name: text,
  /** Centre and radius of its homes, km. */
  x: z.number().min(-500).max(500),
  y: z.number().min(-500).max(500),
  radius: km.min(0.1),
  secondaries: z.int().min(1).max(500),
  /** Pupils in Y7–11. */
  pupils: z.int().min(1).max(200_000),
  primaries: z.int().min(0).max(2000).default(0),
  /** Pupils in Y1–6. */
  primaryPupils: z.int().min(0).max(300_000).default(0),
  fsmShare: share,
  ever6Share: share,
  /** Attainment 8 across its secondary schools: mean, and standard deviation between schools. */
  attainment8: z.strictObject({ mean: z.number().min(0).max(90), sd: z.number().min(0).max(30) }),
  neighbourhoods: z.int().min(1).max(5000),
  /** Standard deviation between neighbourhoods of the normal quantile of the share of children who are eligible. */
  deprivationSpread: z.number().min(0).max(2),
  /** Median price of a home, pounds. */
  price: z.number().min(1000).max(10_000_000),
  /** How many of its secondary schools admit by faith, girls only, boys only, by a test, and are run by a trust. */
  schools: z.strictObject({ faith: count, girls: count, boys: count, selective: count, trust: count }),
  /** How many of its primary schools admit by faith, and are run by a trust; none where left out. */
  primarySchools: z.strictObject({ faith: count, trust: count }).optional(),
});

const service = z.strictObject({
  kind: z.enum(SERVICE_KINDS),
  /** One service of this kind for every so many resident children (at least one in the place). */
  childrenPerService: z.number().min(1),
  /** Families it can serve in a year. */
  capacity: z.number().min(0).max(1_000_000),
  reach: km,
  quality: share,
});

export const profileSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, "a name of small letters, digits and hyphens"),
  title: text,
  baseYear: z.int().min(1900).max(2300),
  /** The chance by which it is grown, unless another is asked for. */
  seed: z.int().min(0).max(4294967295).default(1),
  boroughs: z.array(borough).min(1).max(50),
  /** Smallest and largest number of places of a school of each phase. */
  secondaryPlaces: z.tuple([z.int().min(1), z.int().min(1).max(5000)]),
  primaryPlaces: z.tuple([z.int().min(1), z.int().min(1).max(5000)]).default([60, 900]),
  /** SD of the logarithm of a school's size, before those bounds. */
  sizeSpread: z.number().min(0).max(2),
  /** Places for each pupil, over a borough. */
  placesPerPupil: z.number().min(1).max(3),
  /** What is published of primary schools apart; where left out they are as secondary schools are, or as England's. */
  primary: z
    .strictObject({
      /** Shares of all pupils of the phase in the place. */
      fsmShare: share,
      ever6Share: share,
      sizeSpread: z.number().min(0).max(2),
      placesPerPupil: z.number().min(1).max(3),
    })
    .optional(),
  /** Between schools: SD of value added, and how Attainment 8 goes with value added and with deprivation around it. */
  results: z.strictObject({
    valueAddedSd: z.number().min(0).max(1),
    withValueAdded: z.number().min(-1).max(1),
    withDeprivation: z.number().min(-1).max(1),
  }),
  /** Share of the variance of deprivation that is not shared with the areas around. */
  roughness: share,
  /** Change of the logarithm of price for one unit of the normal quantile of deprivation. */
  priceSlope: z.number().min(-5).max(5),
  /** Shares of the community groups, and how far the logarithm of a group's share varies between neighbourhoods (SD). */
  groups: z.strictObject({ shares: z.array(share).min(1).max(8), spread: z.number().min(0).max(3) }),
  services: z.array(service).max(50),
  outside: z.strictObject({ leaving: share, arriving: share, distance: km }),
  names: z.strictObject({
    /** A neighbourhood's or a school's name is one word of the first list and one of the second. */
    neighbourhoods: z.tuple([words, words]),
    secondaries: z.tuple([words, words]),
    primaries: z.tuple([words, words]).default([["Primary"], [" School"]]),
  }),
  sources: z
    .array(z.strictObject({ title: z.string().min(1).max(1000), licence: z.string().min(1).max(200) }))
    .max(100),
  notes: z.array(z.string().min(1).max(2000)).max(100).default([]),
});

export type Profile = z.output<typeof profileSchema>;
export type BoroughProfile = Profile["boroughs"][number];

/** Checks a profile: the profile, or every fault in it. */
export function readProfile(input: unknown, file: string): { profile: Profile } | { faults: Fault[] } {
  const parsed = profileSchema.safeParse(input);
  if (!parsed.success) return { faults: faultsOf(parsed.error, input, file) };
  const faults = spanningFaults(parsed.data).map((found) => ({ file, advice: "", ...found }));
  return faults.length > 0 ? { faults } : { profile: parsed.data };
}

type Spanning = Pick<Fault, "path" | "expected" | "found">;

/** Faults that one key alone does not show. */
function spanningFaults(profile: Profile): Spanning[] {
  const { results, primary = { fsmShare: 0, ever6Share: 1 } } = profile;
  const shares = profile.groups.shares.reduce((sum, share) => sum + share, 0);
  const explained = results.withValueAdded * results.withValueAdded + results.withDeprivation * results.withDeprivation;
  return [
    ...when(Math.abs(shares - 1) > 1e-6, "groups.shares", "shares that add to 1", `${shares}`),
    ...when(explained > 1, "results", "correlations whose squares add to at most 1", `${explained}`),
    ...when(
      primary.ever6Share < primary.fsmShare,
      "primary.ever6Share",
      `at least the share eligible now, ${primary.fsmShare}`,
      `${primary.ever6Share}`,
    ),
    ...profile.boroughs.flatMap((borough, i) => [
      ...sizeFaults(profile, borough, i),
      ...boroughFaults(profile, borough, i),
    ]),
    ...nameFaults(profile),
  ];
}

function sizeFaults(profile: Profile, borough: BoroughProfile, i: number): Spanning[] {
  const [small, large] = profile.secondaryPlaces;
  const [smallPrimary, largePrimary] = profile.primaryPlaces;
  const mean = (borough.pupils * profile.placesPerPupil) / borough.secondaries;
  const primary = (borough.primaryPupils * primaryPlacesPerPupil(profile)) / Math.max(1, borough.primaries);
  const wanted = `${smallPrimary} to ${largePrimary} places a school`;
  return [
    ...when(mean < small || mean > large, `boroughs.${i}.pupils`, `${small} to ${large} places a school`, `${mean}`),
    ...when(
      borough.primaries > 0 && (primary < smallPrimary || primary > largePrimary),
      `boroughs.${i}.primaryPupils`,
      wanted,
      `${primary}`,
    ),
  ];
}

function boroughFaults(profile: Profile, borough: BoroughProfile, i: number): Spanning[] {
  const { name, fsmShare, ever6Share, secondaries, primaries, schools, primarySchools = NO_KINDS } = borough;
  const at = (key: string) => `boroughs.${i}.${key}`;
  const most = Math.max(schools.faith, schools.girls + schools.boys, schools.selective, schools.trust);
  const mostPrimary = Math.max(primarySchools.faith, primarySchools.trust);
  const first = profile.boroughs.findIndex((other) => other.name === name);
  return [
    ...when(ever6Share < fsmShare, at("ever6Share"), `at least the share eligible now, ${fsmShare}`, `${ever6Share}`),
    ...when(most > secondaries, at("schools"), `at most ${secondaries} schools of a kind`, `${most}`),
    ...when(mostPrimary > primaries, at("primarySchools"), `at most ${primaries} schools of a kind`, `${mostPrimary}`),
    ...when(first !== i, at("name"), "a name of its own", `"${name}" again`),
  ];
}

function nameFaults({ boroughs, names }: Profile): Spanning[] {
  const needed = (key: "neighbourhoods" | "secondaries" | "primaries") =>
    tooFew(
      names[key],
      boroughs.reduce((total, borough) => total + borough[key], 0),
      `names.${key}`,
    );
  return [...needed("neighbourhoods"), ...needed("secondaries"), ...needed("primaries")];
}

function tooFew([first, second]: readonly [string[], string[]], needed: number, path: string): Spanning[] {
  const made = new Set(first.flatMap((a) => second.map((b) => a + b))).size;
  return when(made < needed, path, `words that make at least ${needed} names`, `${made}`);
}

const when = (wrong: boolean, path: string, expected: string, found: string): Spanning[] =>
  wrong ? [{ path, expected, found }] : [];
