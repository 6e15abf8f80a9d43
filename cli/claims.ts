/** `catchment claims`: what the field claims of school systems, tried as experiments. */

import { Command } from "commander";
import { CLAIM_KEYS } from "../sim/claim/registry.ts";
import { MODEL_VERSION } from "../sim/engine/version.ts";
import { say } from "../text/say.ts";
import { batchesOf } from "./claims/batches.ts";
import { claimsDocument } from "./claims/document.ts";
import { type ClaimFound, findingsOf } from "./claims/findings.ts";
import { type Found, readFound } from "./claims/found.ts";
import { type ClaimOptions, type ClaimPlan, planOf } from "./claims/plan.ts";
import { forgetOthers, runBatches } from "./claims/run.ts";
import { lackingLines } from "./claims/whole.ts";
import { expectsText, medianText, outcomeText, rangeText, verdictText, whereText } from "./claims/words.ts";
import { COMMANDS } from "./commands.ts";
import { INTERRUPTED, watchInterrupts } from "./interrupts.ts";
import { writeWhole } from "./paths.ts";
import { print, printJson, warn } from "./print.ts";
import { tableText } from "./table.ts";

export const claimsCommand = (): Command =>
  new Command("claims")
    .description(COMMANDS.claims.description)
    .argument("[claims...]", `some of ${CLAIM_KEYS.join(", ")}; all where none is named`)
    .option("--places <list>", "shipped places, or folders of places", "tarnford")
    .option(
      "--seeds <n>",
      "replicates of each scenario, 6 or more for a verdict; a list gives each place its own",
      "10",
    )
    .option("--stance <stance>", "the only evidence stance to try them under; else all three")
    .option(
      "--maps <seeds>",
      "also look where claims hold, with so many replicates a cell, 6 or more for a verdict; 0: no maps",
      "0",
    )
    .option("--years <n>", "school years to simulate after the base year; measures are means over the last 3", "12")
    .option("--burn-in <n>", "years of settling before the base year", "12")
    .option("--threads <n>", "threads to use")
    .option("--found <file>", "keep what is found in this file, and go on from what is there")
    .option("--only-found", "run nothing: judge what --found holds, and say what it lacks")
    .option("--out <file>", "write what was found as a Markdown document")
    .option("--json", "for programs")
    .action(async (names: string[], options: ClaimOptions) => {
      process.exitCode = await tryClaims(names, options);
    });

async function tryClaims(names: readonly string[], options: ClaimOptions): Promise<number> {
  const plan = planOf(names, options);
  const found = readFound(plan.found, MODEL_VERSION);
  if (!(await fill(plan, found))) {
    warn(say("claims.interrupted", { file: options.found ?? "none" }));
    return INTERRUPTED;
  }
  const claims = findingsOf(plan, found);
  if (plan.out !== undefined) writeWhole(plan.out, new TextEncoder().encode(claimsDocument(plan, claims)));
  if (options.json === true) printJson(claims.map(plain));
  else print([...partly(plan, claims), ...claims.map(claimText)].join("\n\n"));
  if (options.out !== undefined) warn(say("claims.written", { file: options.out }));
  return 0;
}

/** Runs what is lacking, unless what is there is enough; false where it was interrupted. */
async function fill(plan: ClaimPlan, found: Found): Promise<boolean> {
  const batches = batchesOf(plan);
  if (plan.onlyFound) {
    forgetOthers(batches, found);
    return true;
  }
  const { signal, release } = watchInterrupts();
  return runBatches(batches, found, { threads: plan.threads, signal, file: plan.found }).finally(release);
}

/** Said before anything else, where seeds or cells are lacking. */
function partly(plan: ClaimPlan, claims: readonly ClaimFound[]): string[] {
  const lines = lackingLines(plan, claims).map((line) => `  ${line}`);
  return lines.length === 0 ? [] : [[say("claims.partly"), ...lines].join("\n")];
}

function claimText({ key, claim, tried }: ClaimFound): string {
  const heads = (["finding", "expects", "where", "outcome", "median", "range"] as const).map((name) =>
    say(`claims.column.${name}`),
  );
  const rows = claim.findings.flatMap((finding, i) =>
    tried
      .map((one) => ({ one, found: one.findings[i] }))
      .filter(({ found }) => found.outcome !== "notRun")
      .map(({ one, found }) => [
        finding.what,
        expectsText(found),
        whereText(one),
        outcomeText(found),
        medianText(found),
        rangeText(found),
      ]),
  );
  const sides = ["left", "left", "left", "left", "right", "right"] as const;
  const head = `${say("claims.heading", { title: claim.title, key })}\n${verdictText(tried)}`;
  return rows.length === 0 ? head : `${head}\n\n${tableText(heads, rows, sides)}`;
}

/** For programs: every value, replicate by replicate. */
const plain = ({ key, claim, tried, maps }: ClaimFound) => ({
  claim: key,
  title: claim.title,
  says: claim.says,
  evidence: claim.evidence,
  cannotSay: claim.cannotSay,
  tried: tried.map(({ place, stance, seeds, findings }) => ({
    place: place.id,
    stance,
    seeds,
    findings: findings.map(({ finding, outcome, over }) => ({ ...finding, outcome, values: [...over.differences] })),
  })),
  maps: maps.map(({ map, cells }) => ({
    map,
    cells: cells.map((row) => row.map(({ outcome, over }) => ({ outcome, values: [...over.differences] }))),
  })),
});
