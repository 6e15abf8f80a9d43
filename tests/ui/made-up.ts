/** A comparison of made-up numbers, for tests of what is drawn and of how runs come and go. */

import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import type { Runs } from "../../sim/experiment/runs.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import { columnOf, SERIES, type UnitType, unitColumns } from "../../sim/indicators/series.ts";
import { normal } from "../../sim/random/distributions.ts";
import { stream } from "../../sim/random/streams.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Pool } from "../../ui/state/runner.svelte.ts";
import type { Opened } from "../../workers/browser/api.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { madeUpLook } from "./made-up-look.ts";

export const YEARS = Array.from({ length: 13 }, (_, i) => 2025 + i);

const sites = (ids: readonly string[], at: number) => ({
  ids,
  names: ids.map((id) => `Made-up ${id}`),
  x: ids.map((_, i) => at + 2 * i),
  y: ids.map((_, i) => (i % 2) * 1.5),
});

export const opened: Opened = {
  handle: 0,
  title: "Tarnford",
  fictional: true,
  baseYear: 2025,
  schools: 12,
  pupils: 3012,
  fsmShare: 0.24,
  map: {
    schools: sites(["s1", "s2", "s3"], 0.5),
    neighbourhoods: { ...sites(["n1", "n2", "n3"], 0), spread: [0.6, 0.6, 0.6] },
  },
};

const scenario = (title: string, replicates: number, strength: number) =>
  ({
    title,
    note: "",
    place: "tarnford",
    seed: 20250401,
    years: 12,
    burnIn: 12,
    replicates,
    parameters: {},
    processes: {},
    context: [],
    actions:
      strength === 0
        ? []
        : [{ lever: "partnerships", start: 2027, end: 2300, ramp: 2, strength, targets: "all", pairs: 6 }],
  }) as unknown as Scenario;

export const alone = (replicates = 30) => scenario("Each school alone", replicates, 0);
export const together = (replicates = 30) => scenario("Knowledge moves around", replicates, 0.5);

/** Levels around which the made-up numbers lie. */
const LEVELS: Partial<Record<IndicatorKey, number>> = {
  attainmentGap: 0.66,
  persistentAbsenceGap: 0.14,
  participationGap: 0.2,
  homeDissimilarity: 0.3,
  nearestDissimilarity: 0.2,
  schoolDissimilarity: 0.24,
  pupils: 250,
  fsmShare: 0.25,
  attainment: 0.1,
  persistentAbsence: 0.15,
  participation: 0.5,
  travel: 2,
};

/**
 * A replicate in which the gap falls by `effect` in the last year at strength ½ of partnerships, and more where the
 * lever is pulled further; nothing else differs.
 */
export function madeUpResult({ actions }: Scenario, replicate: number, effect: number): ReplicateResult {
  const chance = stream(1, 0, "made up", 0);
  const strength = Math.max(0, ...actions.map((action) => action.strength));
  const place = new Float64Array(SERIES.length * YEARS.length).fill(Number.NaN);
  Object.entries(LEVELS).forEach(([key, level], k) => {
    const column = columnOf(key as IndicatorKey);
    YEARS.forEach((_, y) => {
      const luck = 0.03 * normal(chance, replicate, 100 * k) + 0.025 * normal(chance, replicate, 100 * k + y + 1);
      const pulled = strength > 0 && key === "attainmentGap" && y >= 2 ? 1 : 0;
      const own = pulled * (y / 12) * (2 * strength * effect + 0.025 * normal(chance, replicate, 100 * k + y + 50));
      place[column * YEARS.length + y] = level * (1 + luck) + own;
    });
  });
  return { replicate, years: YEARS, place, school: byUnit("school"), neighbourhood: byUnit("neighbourhood") };
}

/** Three units, each a little above the one before. */
function byUnit(unit: UnitType): Float32Array {
  return Float32Array.from(
    unitColumns(unit).flatMap(({ indicator }) =>
      [0.9, 1, 1.1].flatMap((share) => YEARS.map(() => share * (LEVELS[indicator] ?? Number.NaN))),
    ),
  );
}

/** Runs of A and B, for figures that are tried alone. */
export function madeUpRuns(n: number, effect = -0.04): [a: Runs, b: Runs] {
  const runs = (of: Scenario) => ({
    scenario: of,
    results: Array.from({ length: n }, (_, replicate) => madeUpResult(of, replicate, effect)),
  });
  return [runs(alone(n)), runs(together(n))];
}

/** A pool that answers from made-up numbers, each run when `gate` lets it; `asked` collects the replicates it is asked for. */
export function madeUpPool(
  n: number,
  gate: () => Promise<void> = async () => {},
  effect = -0.04,
  asked: number[] = [],
): Pool {
  let cancel = () => {};
  return {
    lanes: 1,
    open: async () => opened,
    read: async (_text, file) => (file.includes("alone") ? alone(n) : together(n)),
    run: async (_handle: number, job: Job) => {
      asked.push(...job.replicates);
      const cancelled = new Promise<never>((_, reject) => {
        cancel = () => reject(new Cancelled());
      });
      await Promise.race([gate(), cancelled]);
      return job.replicates.map((replicate) => madeUpResult(job.scenario, replicate, effect));
    },
    look: async () => madeUpLook(),
    plan: async () => undefined,
    together: async (_handle, { replicate }) => ({ replicate, replayed: [], counted: [], means: [[], []] }),
    follow: async () => ({ journeys: [undefined, undefined], differences: [] }),
    cancel: async () => cancel(),
  };
}
