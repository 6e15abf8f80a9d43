/** The experiments that patterns run: what a place does in B that it does not do in A, from the year after the base year. */

import type { ScenarioInput } from "../scenario/scenario.ts";

/** School years after the base year: long enough for everyone who leaves to have lived under what B does. */
export const EXPERIMENT_YEARS = 8;

type Does = (baseYear: number) => Pick<ScenarioInput, "actions" | "admissions" | "parameters">;

/** What A is, and B as well: the place as it is today, or one in which much hangs on published results. [B4] */
export const WORLDS = {
  today: {},
  stakes: { parameters: { "compete.stakes": 0.2 } },
} as const satisfies Record<string, Pick<ScenarioInput, "parameters">>;
export type WorldKey = keyof typeof WORLDS;

interface Pair {
  readonly title: string;
  /** Today's where left out. */
  readonly world?: WorldKey;
  /** School years after the base year for which it is looked at; EXPERIMENT_YEARS where left out. */
  readonly years?: number;
  readonly does: Does;
}

/** Families to whom every school that they know of is alike, and who know of and list as many as there is room for. */
const INDIFFERENT = {
  "choose.quality": 0,
  "choose.alike": 0,
  "choose.ownGroup": 0,
  "choose.distance": 0,
  "choose.sibling": 0,
  "choose.faith": 0,
  "choose.catchment": 0,
  "choose.nearest": 20,
  "choose.listed": 12,
  "choose.listsOne": 0,
  "choose.listsOneIfSure": 0,
};

const from = (
  baseYear: number,
  action: Omit<NonNullable<ScenarioInput["actions"]>[number], "start">,
): ReturnType<Does> => ({
  actions: [{ ...action, start: baseYear + 1 }],
});

/** The quarter of neighbourhoods with the largest share eligible for free meals. */
const POOREST_QUARTER = { rule: "mostDisadvantaged", share: 0.25 } as const;

/** What schools may do by themselves. */
const INSIDE = [
  "sharingPractice",
  "leadershipDevelopment",
  "agreeInclusion",
  "broadEvidence",
  "inclusiveInquiry",
  "inclusiveSupport",
] as const;

export const PAIRS = {
  programme: {
    title: "Two years of regular work in pairs, supporting with supported",
    years: 2,
    does: (base) => from(base, { lever: "partnerships", strength: "some", end: base + 2 }),
  },
  federation: {
    title: "Federation of supporting with supported schools in twos, for good",
    years: 5,
    does: (base) => from(base, { lever: "partnerships", strength: "full", structure: "federation", size: 2 }),
  },
  noTables: {
    title: "Tables of results no longer published",
    does: (base) => from(base, { lever: "stopTables", strength: "full" }),
  },
  noTablesAtStakes: {
    title: "The same where much hangs on them",
    world: "stakes",
    does: (base) => from(base, { lever: "stopTables", strength: "full" }),
  },
  mixed: {
    title: "Mixed groups for all in place of sets",
    does: (base) => from(base, { lever: "mixedGrouping", strength: "full" }),
  },
  since2021: {
    title: "Absence as it has been since 2021",
    years: 1,
    does: () => ({ parameters: { "attend.regime": 1 } }),
  },
  zone: {
    title: "Full family support in the poorest quarter of neighbourhoods",
    does: (base) => from(base, { lever: "familySupport", strength: "full", targets: POOREST_QUARTER }),
  },
  thinZone: {
    title: "A little family support there",
    does: (base) => from(base, { lever: "familySupport", strength: "light", targets: POOREST_QUARTER }),
  },
  zoneEverywhere: {
    title: "Full family support in every neighbourhood",
    does: (base) => from(base, { lever: "familySupport", strength: "full" }),
  },
  lottery: {
    title: "Places at every school drawn by lot, nothing else counting",
    does: (base) => ({ admissions: { from: base + 1, order: ["lottery"] } }),
  },
  reserve: {
    title: "A quarter of places at every school kept for children eligible for free meals",
    does: (base) => ({ admissions: { from: base + 1, quotas: { reserve: 0.25 } } }),
  },
  evenMix: {
    title: "Places by lot among families to whom every school near is alike",
    does: (base) => ({ admissions: { from: base + 1, order: ["lottery"] }, parameters: INDIFFERENT }),
  },
  inside: {
    title:
      "Inside schools: sharing, leadership, agreement, evidence, inquiry and support for pupils at risk, all in full",
    does: (base) => ({ actions: INSIDE.map((lever) => ({ lever, strength: "full", start: base + 1 })) }),
  },
} as const satisfies Record<string, Pair>;
export type PairKey = keyof typeof PAIRS;

export const worldOf = (pair: PairKey): WorldKey => (PAIRS[pair] as Pair).world ?? "today";

export const yearsOf = (pair: PairKey): number => (PAIRS[pair] as Pair).years ?? EXPERIMENT_YEARS;

/** B, whole: what its world states and what it does. */
export function whatB(pair: PairKey, baseYear: number): ReturnType<Does> {
  const { parameters }: Pick<ScenarioInput, "parameters"> = WORLDS[worldOf(pair)];
  const does: ReturnType<Does> = PAIRS[pair].does(baseYear);
  return { ...does, parameters: { ...parameters, ...does.parameters } };
}
