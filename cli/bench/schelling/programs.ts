/** Schelling's grid in TypeScript as programs: runs to warm up, then those that count. */

import type { Program } from "../way.ts";
import { type Kernel, schellingRuns } from "./grid.ts";
import { plainKernel, TUNED_KERNELS } from "./kernels.ts";
import { rulesOf, schellingReport } from "./report.ts";

const programOf =
  (kernelOf: (radius: number) => Kernel): Program =>
  (settings) => {
    const rules = rulesOf(settings);
    const kernel = kernelOf(rules.radius);
    const run = (count: number) => schellingRuns(kernel, rules, Number(settings.seed), count);
    const cold = run(1).ms;
    run(Number(settings.warm));
    const report = schellingReport(run(Number(settings.runs)));
    return { ...report, also: { "cold run": cold } };
  };

export const schellingPlain = programOf(plainKernel);
export const schellingTuned = programOf((radius) => TUNED_KERNELS[radius]);
