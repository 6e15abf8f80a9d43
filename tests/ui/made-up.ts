/** A comparison of made-up numbers, for tests of what is drawn. */

import { paired } from "../../sim/experiment/paired.ts";
import { bands } from "../../sim/experiment/quantiles.ts";
import { verdict } from "../../sim/experiment/verdict.ts";
import { attainmentGap } from "../../sim/indicators/attainment-gap.ts";
import { normal } from "../../sim/random/distributions.ts";
import { stream } from "../../sim/random/streams.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Pool } from "../../ui/state/run.svelte.ts";
import type { Compared, Opened } from "../../workers/browser/api.ts";
import { Cancelled } from "../../workers/browser/client.ts";

export const YEARS = Array.from({ length: 13 }, (_, i) => 2025 + i);

export const opened: Opened = {
  handle: 0,
  title: "Tarnford",
  fictional: true,
  baseYear: 2025,
  schools: 12,
  pupils: 3012,
};

const scenario = (title: string, note: string, replicates: number) =>
  ({ title, note, place: "tarnford", seed: 20250401, years: 12, replicates }) as Scenario;

export const alone = (replicates = 30) =>
  scenario("Each school alone", "No partnerships: what each school knows stays with it.", replicates);
export const together = (replicates = 30) =>
  scenario("Knowledge moves around", "Six partnerships pair supporting with supported schools from 2027.", replicates);

/** Gaps by replicate and year; `effect` is B's difference in the last year. */
export function madeUp(n: number, effect = -0.04): Compared {
  const chance = stream(1, 0, "made up", 0);
  const runsA = Array.from({ length: n }, (_, r) =>
    YEARS.map((_, y) => 0.66 + 0.03 * normal(chance, r, 0) + 0.025 * normal(chance, r, y + 1)),
  );
  const runsB = runsA.map((run, r) =>
    run.map((gap, y) => gap + (y / 12) * (effect + 0.025 * normal(chance, r, y + 50))),
  );
  const byYear = (runs: number[][]) => YEARS.map((_, y) => bands(runs.map((run) => run[y])));
  const { place: _place, school: _school, neighbourhood: _neighbourhood, ...indicator } = attainmentGap;
  const pairs = paired(
    runsA.map((run) => run[12]),
    runsB.map((run) => run[12]),
  );
  return {
    indicator,
    years: YEARS,
    lastYear: 2037,
    a: byYear(runsA),
    b: byYear(runsB),
    runsA,
    runsB,
    differences: pairs.differences,
    claim: verdict(pairs, attainmentGap, () => "nothingChanged"),
    modelVersion: "0.1.0",
  };
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
    run: async (_handle, job) => {
      asked.push(...job.replicates);
      const cancelled = new Promise<never>((_, reject) => {
        cancel = () => reject(new Cancelled());
      });
      await Promise.race([gate(), cancelled]);
      return job.replicates.map((replicate) => ({ replicate, years: YEARS, place: new Float64Array(0) }));
    },
    compare: async (a) => madeUp(a.results.length, effect),
    hash: async () => "0".repeat(64),
    cancel: async () => cancel(),
  };
}
