/** Leavers by their attainment at entry: the quarter with the lowest, or the highest. */

import type { Leavers } from "./leavers.ts";
import { meanOf } from "./statistics.ts";

/** Mean attainment of the quarter of leavers whose attainment at entry was lowest, or highest. */
export function ofQuarter({ entry, attainment }: Leavers, which: "low" | "high"): number {
  const order = Array.from(entry.keys()).sort((p, q) => entry[p] - entry[q]);
  const size = Math.round(order.length / 4);
  const rows = which === "low" ? order.slice(0, size) : order.slice(-size);
  return meanOf(rows.map((p) => attainment[p]));
}
