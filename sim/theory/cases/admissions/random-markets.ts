/** VC-01 (e): shares and ranks in random markets, known from mathematics. */

import { MECHANISMS } from "../../../between/admissions/mechanisms.ts";
import { MECHANISM_KEYS, type MechanismKey } from "../../../scenario/admissions.ts";
import { market } from "../../market.ts";
import { replay } from "../../replay.ts";
import { around, type Effort, type Row, stated } from "../case.ts";

/** Sizes, each with how many markets of it are drawn. */
const SIZES: Readonly<Record<Effort, readonly (readonly [n: number, markets: number])[]>> = {
  quick: [[100, 300]],
  full: [
    [10, 3000],
    [100, 300],
    [300, 100],
  ],
};

export const randomMarketRows = (effort: Effort): Row[] =>
  SIZES[effort].flatMap(([n, markets]) => MECHANISM_KEYS.map((mechanism) => rowOf(n, markets, mechanism)));

function rowOf(n: number, markets: number, mechanism: MechanismKey): Row {
  const { firstChoiceShare, meanRank } = replay(market, { n, mechanism }, markets).mean;
  const setting = `(e) n = ${n}, ${markets} markets, ${MECHANISMS[mechanism].label}`;
  if (mechanism === "da") {
    const h = harmonic(n);
    const bounds = stated(((n + 1) * h) / n - 1, ((n - 1) * h + 1) / n);
    return { setting, quantity: "mean rank of a student's school", ...bounds, ours: meanRank as number };
  }
  const expected = mechanism === "boston" ? 1 - powerOf(1 - 1 / n, n) : (n + 1) / (2 * n);
  const quantity = "share of students with their first choice";
  return { setting, quantity, ...around(expected, TOLERANCE), ours: firstChoiceShare as number };
}

const TOLERANCE = 0.01;

function harmonic(n: number): number {
  let sum = 0;
  for (let k = n; k > 0; k--) sum += 1 / k;
  return sum;
}

function powerOf(x: number, times: number): number {
  let product = 1;
  for (let k = 0; k < times; k++) product *= x;
  return product;
}
