/** The page's scenarios by letter, the baseline first. */

import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Settings } from "../state/settings.svelte.ts";

export const scenariosOf = ({
  a,
  b,
}: Pick<Settings, "a" | "b">): { readonly letter: string; readonly scenario: Scenario }[] => [
  { letter: "A", scenario: a },
  { letter: "B", scenario: b },
];
