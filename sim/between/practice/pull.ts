/** How practices draw the staff who look at them. [B6] */

import { logistic } from "../../random/maths.ts";
import type { Values } from "./values.ts";

/** Worked out once for the values that are judged: repertoires settle for a hundred years under the same. */
const known = new WeakMap<Values, Float64Array>();

/** σ(2v̂), schools × practices: a half where staff think that a practice adds nothing. */
export function pulls(values: Values): Float64Array {
  const found = known.get(values) ?? workedOut(values.judged);
  known.set(values, found);
  return found;
}

function workedOut(judged: Float64Array): Float64Array {
  const pull = new Float64Array(judged.length);
  for (let i = 0; i < judged.length; i++) pull[i] = logistic(2 * judged[i]);
  return pull;
}
