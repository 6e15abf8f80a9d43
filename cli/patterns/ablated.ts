/** The ablation matrix: each process that may be switched off, off in turn, and what becomes of every figure. */

import { targetAt } from "../../sim/pattern/declared.ts";
import { changed, figuresOf, isWithin, measured } from "../../sim/pattern/measured.ts";
import { SWITCHABLE } from "../../sim/scenario/scenario.ts";
import { type PatternPlan, scenarioOf } from "./plan.ts";
import type { Runner } from "./runner.ts";
import { keysOf, YEARS_SEEN } from "./seen.ts";

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

export async function ablate(plan: PatternPlan, runner: Runner): Promise<Ablated[]> {
  const whole = await valuesWith(plan, runner, {});
  const all: Ablated[] = [{ figures: figuresIn(plan, whole, whole) }];
  for (const off of SWITCHABLE) {
    all.push({ off, figures: figuresIn(plan, whole, await valuesWith(plan, runner, { [off]: "off" })) });
  }
  return all;
}

type Values = readonly Readonly<Record<string, number>>[];

async function valuesWith(plan: PatternPlan, runner: Runner, processes: Readonly<Record<string, "off">>) {
  const values: Readonly<Record<string, number>>[] = [];
  const keys = keysOf(plan.seen);
  await runner.run(scenarioOf(plan, { years: YEARS_SEEN, stance: plan.stances[0], processes }), (run) => {
    values.push(figuresOf(run, keys));
  });
  return values;
}

function figuresIn({ seen, place }: PatternPlan, whole: Values, now: Values): AblatedFigure[] {
  const aims = seen.flatMap(({ figures }) => figures);
  return keysOf(seen).map((figure) => {
    const [before, after] = [whole, now].map((runs) => runs.map((run) => run[figure]));
    const over = measured(after);
    const aim = aims.find((one) => one.figure === figure && targetAt(one, place) !== undefined);
    const within = aim && isWithin(targetAt(aim, place), over);
    const { beyondChance } = changed(before, after);
    return { figure, mean: over.mean, beyondChance, ...(within !== undefined && { within }) };
  });
}
