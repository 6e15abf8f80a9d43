/** `catchment patterns PLACE`: what runs give beside what is known of school systems, and what lies out of range and why. */

import { Command } from "commander";
import { MODEL_VERSION } from "../sim/engine/version.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { INTERRUPTED, watchInterrupts } from "./interrupts.ts";
import { checkFile, writeWhole } from "./paths.ts";
import { ablate, replicatesAblated, TAKEN_OFF } from "./patterns/ablated.ts";
import { patternsDocument } from "./patterns/document.ts";
import { optionsFor, type PatternOptions, type PatternPlan, planOf } from "./patterns/plan.ts";
import { type Report, reportText } from "./patterns/report.ts";
import { Interrupted, openRunner, type Runner } from "./patterns/runner.ts";
import { seePatterns } from "./patterns/seen.ts";
import { contrastsOf, pairsOf, tryPatterns, worldsOf } from "./patterns/tried.ts";
import { commandAgain, print, printJson, warn } from "./print.ts";

export const patternsCommand = (): Command =>
  new Command("patterns")
    .description(COMMANDS.patterns.description)
    .argument("<places...>", "names of shipped places, folders of data packages or files of profiles")
    .option("--seeds <n>", "replicates to run of each scenario; a list gives each place its own", "10")
    .option("--burn-in <n>", "years of settling up to the base year", "12")
    .option("--phase <phase>", "phase of school, or a list of one for each place", "secondary")
    .option("--only <list>", "patterns to measure, as P01,P05; all that are no experiments where none is named")
    .option("--experiments", "also try the patterns that are pairs of scenarios, in the last of the places")
    .option(
      "--ablate [seeds]",
      "also measure with each process off in turn: in the last of the places, or with a list by place, 0 for none",
    )
    .option("--stance <stance>", "the only evidence stance to run under; experiments are tried under each otherwise")
    .option("--offers <file>", "table of applications and offers by authority, for the halves of a real place")
    .option("--threads <n>", "threads to use")
    .option("--out <file>", "write what was found as a Markdown document")
    .option("--json", "for programs")
    .action(async (places: string[], options: PatternOptions) => {
      process.exitCode = await patterns(places, options);
    });

async function patterns(places: readonly string[], options: PatternOptions): Promise<number> {
  const target = options.out === undefined ? undefined : checkFile("--out", options.out, true);
  const plans = places.map((name, i) => planOf(name, optionsFor(options, i, places.length)));
  const interrupts = watchInterrupts();
  try {
    const reports: Report[] = [];
    for (const plan of plans) reports.push(await reportOn(plan, interrupts.signal));
    if (target !== undefined) writeWhole(target, new TextEncoder().encode(patternsDocument(reports)));
    if (options.json === true) printJson(reports.map(plain));
    else print(reports.map(reportText).join("\n\n"));
    if (plans.every(({ tried }) => tried.length === 0)) warn(say("patterns.more"));
    if (options.out !== undefined) warn(say("patterns.written", { file: options.out }));
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    warn(say("patterns.interrupted", { command: commandAgain() }));
    return INTERRUPTED;
  } finally {
    interrupts.release();
  }
}

async function reportOn(plan: PatternPlan, signal: AbortSignal): Promise<Report> {
  const runner = openRunner(plan.place, plan.threads, replicatesOf(plan), signal);
  try {
    const { found, shares, boroughs } = await seen(plan, runner);
    const tried = await tryPatterns(plan, runner);
    return { plan, found, shares, boroughs, tried, ablated: plan.ablate > 0 ? await ablate(plan, runner) : [] };
  } finally {
    runner.stop();
  }
}

const seen = async (plan: PatternPlan, runner: Runner) =>
  plan.seen.length > 0 ? seePatterns(plan, runner) : { found: [], shares: [], boroughs: [] };

/** Replicates of all the scenarios that a plan asks for. */
function replicatesOf(plan: PatternPlan): number {
  const tried = contrastsOf(plan);
  const pairs = plan.stances.length * (worldsOf(tried).length + pairsOf(tried).length);
  return plan.seeds * ((plan.seen.length > 0 ? 1 : 0) + pairs) + (1 + TAKEN_OFF.length) * replicatesAblated(plan);
}

const plain = ({ plan, found, shares, boroughs, tried, ablated }: Report) => ({
  modelVersion: MODEL_VERSION,
  place: { id: plan.place.id, title: plan.place.title, fictional: plan.place.fictional },
  seeds: plan.seeds,
  burnIn: plan.burnIn,
  stance: plan.stances[0],
  patterns: found,
  shares,
  boroughs,
  experiments: tried,
  ablation: ablated,
});
