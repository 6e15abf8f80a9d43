/** The page's scenarios, the baseline first, and which of them is compared with it. */

import type { Settings } from "../state/settings.svelte.ts";
import { type Plan, plansOf } from "./plans.ts";

export const plansIn = ({ scenarios, front }: Pick<Settings, "scenarios" | "front">): Plan[] =>
  plansOf(scenarios, front);
