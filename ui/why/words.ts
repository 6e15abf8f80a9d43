/** What the parts of a difference, and the columns on its way, are called. */

import type { Paired } from "../../sim/experiment/paired.ts";
import type { Part } from "../../sim/explain/parts.ts";
import type { Player } from "../../sim/explain/plan.ts";
import { CONTEXTS } from "../../sim/scenario/contexts.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import { PARAMETERS } from "../../sim/scenario/parameters.ts";
import { isMessage, say } from "../../text/say.ts";
import { processWords } from "../levers/process-words.ts";

const B = "B";

export function partWords({ about }: Part): string {
  switch (about.kind) {
    case "action": {
      const { lever, start } = about.action;
      return say("explain.action", { label: LEVERS[lever].label, start: String(start), change: about.change });
    }
    case "context":
      return say("explain.context", { label: CONTEXTS[about.factor].label });
    case "parameter":
      return say("explain.parameter", { label: PARAMETERS[about.parameter].label });
    case "process":
      return say("explain.process", { label: processWords(about.process), off: about.off, letter: B });
    default:
      return say(`explain.${about.kind}`);
  }
}

const ARENAS = ["within", "between", "beyond", "system"] as const;

/** An arena, all that is assumed, or one thing done. */
export function playerWords({ key, parts }: Player): string {
  if (key === "assumptions") return say("explain.assumptions");
  const arena = ARENAS.find((one) => one === key);
  return arena === undefined ? partWords(parts[0]) : say(`levers.group.${arena}`);
}

/** A column in the words of the field; its name where it has none. */
export function columnWords(column: string): string {
  const id = `mediator.${column}`;
  return isMessage(id) ? say(id) : column;
}

/** Where a part's chain begins, as one sentence. */
export function chainWords(part: Part, first: readonly string[]): string {
  const { about } = part;
  const values = { part: partWords(part), columns: first.map(columnWords).join("; ") };
  if (about.kind === "action")
    return say(first.length === 0 ? "why.chain.noOutcome" : "why.chain.first", {
      ...values,
      mediator: columnWords(LEVERS[about.action.lever].mediator),
    });
  return say(first.length === 0 ? "why.chain.assumed" : "explain.chain.first", values);
}

/** Seconds that so many runs will take, whole; 0 where that is not known. */
export const secondsFor = (runs: number, pace: number | undefined): number =>
  pace === undefined ? 0 : Math.max(1, Math.round((runs * pace) / 1000));

export const isTold = (key: string): boolean => key === "difference" || key === "tooSmall";

export const meanOf = ({ mean }: Paired): number => mean.mean;
