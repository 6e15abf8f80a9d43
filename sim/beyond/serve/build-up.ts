/** What support leaves behind: a stock that learning feels later, and a voice. [Y4] */

import type { Year } from "../../engine/process.ts";
import { inBlocks } from "../../population/blocks.ts";
import { responseTo } from "../../population/support.ts";
import type { Doses } from "./doses.ts";

/** Support and voice go part of the way to what this year's doses lead to; learning feels support of two years ago. */
export function buildUp({ parameters, state }: Year, { attainment, voice }: Doses): void {
  const { families } = state;
  const { count } = families;
  const threshold = parameters["serve.threshold"];
  const settling = parameters["serve.settling"];
  families.supportLag2.set(families.supportLag1.subarray(0, count));
  families.supportLag1.set(families.support.subarray(0, count));
  inBlocks(count, { stock: families.support, dose: attainment, threshold, settling }, goTowards);
  inBlocks(count, { stock: families.voice, dose: voice, threshold, settling }, goTowards);
}

/** A stock by family, the doses that it follows, where they begin to count, and how fast it follows. */
interface Following {
  readonly stock: Float64Array;
  readonly dose: Float64Array;
  readonly threshold: number;
  readonly settling: number;
}

function goTowards({ stock, dose, threshold, settling }: Following, from: number, to: number): void {
  for (let f = from; f < to; f++) stock[f] += settling * (responseTo(dose[f], threshold) - stock[f]);
}
