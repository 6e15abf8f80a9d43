/** What support leaves behind: a stock that learning feels later, and a voice. [Y4] */

import type { Year } from "../../engine/process.ts";
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
  goTowards(families.support, attainment, count, threshold, settling);
  goTowards(families.voice, voice, count, threshold, settling);
}

function goTowards(stock: Float64Array, dose: Float64Array, count: number, threshold: number, settling: number): void {
  for (let f = 0; f < count; f++) stock[f] += settling * (responseTo(dose[f], threshold) - stock[f]);
}
