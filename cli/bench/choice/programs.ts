/** The choice round in TypeScript as programs: after runs to warm up, one that counts. Memory is that of the first. */

import type { Program } from "../way.ts";
import { drawGumbels } from "./gumbel.ts";
import { plain } from "./plain.ts";
import { choiceReport } from "./report.ts";
import { choiceRounds, type KernelOf } from "./rounds.ts";
import { drawTabled } from "./tabled.ts";
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
/** The draw by an exact logarithm. */
export const choiceTuned = programOf(tuned(drawGumbels));
/** The draw by the engine's table. */
export const choiceTabled = programOf(tuned(drawTabled));
