/** The ablation matrix: each process that may be switched off, off in turn, and what becomes of every figure. */

import { ABLATED, type ContrastKey } from "../../sim/pattern/contrasts/registry.ts";
import { targetAt } from "../../sim/pattern/declared.ts";
import type { PatternRun } from "../../sim/pattern/look.ts";
import { changed, figuresOf, isWithin, measured } from "../../sim/pattern/measured.ts";
import { SWITCHABLE } from "../../sim/scenario/scenario.ts";
import { type PatternPlan, scenarioOf } from "./plan.ts";
import type { Runner } from "./runner.ts";
import { keysOf, YEARS_SEEN } from "./seen.ts";
import { contrastsOf, pairsOf, valuesUnder } from "./tried.ts";

export interface AblatedFigure {
  readonly figure: string;
  readonly mean: number;
  /** Left out where no range is stated. */
  readonly within?: boolean;
  /** Whether it changed by more than chance between seeds gives. */
  readonly beyondChance: boolean;
}

export interface Ablated {
  /** The process that is off; left out of the whole model. */
  readonly off?: string;
  readonly figures: readonly AblatedFigure[];
}

/** Processes that are taken off in turn: without a lever or a future that moves money, `fund` does nothing that could be missed. */
export const TAKEN_OFF = SWITCHABLE.filter((process) => process !== "fund");

/** School years after the base year where no experiments are tried: enough for the order of schools a year later. */
const YEARS_ALONE = 1;

export async function ablate(plan: PatternPlan, runner: Runner): Promise<Ablated[]> {
  const few = { ...plan, seeds: plan.ablate };
  const whole = await valuesWith(few, runner, {});
  const all: Ablated[] = [{ figures: figuresIn(few, whole, whole) }];
  for (const off of TAKEN_OFF) {
    all.push({ off, figures: figuresIn(few, whole, await valuesWith(few, runner, { [off]: "off" })) });
  }
  return all;
}

/** Figures of experiments that are measured with each process off: where experiments are tried at all. */
export const contrastsAblated = (plan: PatternPlan): ContrastKey[] =>
  plan.tried.length === 0 ? [] : ABLATED.filter((key) => plan.all || contrastsOf(plan).includes(key));

/** Replicates that one column takes. */
export function replicatesAblated(plan: PatternPlan): number {
  const pairs = pairsOf(contrastsAblated(plan)).length;
  return plan.ablate * (1 + pairs);
}

/** Values by figure, in the order of replicates. */
type Values = ReadonlyMap<string, readonly number[]>;

async function valuesWith(plan: PatternPlan, runner: Runner, processes: Readonly<Record<string, "off">>) {
  const keys = keysOf(plan.seen);
  const contrasts = contrastsAblated(plan);
  const values = new Map<string, number[]>(keys.map((key) => [key, []]));
  const see = (run: PatternRun) => {
    const years = { ...run, looks: run.looks.slice(0, 1 + YEARS_SEEN) };
    for (const [key, value] of Object.entries(figuresOf(years, keys))) values.get(key)!.push(value);
  };
  const stated = { stance: plan.stances[0], processes };
  if (contrasts.length === 0) await runner.run(scenarioOf(plan, { ...stated, years: YEARS_ALONE }), see);
  const tried = await valuesUnder(plan, contrasts, stated, runner, see);
  return new Map<string, readonly number[]>([...values, ...tried]);
}

function figuresIn(plan: PatternPlan, whole: Values, now: Values): AblatedFigure[] {
  const aims = [...plan.seen, ...plan.tried].flatMap(({ figures }) => figures);
  return [...now.keys()].map((figure) => {
    const over = measured(now.get(figure)!);
    const aim = aims.find((one) => one.figure === figure && targetAt(one, plan.place) !== undefined);
    const within = aim && isWithin(targetAt(aim, plan.place), over);
    const { beyondChance } = changed(whole.get(figure)!, now.get(figure)!);
    return { figure, mean: over.mean, beyondChance, ...(within !== undefined && { within }) };
  });
}
