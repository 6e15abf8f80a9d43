/** Profiles of generated places, for properties. */

import fc from "fast-check";
import { type Profile, profileSchema } from "../../../sim/place/profile.ts";

const borough = fc.record({
  secondaries: fc.integer({ min: 1, max: 6 }),
  primaries: fc.integer({ min: 0, max: 4 }),
  perSchool: fc.integer({ min: 120, max: 900 }),
  neighbourhoods: fc.integer({ min: 1, max: 15 }),
  fsmShare: fc.double({ min: 0.02, max: 0.6, noNaN: true }),
  more: fc.double({ min: 0, max: 0.3, noNaN: true }),
  spread: fc.double({ min: 0, max: 0.8, noNaN: true }),
});

/** Profiles of one to three small boroughs with one to three groups. */
export const profiles = (): fc.Arbitrary<Profile> =>
  fc
    .record({
      boroughs: fc.array(borough, { minLength: 1, maxLength: 3 }),
      groups: fc.constantFrom([1], [0.7, 0.3], [0.5, 0.3, 0.2]),
      services: fc.boolean(),
      seed: fc.integer({ min: 0, max: 4294967295 }),
    })
    .map(({ boroughs, groups, services, seed }) =>
      profileSchema.parse({
        id: "generated",
        title: "Generated",
        baseYear: 2025,
        seed,
        boroughs: boroughs.map((one, i) => ({
          name: `B${i}`,
          x: 8 * i,
          y: 0,
          radius: 4,
          secondaries: one.secondaries,
          pupils: one.secondaries * one.perSchool,
          primaries: one.primaries,
          primaryPupils: one.primaries * 300,
          fsmShare: one.fsmShare,
          ever6Share: Math.min(1, one.fsmShare + one.more),
          attainment8: { mean: 46, sd: 6 },
          neighbourhoods: one.neighbourhoods,
          deprivationSpread: one.spread,
          price: 180000,
          schools: { faith: Math.min(1, one.secondaries - 1), girls: 0, boys: 0, selective: 0, trust: one.secondaries },
        })),
        secondaryPlaces: [100, 1200],
        sizeSpread: 0.3,
        placesPerPupil: 1.1,
        results: { valueAddedSd: 0.2, withValueAdded: 0.7, withDeprivation: -0.5 },
        roughness: 0.2,
        priceSlope: -0.5,
        groups: { shares: groups, spread: 0.4 },
        services: services
          ? [{ kind: "familySupport", childrenPerService: 700, capacity: 100, reach: 3, quality: 0.5 }]
          : [],
        outside: { leaving: 0.05, arriving: 0.02, distance: 3 },
        names: {
          neighbourhoods: [
            ["Ald", "Bel", "Cor", "Dun", "Esk"],
            ["ham", "ley", "ton, North", 'wick "Old"', "by", "den", "ey", "sett", "ing"],
          ],
          secondaries: [
            ["First", "Second", "Third"],
            [" High", " Low", " Mid", " Top", " End", " Gate"],
          ],
          primaries: [
            ["First", "Second", "Third"],
            [" Lane", " Street", " Road", " Way"],
          ],
        },
        sources: [],
      }),
    );
