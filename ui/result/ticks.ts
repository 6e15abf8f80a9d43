/** Numbers along an axis: as many decimals as its steps need. */

import { bareText, type Measured } from "../../text/numbers.ts";

/** Writes values of an indicator that stand `step` apart. */
export const tickText =
  (indicator: Measured) =>
  (value: number, step: number): string =>
    bareText(value, { ...indicator, decimals: Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)) });
