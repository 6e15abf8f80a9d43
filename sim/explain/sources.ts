/** Where the causal chain of a part begins: what processes read of it. [E2] */

import type { Part } from "./parts.ts";

/** Partnerships act through the actions in force; what is assumed is read everywhere, and begins no chain. */
export function sourcesOf({ about }: Part): string[] {
  if (about.kind === "action")
    return [about.action.lever === "partnerships" ? "actions" : `levers.${about.action.lever}`];
  if (about.kind === "context") return [`context.${about.factor}`];
  if (about.kind === "admissions") return ["admissions"];
  return about.kind === "schools" ? ["schoolChanges"] : [];
}
