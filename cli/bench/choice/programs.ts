/** The choice round in TypeScript as programs: after runs to warm up, one that counts. Memory is that of the first. */

import { gumbelQuantiles, valueAt } from "../../../sim/random/quantiles.ts";
import { asUniform } from "../../../sim/random/streams.ts";
import type { Program } from "../way.ts";
import { plain } from "./plain.ts";
import { choiceReport } from "./report.ts";
import { choiceRounds, type KernelOf } from "./rounds.ts";
import { tuned } from "./tuned.ts";

const programOf =
  (kernelOf: KernelOf): Program =>
  ({ families, schools, seed, warm }) => {
    const run = () => choiceRounds(kernelOf, size, Number(seed));
    const size = { families: Number(families), schools: Number(schools) };
    const cold = run();
    for (let i = 1; i < Number(warm); i++) run();
    const report = choiceReport(run());
    return { ...report, peakMb: cold.peakMb, also: { ...report.also, "cold year": cold.yearMs } };
  };

export const choicePlain = programOf(plain);
/** The draw by the machine's own logarithm: exact, and not the same bits everywhere. */
export const choiceTuned = programOf(tuned((word) => -Math.log(-Math.log(asUniform(word)))));
/** The draw by the engine's table. */
const quantiles = gumbelQuantiles();
export const choiceTabled = programOf(tuned((word) => valueAt(quantiles, word)));
