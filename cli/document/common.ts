/** What the generated documents share: where they come from, titles of arenas, and what a declaration rests on. */

import type { Arena } from "../../sim/scenario/declare.ts";
import { toEvidence } from "./markdown.ts";

export const GENERATED =
  "*Made from the model's own declarations by `npm run documents`; nothing here is written by hand.*";

const TITLES: Readonly<Record<Arena, string>> = {
  within: "Within schools",
  between: "Between schools",
  beyond: "Beyond schools",
  system: "The local system",
  context: "The world around",
  method: "Method",
};

export const arenaTitle = (arena: Arena): string => TITLES[arena];

/** Links to evidence with a word on how far it was checked, or that there is none. */
export function restsOn({ evidence, checked }: { readonly evidence: readonly string[]; readonly checked: boolean }) {
  if (evidence.length === 0) return "*assumption*";
  return `${evidence.map(toEvidence).join(", ")}${checked ? "" : "; *unchecked*"}`;
}
