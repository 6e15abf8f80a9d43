/** Natural logarithms of factorials. */

import { ln } from "../../random/maths.ts";

/** Up to here each is the one before and one more term; beyond, Stirling's series is exact to the last bits. */
const LAST = 4096;
const LN_2PI = 1.8378770664093453;

/** As far as anyone has asked. */
const table = [0];

/** ln n!, n whole. Beyond 4,096 by Stirling's series to 1/n³, whose next term is below 1e-21. */
export function lnFactorial(n: number): number {
  if (n > LAST) return (n + 0.5) * ln(n) - n + LN_2PI / 2 + (1 - 1 / (30 * n * n)) / (12 * n);
  for (let k = table.length; k <= n; k++) table.push(table[k - 1] + ln(k));
  return table[n];
}
