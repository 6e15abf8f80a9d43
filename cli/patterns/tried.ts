/** Patterns that are experiments: pairs of scenarios on the same seeds, under each stance. */

import { CONTRASTS, type ContrastKey } from "../../sim/pattern/contrasts/registry.ts";
import type { Contrast } from "../../sim/pattern/figure.ts";
import type { PatternRun } from "../../sim/pattern/look.ts";
import { measured } from "../../sim/pattern/measured.ts";
import { EXPERIMENT_YEARS, PAIRS, type PairKey } from "../../sim/pattern/pairs.ts";
import type { Stance } from "../../sim/scenario/stances.ts";
import { type PatternPlan, scenarioOf } from "./plan.ts";
import type { Runner, Starts } from "./runner.ts";
import { type Found, judged, type Row } from "./seen.ts";

export interface Tried {
  readonly stance: Stance;
  readonly found: readonly Found[];
}

type Values = Map<ContrastKey, number[]>;

const contrastOf = (key: ContrastKey): Contrast => CONTRASTS[key];

/** Every contrast that the chosen experiments speak of. */
const contrastsOf = ({ tried }: PatternPlan): ContrastKey[] =>
  tried.flatMap(({ figures }) => figures.map(({ figure }) => figure as ContrastKey));

/** The pairs of scenarios that they are measured on, each once. */
export const pairsOf = (plan: PatternPlan): PairKey[] => [
  ...new Set(contrastsOf(plan).map((key) => contrastOf(key).pair)),
];

export async function tryPatterns(plan: PatternPlan, runner: Runner): Promise<Tried[]> {
  const all: Tried[] = [];
  if (plan.tried.length === 0) return all;
  for (const stance of plan.stances) {
    const values = await valuesUnder(plan, stance, runner);
    all.push({ stance, found: plan.tried.map((pattern) => ({ pattern, rows: pattern.figures.map(rowOf) })) });
    function rowOf(aim: (typeof plan.tried)[number]["figures"][number]): Row {
      const { what, unit, decimals } = contrastOf(aim.figure as ContrastKey);
      const over = measured(values.get(aim.figure as ContrastKey) ?? []);
      return judged({ figure: aim.figure, what, unit, decimals, ...over }, aim, plan.place, stance);
    }
  }
  return all;
}

/** A runs once; each B goes on from its base year, which they share. */
async function valuesUnder(plan: PatternPlan, stance: Stance, runner: Runner): Promise<Values> {
  const a = new Map<number, PatternRun>();
  const starts: Starts = new Map();
  const stated = { years: EXPERIMENT_YEARS, stance };
  await runner.run(scenarioOf(plan, stated), (run, replicate) => void a.set(replicate, light(run)), { save: starts });
  const values: Values = new Map();
  for (const pair of pairsOf(plan)) {
    const keys = contrastsOf(plan).filter((key) => contrastOf(key).pair === pair);
    const does = PAIRS[pair].does(plan.place.baseYear);
    await runner.run(
      scenarioOf(plan, { ...stated, ...does }),
      (b, replicate) => {
        const without = a.get(replicate);
        if (without === undefined) throw new Error(`replicate ${replicate} has no pair`);
        for (const key of keys) values.set(key, [...(values.get(key) ?? []), contrastOf(key).measure(without, b)]);
      },
      { from: starts },
    );
  }
  return values;
}

/** Without the leavers one by one of all years but the last, which no experiment reads. */
const light = ({ place, looks }: PatternRun): PatternRun => ({
  place,
  looks: looks.map((look, i) => (i === looks.length - 1 ? look : { ...look, leavers: NOBODY })),
});

const NOBODY: PatternRun["looks"][number]["leavers"] = {
  family: new Uint32Array(0),
  school: new Int32Array(0),
  home: new Int32Array(0),
  ever6: new Uint8Array(0),
  entry: new Float64Array(0),
  attainment: new Float64Array(0),
};
