/** `catchment admit PROBLEM`: students placed at schools by one mechanism, or by all four side by side. */

import { Command } from "commander";
import { MECHANISMS } from "../sim/between/admissions/mechanisms.ts";
import { admittedBy, outcomeOf } from "../sim/between/admissions/outcome.ts";
import { canOrderAll, marketOfProblem, type Terms } from "../sim/between/admissions/problem-market.ts";
import { type Problem, readProblem } from "../sim/between/admissions/read-problem.ts";
import { capped } from "../sim/place/csv.ts";
import { MECHANISM_KEYS, type MechanismKey, TIE_BREAKS, type TieBreak } from "../sim/scenario/admissions.ts";
import { fault, InputError, parseJson } from "../sim/scenario/faults.ts";
import { comparisonText, outcomeText } from "./admit-words.ts";
import { COMMANDS } from "./commands.ts";
import { readAll, refuse, wholeNumber } from "./options.ts";
import { print, printJson } from "./print.ts";
import { readText } from "./text-file.ts";

interface AdmitOptions {
  readonly mechanism?: string;
  readonly compare?: boolean;
  readonly seed?: string;
  readonly lists?: string;
  readonly tieBreak?: string;
  readonly json?: boolean;
}

const USUAL = "da";
const MOST_SEED = 4294967295;
const MOST_LISTED = 1_000_000;

/** What each key stands for, in a line of its own. */
const MEANINGS = MECHANISM_KEYS.map((key) => `  ${key.padEnd(7)} ${MECHANISMS[key].label}: ${MECHANISMS[key].meaning}`);

export const admitCommand = (): Command =>
  new Command("admit")
    .description(COMMANDS.admit.description)
    .argument("<problem>", "the problem's file (its JSON Schema: catchment schema admit)")
    .option("--mechanism <key>", `one of ${MECHANISM_KEYS.join("|")} (default: ${USUAL})`)
    .option("--compare", "all mechanisms side by side")
    .option("--seed <s>", "seed of the lottery numbers (default: 1)")
    .option("--lists <n>", "count only the first so many choices of each list")
    .option("--tie-break <kind>", `lottery numbers: ${TIE_BREAKS.join("|")} (default: as the file says, else single)`)
    .option("--json", "print the assignment as JSON")
    .addHelpText("after", `\nMechanisms:\n${MEANINGS.join("\n")}`)
    .action((file: string, options: AdmitOptions) => admit(file, options));

function admit(file: string, options: AdmitOptions): void {
  const { key, problem, ...terms } = readAll({
    key: () => mechanismOf(options),
    seed: () => wholeNumber("--seed", options.seed ?? "1", 0, MOST_SEED),
    listed: () => wholeNumber("--lists", options.lists ?? String(MOST_LISTED), 1, MOST_LISTED),
    tieBreak: () => tieBreakOf(options),
    problem: () => problemIn(file),
  });
  const orders = key === undefined || MECHANISMS[key].needsOrders;
  if (orders && !canOrderAll(problem)) {
    const advice = "leave out --compare, or choose another mechanism than ttc";
    throw new InputError([fault(file, "", "fewer students or schools for top trading cycles", "too many", advice)]);
  }
  const said = { ...terms, tieBreak: terms.tieBreak ?? problem.tieBreak, orders };
  if (key === undefined) compareAll(problem, said, options.json === true);
  else assignOne(problem, said, key, options.json === true);
}

/** The mechanism that is asked for; undefined where all are. */
function mechanismOf({ mechanism, compare }: AdmitOptions): MechanismKey | undefined {
  if (compare === true) {
    return mechanism === undefined ? undefined : refuse("--compare", "either --mechanism or --compare", "both");
  }
  const found = MECHANISM_KEYS.find((key) => key === (mechanism ?? USUAL));
  return found ?? refuse("--mechanism", `one of ${MECHANISM_KEYS.join(", ")}`, `"${mechanism?.slice(0, 60)}"`);
}

function tieBreakOf({ tieBreak }: AdmitOptions): TieBreak | undefined {
  if (tieBreak === undefined) return undefined;
  const found = TIE_BREAKS.find((kind) => kind === tieBreak);
  return found ?? refuse("--tie-break", `one of ${TIE_BREAKS.join(", ")}`, `"${tieBreak.slice(0, 60)}"`);
}

function problemIn(file: string): Problem {
  const text = readText(file);
  if ("faults" in text) throw new InputError(text.faults);
  const json = parseJson(text.text, file);
  if ("faults" in json) throw new InputError(json.faults);
  const read = readProblem(json.value, file);
  if ("faults" in read) throw new InputError(capped(read.faults, file));
  return read.problem;
}

function assignOne(problem: Problem, terms: Terms, key: MechanismKey, asJson: boolean): void {
  const parted = marketOfProblem(problem, terms);
  const assignment = MECHANISMS[key].assign(parted.market);
  const outcome = outcomeOf(parted, assignment);
  const schools = admittedBy(problem, parted, assignment, key === "sd");
  const held = (i: number): number => assignment.school[i];
  const unplaced = problem.students.filter((_, i) => held(i) < 0);
  if (!asJson) {
    print(outcomeText(key, outcome, schools, unplaced));
    return;
  }
  const placed = problem.students.flatMap((id, i) =>
    held(i) < 0 ? [] : [[id, problem.schools[parted.parts[held(i)].school]] as const],
  );
  const { seed, tieBreak } = terms;
  printJson({
    assignment: Object.fromEntries(placed),
    unplaced,
    summary: { mechanism: key, seed, tieBreak, ...outcome, schools },
  });
}

function compareAll(problem: Problem, terms: Terms, asJson: boolean): void {
  const parted = marketOfProblem(problem, terms);
  const outcomes = MECHANISM_KEYS.map(
    (key) => [key, outcomeOf(parted, MECHANISMS[key].assign(parted.market))] as const,
  );
  const { seed, tieBreak } = terms;
  if (asJson) printJson({ seed, tieBreak, mechanisms: Object.fromEntries(outcomes) });
  else print(comparisonText(outcomes, problem.students.length, problem.schools.length));
}
