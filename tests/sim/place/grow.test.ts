import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dissimilarity } from "../../../sim/indicators/segregation/dissimilarity.ts";
import { sum, weightedMean } from "../../../sim/place/apportion.ts";
import { distance } from "../../../sim/place/ground.ts";
import { growPlace } from "../../../sim/place/grow.ts";
import { growShipped } from "../../../sim/place/grow-shipped.ts";
import { GOVERNANCES, type Place, SERVICE_KINDS } from "../../../sim/place/place.ts";
import { readProfile } from "../../../sim/place/profile.ts";
import { residentsOf } from "../../../sim/place/residents.ts";
import { shippedPlace, shippedProfile } from "../../../sim/place/shipped.ts";
import { SHIPPED } from "../../../sim/place/shipped-names.ts";
import { PROFILES } from "../../../sim/place/shipped-profiles.ts";
import { faultsIn, seed } from "./files.ts";
import { profiles } from "./profiles.ts";

const tarnford = shippedPlace("tarnford") as Place;
const averdale = shippedPlace("averdale") as Place;

const homesApart = ({ neighbourhoods: { children, fsmShare } }: Place): number =>
  dissimilarity({
    disadvantaged: children.map((count, i) => count * fsmShare[i]),
    others: children.map((count, i) => count * (1 - fsmShare[i])),
  });

describe("Tarnford", () => {
  test("has 12 secondary schools of 150 to 400 places, 3,000 pupils, 10 neighbourhoods and 6 services in 2025", () => {
    const { secondary } = tarnford.schools;
    expect(tarnford.baseYear).toBe(2025);
    expect(secondary.ids).toHaveLength(12);
    expect(Math.min(...secondary.places)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...secondary.places)).toBeLessThanOrEqual(400);
    expect(sum(secondary.roll)).toBe(3000);
    expect(sum(tarnford.neighbourhoods.children)).toBe(3000);
    expect(tarnford.neighbourhoods.ids).toHaveLength(10);
    expect(Array.from(tarnford.services.kind, (kind) => SERVICE_KINDS[kind]).sort()).toEqual([
      "adultLearning",
      "earlyYears",
      "familySupport",
      "housing",
      "mentalHealth",
      "youthWork",
    ]);
  });

  test("has 1.07 places for each pupil, and a place for every pupil on a roll [O2]", () => {
    expect(sum(tarnford.schools.secondary.places)).toBe(3210);
    tarnford.schools.secondary.roll.forEach((roll, i) => {
      expect(roll).toBeLessThanOrEqual(tarnford.schools.secondary.places[i]);
    });
  });
});

describe("Averdale", () => {
  test("has the schools, small areas and pupils of Greater Manchester in ten boroughs", () => {
    expect(averdale.schools.secondary.ids).toHaveLength(173);
    expect(averdale.neighbourhoods.ids).toHaveLength(1673);
    expect(new Set(averdale.neighbourhoods.boroughs).size).toBe(10);
    expect(sum(averdale.schools.secondary.roll)).toBeCloseTo(155_672, -2);
  });

  test("has the primary schools of Greater Manchester: by borough, size, kind, and how many pupils are eligible", () => {
    const { primary } = averdale.schools;
    expect(primary.ids).toHaveLength(852);
    expect(sum(primary.roll)).toBe(219_187);
    expect(sum(primary.places) / sum(primary.roll)).toBeCloseTo(1.112, 3);
    expect(sum(primary.faith)).toBe(396);
    expect(primary.governance.filter((kind) => GOVERNANCES[kind] === "trust")).toHaveLength(171);
    expect(primary.selective.every((one) => one === 0)).toBe(true);
    const { fsmShare, ever6Share, neighbourhoods } = residentsOf(averdale, "primary");
    expect([fsmShare, ever6Share]).toEqual([0.1917, 0.2809]);
    expect(weightedMean(neighbourhoods.fsmShare, neighbourhoods.children)).toBeCloseTo(0.1917, 3);
    for (const { name, primaries, primaryPupils, primarySchools } of shippedProfile("averdale").boroughs) {
      const own = primary.ids.flatMap((_, i) => (primary.boroughs[i] === name ? [i] : []));
      expect(own).toHaveLength(primaries);
      expect(sum(own.map((i) => primary.roll[i]))).toBe(primaryPupils);
      expect(sum(own.map((i) => primary.faith[i]))).toBe(primarySchools?.faith);
    }
  });

  test("has primary schools of unlike size, as published ones are: the middle one 224 pupils, a tenth above 370", () => {
    const rolls = [...averdale.schools.primary.roll].sort((a, b) => a - b);
    const at = (share: number) => rolls[Math.floor(share * rolls.length)];
    expect(Math.abs(at(0.5) - 224)).toBeLessThan(30);
    expect(Math.abs(at(0.9) - 372)).toBeLessThan(40);
    expect(Math.abs(at(0.1) - 164)).toBeLessThan(30);
  });

  test("keeps homes about as far apart as the published areas do (D .337 of income-deprived children)", () => {
    expect(homesApart(averdale)).toBeGreaterThan(0.28);
    expect(homesApart(averdale)).toBeLessThan(0.36);
  });

  test("has poorer areas beside poorer ones: the nearest neighbour's share goes with one's own", () => {
    const { x, y, fsmShare, ids } = averdale.neighbourhoods;
    const nearest = ids.map((_, i) => {
      const gaps = ids.map((_, j) =>
        i === j ? Number.POSITIVE_INFINITY : distance({ x: x[i], y: y[i] }, { x: x[j], y: y[j] }),
      );
      return fsmShare[gaps.indexOf(Math.min(...gaps))];
    });
    expect(correlation(fsmShare, nearest)).toBeGreaterThan(0.4);
  });

  test("gives each borough its published share eligible, mean and spread of Attainment 8", () => {
    const { neighbourhoods, schools } = averdale;
    for (const borough of shippedProfile("averdale").boroughs) {
      const homes = neighbourhoods.ids.flatMap((_, i) => (neighbourhoods.boroughs[i] === borough.name ? [i] : []));
      const share = weightedMean(
        homes.map((i) => neighbourhoods.fsmShare[i]),
        homes.map((i) => neighbourhoods.children[i]),
      );
      expect(share).toBeCloseTo(borough.fsmShare, 3);
      const results = schools.secondary.ids.flatMap((_, i) =>
        schools.secondary.boroughs[i] === borough.name ? [46.6 + 20 * schools.secondary.attainment[i]] : [],
      );
      expect(mean(results)).toBeCloseTo(borough.attainment8.mean, 2);
      expect(Math.sqrt(mean(results.map((one) => (one - mean(results)) ** 2)))).toBeCloseTo(borough.attainment8.sd, 2);
    }
  });
});

test("what a profile says of its primary schools changes nothing else: secondary schools, homes and services stand", () => {
  const { primary: _, ...profile } = shippedProfile("averdale");
  const boroughs = profile.boroughs.map(({ primarySchools: _, ...borough }) => ({ ...borough, primaryPupils: 30_000 }));
  const other = growPlace({ ...profile, boroughs });
  expect(other.schools.secondary).toEqual(averdale.schools.secondary);
  expect(other.neighbourhoods).toEqual(averdale.neighbourhoods);
  expect(other.services).toEqual(averdale.services);
  expect(sum(other.schools.primary.faith)).toBe(0);
  expect(other.schools.primary.x).toEqual(averdale.schools.primary.x);
});

test("the same profile and seed grow the same place; another seed another [R5]", () => {
  for (const name of SHIPPED) {
    expect(growPlace(shippedProfile(name))).toEqual(shippedPlace(name));
    const other = growPlace(shippedProfile(name), 99);
    expect(other.neighbourhoods.fsmShare).not.toEqual((shippedPlace(name) as Place).neighbourhoods.fsmShare);
    expect(other.schools.secondary.places).not.toEqual((shippedPlace(name) as Place).schools.secondary.places);
  }
  expect(shippedPlace("nowhere")).toBeUndefined();
});

test("a grown place holds the profile's pupils, places and shares, and its names and ids are each its own", () => {
  fc.assert(
    fc.property(profiles(), (profile) => {
      const place = growPlace(profile);
      const { secondary, primary } = place.schools;
      const pupils = profile.boroughs.reduce((total, borough) => total + borough.pupils, 0);
      expect(sum(secondary.roll)).toBe(pupils);
      expect(sum(place.neighbourhoods.children) * (1 - 0.05 + 0.02)).toBeCloseTo(pupils, -1);
      secondary.roll.forEach((roll, i) => {
        expect(roll).toBeLessThanOrEqual(secondary.places[i]);
      });
      for (const named of [secondary, primary, place.neighbourhoods]) {
        expect(new Set(named.names).size).toBe(named.names.length);
        expect(new Set(named.keys).size).toBe(named.keys.length);
        expect(named.ids).toEqual([...named.ids].sort());
      }
      place.neighbourhoods.ids.forEach((_, n) => {
        const shares = place.neighbourhoods.groupShares.subarray(n * place.groups, (n + 1) * place.groups);
        expect(sum(shares)).toBeCloseTo(1, 9);
      });
      for (const share of place.neighbourhoods.fsmShare) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50 },
  );
});

test("every fault of a profile is told at once, with its path", () => {
  const good = seed("places/tarnford.json") as Record<string, unknown>;
  const [borough] = good.boroughs as Record<string, unknown>[];
  const faults = faultsIn(
    readProfile(
      {
        ...good,
        boroughs: [
          {
            ...borough,
            ever6Share: 0.1,
            pupils: 30_000,
            schools: { faith: 13, girls: 0, boys: 0, selective: 0, trust: 0 },
            primarySchools: { faith: 0, trust: 21 },
          },
        ],
        primary: { fsmShare: 0.3, ever6Share: 0.2, sizeSpread: 0.3, placesPerPupil: 1.1 },
        groups: { shares: [0.5, 0.4], spread: 0 },
        names: { ...(good.names as object), neighbourhoods: [["One"], [" Field"]] },
      },
      "profile.json",
    ),
  );
  expect(faults.map((fault) => fault.path).sort()).toEqual([
    "boroughs.0.ever6Share",
    "boroughs.0.primarySchools",
    "boroughs.0.pupils",
    "boroughs.0.schools",
    "groups.shares",
    "names.neighbourhoods",
    "primary.ever6Share",
  ]);
  expect(faultsIn(readProfile({ ...good, colour: "red" }, "profile.json"))[0]).toMatchObject({ path: "colour" });
});

const mean = (values: ArrayLike<number>): number => sum(values) / values.length;

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ma, mb] = [mean(a), mean(b)];
  const products = (p: ArrayLike<number>, mp: number, q: ArrayLike<number>, mq: number) =>
    sum(Array.from(p, (value, i) => (value - mp) * (q[i] - mq)));
  return products(a, ma, b, mb) / Math.sqrt(products(a, ma, a, ma) * products(b, mb, b, mb));
}

test.each(SHIPPED)(
  "reading the profile of %s gives what its file says and no more: a page may grow it unread",
  (name) => {
    expect(shippedProfile(name)).toEqual(PROFILES[name]);
    expect(growShipped(name)).toEqual(shippedPlace(name));
  },
);
