/** Patterns that are experiments: pairs of scenarios on the same seeds, under each stance. */

import { CONTRASTS, type ContrastKey } from "../../sim/pattern/contrasts/registry.ts";
import type { Pattern } from "../../sim/pattern/declared.ts";
import type { Contrast } from "../../sim/pattern/figure.ts";
import type { PatternRun } from "../../sim/pattern/look.ts";
import { measured } from "../../sim/pattern/measured.ts";
import {
  EXPERIMENT_YEARS,
  type PairKey,
  WORLDS,
  type WorldKey,
  whatB,
  worldOf,
  yearsOf,
} from "../../sim/pattern/pairs.ts";
import type { ScenarioInput } from "../../sim/scenario/scenario.ts";
import type { Stance } from "../../sim/scenario/stances.ts";
import { type PatternPlan, scenarioOf } from "./plan.ts";
import type { Runner, Starts } from "./runner.ts";
import { type Found, judged, type Row } from "./seen.ts";

export interface Tried {
  readonly stance: Stance;
  readonly found: readonly Found[];
}

export type Values = Map<ContrastKey, number[]>;

const contrastOf = (key: ContrastKey): Contrast => CONTRASTS[key];

/** Every contrast that the chosen experiments speak of. */
export const contrastsOf = ({ tried }: PatternPlan): ContrastKey[] =>
  tried.flatMap(({ figures }) => figures.map(({ figure }) => figure as ContrastKey));

/** The pairs of scenarios that contrasts are measured on, each once, and the worlds whose A they need. */
export const pairsOf = (keys: readonly ContrastKey[]): PairKey[] => [
  ...new Set(keys.map((key) => contrastOf(key).pair)),
];
export const worldsOf = (keys: readonly ContrastKey[]): WorldKey[] => [...new Set(pairsOf(keys).map(worldOf))];

export async function tryPatterns(plan: PatternPlan, runner: Runner): Promise<Tried[]> {
  const all: Tried[] = [];
  if (plan.tried.length === 0) return all;
  for (const stance of plan.stances) {
    const values = await valuesUnder(plan, contrastsOf(plan), { stance }, runner);
    all.push({
      stance,
      found: plan.tried.map((pattern) => ({ pattern, rows: rowsOf(plan, pattern, stance, values) })),
    });
  }
  return all;
}

/** A figure is not judged where what it is given did not come about. */
export function rowsOf({ place }: PatternPlan, { figures }: Pattern, stance: Stance, values: Values): Row[] {
  const rows = figures.map((aim) => {
    const { what, unit, decimals } = contrastOf(aim.figure as ContrastKey);
    const over = measured(values.get(aim.figure as ContrastKey) ?? []);
    return judged({ figure: aim.figure, what, unit, decimals, ...over }, aim, place, stance);
  });
  const came = (given: string) => rows.find(({ figure }) => figure === given)?.within !== false;
  return rows.map((row, i) => {
    const { given } = figures[i];
    if (given === undefined || came(given)) return row;
    const { within: _within, why: _why, ...rest } = row;
    return { ...rest, untried: true };
  });
}

/**
 * Every contrast by replicate. In each world A runs once, and may be looked at; each B goes on from its base year, which
 * they share.
 */
export async function valuesUnder(
  plan: PatternPlan,
  keys: readonly ContrastKey[],
  stated: Partial<ScenarioInput>,
  runner: Runner,
  onA: (a: PatternRun) => void = () => {},
): Promise<Values> {
  const values: Values = new Map();
  for (const world of worldsOf(keys)) {
    const a = new Map<number, PatternRun>();
    const starts: Starts = new Map();
    const keep = (run: PatternRun, replicate: number) => {
      onA(run);
      a.set(replicate, light(run));
    };
    const alone = scenarioOf(plan, { years: EXPERIMENT_YEARS, ...stated, ...WORLDS[world] });
    await runner.run(alone, keep, { save: starts });
    for (const pair of pairsOf(keys).filter((one) => worldOf(one) === world)) {
      const own = keys.filter((key) => contrastOf(key).pair === pair);
      const measure = (b: PatternRun, replicate: number) => add(values, own, a.get(replicate)!, b);
      const having = { years: yearsOf(pair), ...stated, ...whatB(pair, plan.place.baseYear) };
      await runner.run(scenarioOf(plan, having), measure, { from: starts });
    }
  }
  return values;
}

function add(values: Values, keys: readonly ContrastKey[], a: PatternRun, b: PatternRun): void {
  for (const key of keys) values.set(key, [...(values.get(key) ?? []), contrastOf(key).measure(a, b)]);
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
  presence: new Float64Array(0),
  participation: new Float64Array(0),
};
