/** The mark that a finding is drawn as: its shape says it without its colour. */

import type { Finding } from "../../sim/experiment/wind-tunnel.ts";

/**
 * `up`: a disc, better. `slightUp`: a ring. `flat`: a bar. `equal`: two, as of a sum. `slightDown`: a hollow diamond.
 * `down`: a diamond, worse.
 */
export type Shape = "up" | "slightUp" | "flat" | "equal" | "slightDown" | "down" | "other" | "none";

export const SHAPES = {
  better: "up",
  slightlyBetter: "slightUp",
  chance: "flat",
  same: "equal",
  slightlyWorse: "slightDown",
  worse: "down",
  differs: "other",
  nobody: "none",
} as const satisfies Record<Finding, Shape>;
