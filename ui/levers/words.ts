/** Levers and contexts in words: how strong, from when, for whom, and what it takes. */

import { CONTEXTS, type ContextKey } from "../../sim/scenario/contexts.ts";
import { leverStrength } from "../../sim/scenario/edit.ts";
import type { Reach } from "../../sim/scenario/levers/declare.ts";
import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import { NO_END } from "../../sim/scenario/no-end.ts";
import type { Action } from "../../sim/scenario/scenario.ts";
import { numberText } from "../../text/numbers.ts";
import { isMessage, say } from "../../text/say.ts";
import type { Bench } from "./bench.ts";
import { isOnGrid, tidy } from "./steps.ts";

/** How many of these levers the scenario shown uses. */
export const usedOf = (bench: Bench, levers: readonly LeverKey[]): number =>
  levers.filter((lever) => leverStrength(bench[bench.letter], lever) > 0).length;

/** Strengths of the named levels are so far apart. */
export const LEVEL_STEP = 0.25;

export const toPercent = (share: number): number => tidy(share * 100);

/** A number with as few decimals as it needs, two at most. */
export const plainText = (value: number): string =>
  numberText(value, isOnGrid(value, 1) ? 0 : isOnGrid(value, 0.1) ? 1 : 2);

/** A number with all the decimals it needs, six at most. */
export function exactText(value: number): string {
  let decimals = 0;
  while (decimals < 6 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-9) decimals += 1;
  return numberText(value, decimals);
}

/** "close work", or "between regular work and close work". */
export function levelWords(lever: LeverKey, strength: number): string {
  const { levels } = LEVERS[lever];
  const at = strength / LEVEL_STEP;
  if (isOnGrid(strength, LEVEL_STEP)) return levels[Math.round(at)];
  return say("levers.between", { lower: levels[Math.floor(at)], upper: levels[Math.ceil(at)] });
}

/** "65 %, between regular work and close work". */
export const strengthWords = (lever: LeverKey, strength: number): string =>
  say("levers.value", { percent: plainText(toPercent(strength)), words: levelWords(lever, strength) });

/** "From 2027, in full from 2028"; "If used, from …" for an action that does nothing yet. */
export const whenWords = ({ start, end, ramp, strength }: Action): string =>
  say("levers.when", {
    used: strength > 0 ? "yes" : "no",
    start: String(start),
    ramped: ramp > 1 ? "yes" : "no",
    full: String(start + ramp - 1),
    ends: end < NO_END ? "yes" : "no",
    end: String(end),
  });

/** Whom an action reaches: "Every school.", "The 25 % of neighbourhoods with …". */
export function whoWords({ lever, targets }: Action): string {
  const { reach } = LEVERS[lever];
  if (targets === "all") return say(`levers.who.all.${reach}`);
  if ("ids" in targets) return say("levers.who.ids", { reach, n: targets.ids.length });
  return say("levers.who.rule", { reach, rule: targets.rule, percent: plainText(toPercent(targets.share)) });
}

/** What there is to say beyond a lever's own meaning; nothing where that says it all. */
export function aboutWords(lever: LeverKey): string | undefined {
  const id = `levers.about.${lever}`;
  return isMessage(id) ? say(id) : undefined;
}

/** How partners are found and in what structure they work; nothing for other levers. */
export function pairsWords(action: Action): string | undefined {
  if (action.lever !== "partnerships") return undefined;
  const { structure = "pair" } = action;
  if (structure === "pair") return foundWords(action);
  const words = say(`levers.structure.${structure}`);
  return structure === "areaNetwork" ? words : `${foundWords(action)} ${words}`;
}

function foundWords({ pairing = "supportingWithSupported", pairs, groups }: Action): string {
  if (groups !== undefined) return say("levers.pairs.named", { pairs: groups.length });
  return say(`levers.pairs.${pairing}`, { pairs: pairs === undefined ? "all" : String(pairs) });
}

/** What a lever takes at a strength, or in full where it is not used. */
export function costWords(lever: LeverKey, strength: number): string {
  const { cost, capacity, reach } = LEVERS[lever];
  if (cost === 0 && capacity === 0) return say("levers.costs.none");
  const amount = strength > 0 ? strength : 1;
  return say(strength > 0 ? "levers.costs.amount" : "levers.costs.unused", {
    percent: plainText(toPercent(strength)),
    money: numberText(cost * amount, 0),
    capacity: plainText(capacity * amount),
    reach: reach satisfies Reach,
  });
}

export const isRelative = (factor: ContextKey): boolean => CONTEXTS[factor].unit !== "SD";

/** "+10 %", "−0.5 SD", "no change". */
export function changeWords(factor: ContextKey, change: number): string {
  if (change === 0) return say("levers.context.none");
  const signed = (value: number) => (value > 0 ? "+" : "") + plainText(value);
  return isRelative(factor)
    ? say("levers.context.relative", { percent: signed(toPercent(change)) })
    : say("levers.context.sd", { value: signed(change) });
}
