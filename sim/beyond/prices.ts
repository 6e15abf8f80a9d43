/** Prices of homes follow what movers wanted a year ago, slowly; the mean over neighbourhoods stays. [Y2] */

import type { Year } from "../engine/process.ts";

/** Last year's demand moves prices once and is then used up: where nobody looks for a home any more, prices stand. */
export function followDemand({ state, parameters }: Year): void {
  const response = parameters["moveHome.priceResponse"];
  if (response === 0) return;
  const { logPrice, excessDemand, count } = state.neighbourhoods;
  let mean = 0;
  for (let n = 0; n < count; n++) mean += excessDemand[n] / count;
  for (let n = 0; n < count; n++) logPrice[n] += response * (excessDemand[n] - mean);
  excessDemand.fill(0);
}
