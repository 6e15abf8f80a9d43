/** Generated places and scenarios for properties: small enough to run many, different enough to find faults. */

import fc from "fast-check";
import { growPlace } from "../sim/place/grow.ts";
import type { Place } from "../sim/place/place.ts";
import { SERVICE_KINDS } from "../sim/place/place.ts";
import { readProfile } from "../sim/place/profile.ts";
import { CRITERION_KEYS, isRanking, MECHANISM_KEYS, RANKING, TIE_BREAKS } from "../sim/scenario/admissions.ts";
import { describeFault } from "../sim/scenario/faults.ts";
import { LEVER_KEYS, LEVERS } from "../sim/scenario/levers.ts";
import { readScenario, type Scenario, SWITCHABLE } from "../sim/scenario/scenario.ts";
import { PAIRINGS, STRUCTURES } from "../sim/scenario/structures.ts";

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A fictional place of 2–8 secondary schools and 2–10 neighbourhoods. */
export const places = (): fc.Arbitrary<Place> =>
  fc
    .record({
      secondaries: fc.integer({ min: 2, max: 8 }),
      perSchool: fc.integer({ min: 60, max: 140 }),
      neighbourhoods: fc.integer({ min: 2, max: 10 }),
      radius: share(1, 8),
      fsmShare: share(0.06, 0.4),
      deprivationSpread: share(0, 0.8),
      faith: fc.integer({ min: 0, max: 1 }),
      selective: fc.integer({ min: 0, max: 1 }),
      services: fc.subarray([...SERVICE_KINDS].slice(0, 4)),
      outside: share(0, 0.1),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
      twoGroups: fc.boolean(),
    })
    .map(grown);

interface Sketch {
  secondaries: number;
  perSchool: number;
  neighbourhoods: number;
  radius: number;
  fsmShare: number;
  deprivationSpread: number;
  faith: number;
  selective: number;
  services: readonly string[];
  outside: number;
  seed: number;
  twoGroups: boolean;
}

function grown(sketch: Sketch): Place {
  const result = readProfile(profileOf(sketch), "generated");
  if ("faults" in result) throw new Error(result.faults.map(describeFault).join("\n"));
  return growPlace(result.profile);
}

function profileOf(sketch: Sketch): unknown {
  return {
    id: "generated",
    title: "Generated",
    baseYear: 2025,
    seed: sketch.seed,
    boroughs: [
      {
        name: "Anyborough",
        x: 0,
        y: 0,
        radius: sketch.radius,
        secondaries: sketch.secondaries,
        pupils: sketch.secondaries * sketch.perSchool,
        fsmShare: sketch.fsmShare,
        ever6Share: Math.min(0.9, sketch.fsmShare * 1.8),
        attainment8: { mean: 46, sd: 8 },
        neighbourhoods: sketch.neighbourhoods,
        deprivationSpread: sketch.deprivationSpread,
        price: 150_000,
        schools: { faith: sketch.faith, girls: 0, boys: 0, selective: sketch.selective, trust: 1 },
      },
    ],
    secondaryPlaces: [20, 400],
    sizeSpread: 0.25,
    placesPerPupil: 1.07,
    results: { valueAddedSd: 0.2, withValueAdded: 0.5, withDeprivation: -0.6 },
    roughness: 0.3,
    priceSlope: -0.4,
    groups: sketch.twoGroups ? { shares: [0.7, 0.3], spread: 0.5 } : { shares: [1], spread: 0 },
    services: sketch.services.map((kind) => ({ kind, childrenPerService: 300, capacity: 40, reach: 4, quality: 0.6 })),
    outside: { leaving: sketch.outside, arriving: sketch.outside, distance: 3 },
    names: {
      neighbourhoods: [
        ["Alder", "Birch", "Cedar", "Elm"],
        [" Row", " Cross", " End"],
      ],
      secondaries: [
        ["Upper", "Lower", "Middle"],
        [" School", " Academy", " College"],
      ],
    },
    sources: [{ title: "Made for a test", licence: "MIT" }],
  };
}

const action = fc
  .record({
    lever: fc.constantFrom(...LEVER_KEYS),
    start: fc.integer({ min: 2024, max: 2030 }),
    length: fc.integer({ min: 0, max: 5 }),
    ramp: fc.integer({ min: 1, max: 4 }),
    strength: share(0, 1),
    pairing: fc.constantFrom(...PAIRINGS),
    structure: fc.constantFrom(...STRUCTURES),
    share: share(0, 1),
    ruled: fc.boolean(),
  })
  .map(({ lever, start, length, ramp, strength, pairing, structure, share, ruled }) => ({
    lever,
    start,
    end: start + length,
    ramp,
    strength,
    ...(lever === "partnerships" && (structure === "areaNetwork" ? { structure } : { structure, pairing })),
    ...(ruled && LEVERS[lever].reach !== "place" && { targets: { rule: "mostDisadvantaged", share } }),
  }));

/** Any policy of admissions that a scenario may state. */
const admissions = fc.record(
  {
    from: fc.integer({ min: 2024, max: 2029 }),
    mechanism: fc.constantFrom(...MECHANISM_KEYS),
    tieBreak: fc.constantFrom(...TIE_BREAKS),
    order: fc
      .tuple(fc.shuffledSubarray(CRITERION_KEYS.filter((key) => !isRanking(key))), fc.constantFrom(...RANKING))
      .map(([claims, ranking]) => [...claims, ranking]),
    quotas: fc.record({ banding: fc.integer({ min: 0, max: 5 }), lottery: share(0, 0.5), reserve: share(0, 0.5) }),
  },
  { requiredKeys: [] },
);

/** A scenario of 1–4 recorded years on whatever place it is run with. */
export const scenarios = (): fc.Arbitrary<Scenario> =>
  fc
    .record({
      seed: fc.integer({ min: 0, max: 4294967295 }),
      years: fc.integer({ min: 1, max: 4 }),
      burnIn: fc.integer({ min: 1, max: 3 }),
      actions: fc.array(action, { maxLength: 4 }),
      admissions: fc.option(admissions, { nil: undefined }),
      off: fc.subarray([...SWITCHABLE], { maxLength: 3 }),
    })
    .map(({ off, ...rest }) => scenarioOf({ ...rest, processes: Object.fromEntries(off.map((key) => [key, "off"])) }));

/** A scenario from what is said of it, the rest by default. */
export function scenarioOf(said: Record<string, unknown> = {}): Scenario {
  const result = readScenario({ schemaVersion: 1, title: "Generated", place: "generated", ...said }, "generated");
  if ("faults" in result) throw new Error(result.faults.map(describeFault).join("\n"));
  return result.scenario;
}
