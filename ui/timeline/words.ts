/** Actions and futures of a timeline in words. */

import { CONTEXTS } from "../../sim/scenario/contexts.ts";
import { type Horizon, isOpenEnded, shownEnd } from "../../sim/scenario/edit-actions.ts";
import type { Fix } from "../../sim/scenario/fit.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import type { Action, Context, Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { changeWords, levelWords, plainText, strengthWords, toPercent, whoWords } from "../levers/words.ts";

export const labelOf = ({ lever }: Pick<Action, "lever">): string => LEVERS[lever].label;

/** "2027 to 2033", "2027", "2027 onwards". */
export const yearsWords = (spell: Pick<Action, "start" | "end">, horizon: Horizon): string =>
  say("timeline.years", {
    start: String(spell.start),
    end: String(spell.end),
    span: isOpenEnded(spell, horizon) ? "open" : spell.start === spell.end ? "one" : "some",
  });

/** The last year as a table has it. */
export const endWords = (spell: Pick<Action, "start" | "end">, horizon: Horizon): string =>
  isOpenEnded(spell, horizon) ? say("timeline.open") : String(shownEnd(spell, horizon));

/** Everything that a bar shows, for who cannot see it. */
export const barWords = (action: Action, horizon: Horizon): string =>
  say("timeline.bar", {
    lever: labelOf(action),
    years: yearsWords(action, horizon),
    strength: strengthWords(action.lever, action.strength),
    ramped: action.ramp > 1 ? "yes" : "no",
    full: String(action.start + action.ramp - 1),
    who: whoWords(action),
  });

/** What stands on a bar. */
export const shortWords = ({ lever, strength }: Action): string =>
  say("timeline.bar.short", { percent: plainText(toPercent(strength)), words: levelWords(lever, strength) });

export const futureWords = (spell: Context, horizon: Horizon): string =>
  say("timeline.future.flag", {
    factor: CONTEXTS[spell.factor].label,
    change: changeWords(spell.factor, spell.change),
    years: yearsWords(spell, horizon),
  });

const percentText = (share: number): string => plainText(toPercent(share));

type SchoolChange = NonNullable<Scenario["schools"]>[number];

/** "Promise Academy opens in 2027". */
export const schoolWords = (change: SchoolChange, nameOf: (id: string) => string): string =>
  say(`timeline.school.${change.what}`, {
    school: change.name ?? nameOf(change.school),
    into: nameOf(change.into ?? ""),
    places: change.places ?? 0,
    year: String(change.year),
  });

/** What a fix would do: "Weaken School-to-school partnerships from 75 % to 40 %". */
export function fixWords(fix: Fix, { actions }: Scenario): string {
  const [index] = fix.changed;
  const before = actions[index];
  const after = fix.scenario.actions[index];
  if (fix.kind === "leaveOut") {
    return say("timeline.fix.leaveOut", { levers: fix.changed.map((i) => labelOf(actions[i])).join(", ") });
  }
  if (fix.kind === "later") {
    return say("timeline.fix.later", { lever: labelOf(before), from: String(before.start), to: String(after.start) });
  }
  if (fix.kind === "weaken") {
    const [from, to] = [percentText(before.strength), percentText(after.strength)];
    return say("timeline.fix.weaken", { lever: labelOf(before), from, to });
  }
  const percent = Math.round(100 * (1 - after.strength / before.strength));
  return say("timeline.fix.weakenAll", { n: fix.changed.length, percent });
}
