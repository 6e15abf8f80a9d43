/** The page's scenarios, the baseline first, and which of them is compared with it. */

import type { Settings } from "../state/settings.svelte.ts";
import { type Plan, plansOf } from "./plans.ts";

export const plansIn = ({ a, b }: Pick<Settings, "a" | "b">): Plan[] =>
  plansOf(
    [
      { id: "a", scenario: a },
      { id: "b", scenario: b },
    ],
    "b",
  );
