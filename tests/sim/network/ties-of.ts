/** The ties of several families, as compressed rows. */

import type { Year } from "../../../sim/engine/process.ts";
import { meetingsOf, tie } from "../../../sim/network/ties.ts";

/** The families tied to `families[i]` are `targets[offsets[i]]` to `targets[offsets[i + 1] − 1]`. */
export function tiesOf(year: Year, families: Int32Array): { offsets: Int32Array; targets: Int32Array } {
  const meetings = meetingsOf(year);
  const tied = new Int32Array(year.parameters["ties.count"]);
  const rows = Array.from(families, (family) => Array.from(tied.subarray(0, tie(meetings, family, tied))));
  const offsets = Int32Array.of(0, ...rows.map(({ length }) => length));
  for (let i = 0; i < rows.length; i++) offsets[i + 1] += offsets[i];
  return { offsets, targets: Int32Array.from(rows.flat()) };
}
