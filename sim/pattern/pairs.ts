/** The experiments that patterns run: what a place does in B that it does not do in A, from the year after the base year. */

import type { ScenarioInput } from "../scenario/scenario.ts";

/** School years after the base year: long enough for everyone who leaves to have lived under what B does. */
export const EXPERIMENT_YEARS = 8;

type Does = (baseYear: number) => Pick<ScenarioInput, "actions" | "admissions" | "parameters">;

interface Pair {
  readonly title: string;
  readonly does: Does;
}

const from = (
  baseYear: number,
  action: Omit<NonNullable<ScenarioInput["actions"]>[number], "start">,
): ReturnType<Does> => ({
  actions: [{ ...action, start: baseYear + 1 }],
});

/** The quarter of neighbourhoods with the largest share eligible for free meals. */
const POOREST_QUARTER = { rule: "mostDisadvantaged", share: 0.25 } as const;

export const PAIRS = {
  programme: {
    title: "Two years of regular work in pairs, supporting with supported",
    does: (base) => from(base, { lever: "partnerships", strength: "some", end: base + 2 }),
  },
  federation: {
    title: "Federation of supporting with supported schools in twos, for good",
    does: (base) => from(base, { lever: "partnerships", strength: "full", structure: "federation", size: 2 }),
  },
  noTables: {
    title: "Tables of results no longer published",
    does: (base) => from(base, { lever: "stopTables", strength: "full" }),
  },
  mixed: {
    title: "Mixed groups for all in place of sets",
    does: (base) => from(base, { lever: "mixedGrouping", strength: "full" }),
  },
  since2021: {
    title: "Absence as it has been since 2021",
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
} as const satisfies Record<string, Pair>;
export type PairKey = keyof typeof PAIRS;
export const PAIR_KEYS = Object.keys(PAIRS) as PairKey[];
