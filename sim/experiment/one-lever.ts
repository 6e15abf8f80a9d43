/** One lever alone: a scenario as it stands, the same with that lever at another strength, and what becomes of a measure. */

import { leverStrength, withLever } from "../scenario/edit.ts";
import { LEVER_KEYS, type LeverKey } from "../scenario/levers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { beyondChance } from "./binomial.ts";
import { type Comparison, compareBy } from "./compare.ts";
import type { Measure } from "./measure.ts";
import type { Runs } from "./runs.ts";
import { isEquivalent, LEAST_PAIRS } from "./verdict.ts";
import { type Finding, findingOf } from "./wind-tunnel.ts";

export interface Trial {
  readonly lever: LeverKey;
  /** How strongly it is pulled as the scenario stands, and in the trial. */
  readonly stands: number;
  readonly strength: number;
  readonly scenario: Scenario;
}

/** The scenario with one lever at this strength, 0 to 1, and all else as it stands. */
export const trialOf = (scenario: Scenario, lever: LeverKey, strength: number, baseYear: number): Trial => ({
  lever,
  stands: leverStrength(scenario, lever),
  strength,
  scenario: withLever(scenario, lever, strength, baseYear),
});

/** Every lever alone at one strength. Of one that stands there already there is nothing to try. */
export const trialsOf = (scenario: Scenario, strength: number, baseYear: number): Trial[] =>
  LEVER_KEYS.map((lever) => trialOf(scenario, lever, strength, baseYear)).filter(({ stands }) => stands !== strength);

/** What a trial's runs show. `few`: too few for any verdict. `equal`: no difference that would matter, by equivalence. */
export type EffectFinding = Finding | "few" | "equal";

export interface Effect {
  /** The trial less the scenario as it stands. */
  readonly comparison: Comparison;
  readonly finding: EffectFinding;
}

export function effectOf(asItStands: Runs, tried: Runs, measure: Measure, year: number): Effect {
  const comparison = compareBy(asItStands, tried, measure, year);
  return { comparison, finding: found(comparison) };
}

/** That chance could have made a difference does not say that there is none: that takes a mean pinned down closely enough. */
function found({ claim, difference }: Comparison): EffectFinding {
  const finding = findingOf(claim);
  if (finding === "nobody" || finding === "same") return finding;
  if (claim.numbers.n < LEAST_PAIRS) return "few";
  return finding === "chance" && isEquivalent(difference, claim.numbers.material) ? "equal" : finding;
}

/** Of so many levers that do nothing, how many luck alone would make look as if they did something. */
export const toldByLuck = (levers: number, pairs: number): number => levers * beyondChance(pairs);
