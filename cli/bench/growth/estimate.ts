/** What a run of England would take, on paper: from the fitted exponents, with the arithmetic shown. */

import { numberText } from "../../../text/numbers.ts";
import { table } from "../../document/markdown.ts";
import { FILLING } from "./axes.ts";
import { memoryOf, microsOf, ofLarger, secondsOf } from "./costs.ts";
import { costAt, type Fit } from "./fit.ts";
import type { MeasuredAxis } from "./measure.ts";

/** Pupils and schools of England, rounded; settling, years, scenarios and paired replicates as the page compares by default. */
const ENGLAND = { pupils: 8e6, schools: 24e3, settling: 12, years: 12, scenarios: 2, replicates: 30 };
/** Pupil-years over pupils of a run: none are shared, as a state of England is more than a thread keeps. */
const YEARS = ENGLAND.settling + FILLING + ENGLAND.years;
/** Machines that are thought of. */
const MACHINE = { cores: 16, memoryGb: 64 };
const CLUSTER = { machines: 30 };

interface Estimate {
  readonly micros: number;
  /** Seconds of processor of one run, and hours of all. */
  readonly runS: number;
  readonly allHours: number;
  /** GB that one run holds, and runs that a machine holds at once. */
  readonly runGb: number;
  readonly atOnce: number;
  readonly machineHours: number;
  readonly clusterMinutes: number;
}

/** `efficiency` is of so many threads beside one another. */
export function estimateOf(micros: Fit, memory: Fit, efficiency: number): Estimate {
  const { pupils, scenarios, replicates } = ENGLAND;
  const each = costAt(micros, pupils);
  const runS = (each * pupils * YEARS) / 1e6;
  const runs = scenarios * replicates;
  const runGb = costAt(memory, pupils) / 1024;
  const atOnce = Math.max(1, Math.min(MACHINE.cores, Math.floor(MACHINE.memoryGb / runGb)));
  const hoursOf = (machines: number): number => (Math.ceil(runs / (atOnce * machines)) * runS) / 3600 / efficiency;
  return {
    micros: each,
    runS,
    allHours: (runS * runs) / 3600,
    runGb,
    atOnce,
    machineHours: hoursOf(1),
    clusterMinutes: hoursOf(CLUSTER.machines) * 60,
  };
}

/** The efficiency of as many threads as were measured; 1 where only one was. */
export function efficiencyOf({ points }: MeasuredAxis): number {
  const [one, ...more] = points;
  const last = more[more.length - 1];
  return last === undefined ? 1 : one.seconds / (last.size * last.seconds);
}

/** The estimate as a section; nothing where the larger half of sizes is fewer than two. */
export function estimateText(pupils: MeasuredAxis, workers: MeasuredAxis | undefined): string[] {
  const [micros, memory] = [ofLarger(microsOf(pupils)).fit, ofLarger(memoryOf(pupils)).fit];
  if (Number.isNaN(micros.exponent) || Number.isNaN(memory.exponent)) return [];
  const efficiency = workers === undefined ? 1 : efficiencyOf(workers);
  const threads = workers?.points.at(-1)?.size ?? 1;
  const largest = secondsOf(pupils).points[pupils.points.length - 1].size;
  return [
    "### England, on paper",
    `Nobody has run this: it is what the fitted lines come to at ${say(ENGLAND.pupils)} pupils and ${say(ENGLAND.schools)} schools, from sizes up to
${say(largest)} pupils, for a comparison of ${ENGLAND.scenarios} scenarios × ${ENGLAND.replicates} paired replicates × ${ENGLAND.years} years, all at the secondary phase's cost. A run settles first, and before that its year groups fill up,
which is ${FILLING} pupil-years a pupil. What threads lose is as measured with ${say(threads)} of them.
The pupil-year is that of runs of one year, whose years are the dearest: of longer runs the figures above say how much less it is.`,
    table(["what", "how", "comes to:"], rowsOf(micros, memory, efficiency)),
  ];
}

function rowsOf(micros: Fit, memory: Fit, efficiency: number): string[][] {
  const { pupils, settling, years, scenarios, replicates } = ENGLAND;
  const estimate = estimateOf(micros, memory, efficiency);
  const runs = scenarios * replicates;
  const line = ({ scale, exponent }: Fit) => `${exact(scale)} × ${say(pupils)}^${numberText(exponent, 3)}`;
  const { cores, memoryGb } = MACHINE;
  const lots = (machines: number) =>
    `⌈${runs} / (${estimate.atOnce} × ${machines})⌉ × ${one(estimate.runS)} s / ${numberText(efficiency, 2)}`;
  return [
    ["a pupil-year", line(micros), `${numberText(estimate.micros, 2)} µs`],
    [
      "a run",
      `${numberText(estimate.micros, 2)} µs × ${say(pupils)} × (${settling} + ${FILLING} + ${years})`,
      `${one(estimate.runS)} s of processor`,
    ],
    ["all runs", `${runs} × ${one(estimate.runS)} s`, `${one(estimate.allHours)} h of processor`],
    ["memory of a run", line(memory), `${one(estimate.runGb)} GB`],
    [
      `runs at once on a machine of ${cores} cores and ${memoryGb} GB`,
      `min(${cores}, ⌊${memoryGb} / ${one(estimate.runGb)}⌋), and one at least`,
      `${estimate.atOnce}`,
    ],
    ["on one such machine", lots(1), `${one(estimate.machineHours)} h`],
    [`on ${CLUSTER.machines} of them`, lots(CLUSTER.machines), `${one(estimate.clusterMinutes)} min`],
  ];
}

const say = (value: number): string => numberText(value, 0);
const one = (value: number): string => numberText(value, 1);
const exact = (value: number): string => value.toPrecision(3);
