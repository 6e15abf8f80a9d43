/** Where a lever's slider is found in the page, by whatever leads to it. */

import type { LeverKey } from "../../sim/scenario/levers.ts";

export const sliderId = (lever: LeverKey): string => `lever-${lever}`;
