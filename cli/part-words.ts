/** What the parts of a difference, and the columns on its way, are called. */

import { YEAR } from "../sim/engine/year-order.ts";
import type { Part } from "../sim/explain/parts.ts";
import type { Player } from "../sim/explain/plan.ts";
import { CONTEXTS } from "../sim/scenario/contexts.ts";
import { LEVERS } from "../sim/scenario/levers.ts";
import { PARAMETERS } from "../sim/scenario/parameters.ts";
import { isMessage, say } from "../text/say.ts";

export function partWords({ about }: Part, letter: string): string {
  switch (about.kind) {
    case "action": {
      const { lever, start } = about.action;
      return say("explain.action", { label: LEVERS[lever].label, start: String(start), change: about.change });
    }
    case "context":
      return say("explain.context", { label: CONTEXTS[about.factor].label });
    case "parameter":
      return say("explain.parameter", { label: PARAMETERS[about.parameter].label });
    case "process": {
      const label = YEAR.find(({ key }) => key === about.process)?.label ?? about.process;
      return say("explain.process", { label, off: about.off, letter });
    }
    default:
      return say(`explain.${about.kind}`);
  }
}

/** The column that a lever says it moves first; none of what is no lever. */
export const declaredMediator = ({ about }: Part): string | undefined =>
  about.kind === "action" ? LEVERS[about.action.lever].mediator : undefined;

/** An arena, all that is assumed, or one thing done. */
export function playerWords({ key, parts }: Player, letter: string): string {
  if (key === "assumptions") return say("explain.assumptions");
  return isArena(key) ? say(`levers.group.${key}`) : partWords(parts[0], letter);
}

const isArena = (key: string): key is "within" | "between" | "beyond" | "system" =>
  ["within", "between", "beyond", "system"].includes(key);

/** A column in the words of the field; its name where it has none. */
export function columnWords(column: string): string {
  const id = `mediator.${column}`;
  return isMessage(id) ? say(id) : column;
}
