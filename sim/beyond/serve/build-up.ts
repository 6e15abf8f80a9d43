/** What support leaves behind: a stock that learning feels later, and a voice. [Y4] */

import type { Year } from "../../engine/process.ts";
import { responseTo } from "../../population/support.ts";
import type { Doses } from "./doses.ts";

/** Support and voice go part of the way to what this year's doses lead to; learning feels support of two years ago. */
export function buildUp({ parameters, state }: Year, { attainment, voice }: Doses): void {
  const { families } = state;
  const threshold = parameters["serve.threshold"];
  const settling = parameters["serve.settling"];
  for (let f = 0; f < families.count; f++) {
    families.supportLag2[f] = families.supportLag1[f];
    families.supportLag1[f] = families.support[f];
    families.support[f] += settling * (responseTo(attainment[f], threshold) - families.support[f]);
    families.voice[f] += settling * (responseTo(voice[f], threshold) - families.voice[f]);
  }
}
