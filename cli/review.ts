/** `catchment review FORM|ANSWERS.json`: a form, an empty file of answers, or what answers come to and scenarios from them. */

import { Command } from "commander";
import { blankAnswers } from "../sim/review/answers.ts";
import { FORM_NAMES, type FormName, isFormName } from "../sim/review/forms.ts";
import type { ScenarioInput } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { formDocument } from "./document/self-review.ts";
import { refuse } from "./options.ts";
import { checkFile, writeWhole } from "./paths.ts";
import { print, printJson, warn } from "./print.ts";
import { plainReview, reviewText } from "./review/report.ts";
import { noPlace, type Review, reviewOf } from "./review/reviewed.ts";

interface Options {
  readonly place?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly blank?: boolean;
  readonly json?: boolean;
}

export const reviewCommand = (): Command =>
  new Command("review")
    .description(COMMANDS.review.description)
    .argument("<form>", `a form (${FORM_NAMES.join(", ")}) to read or fill in, or a file of answers to one`)
    .option("--blank", "an empty file of answers to the form (its JSON Schema: catchment schema review)")
    .option("--place <place>", "the place that is reviewed, over what the answers say")
    .option("--out <file>", "write the place as reviewed as a scenario, and another with the levers worth testing")
    .option("--force", "replace files that are there")
    .option("--json", "print what was found as JSON")
    .action((form: string, options: Options) => (isFormName(form) ? showForm(form, options) : review(form, options)));

function showForm(name: FormName, { blank, out, force, json, place }: Options): void {
  const blankText = `${JSON.stringify({ ...blankAnswers(name), ...(place !== undefined && { place }) }, null, 2)}\n`;
  if (blank === true && out === undefined) process.stdout.write(blankText);
  else if (blank === true) write(checkFile("--out", out as string, force === true), out as string, blankText);
  else if (out !== undefined) refuse("--out", "answers to write scenarios from, or --blank", `the form ${name}`);
  else if (json === true) printJson(blankAnswers(name));
  else print(formDocument(name).trimEnd());
}

function review(file: string, { blank, place, out, force, json }: Options): void {
  if (blank === true) refuse("--blank", `one of ${FORM_NAMES.join(", ")}`, file);
  const reviewed = reviewOf(file, { place, out });
  if (out !== undefined && reviewed.scenarios.length === 0) throw noPlace();
  const targets = out === undefined ? [] : targetsOf(reviewed, out, force === true, file);
  for (const { target, scenario, name } of targets) write(target, name, scenarioText(scenario));
  if (json === true) printJson({ ...plainReview(reviewed), written: targets.map(({ name }) => name) });
  else print(reviewText(reviewed, targets.length > 0));
  if (targets.length === 2) warn(say("review.next", { a: targets[0].name, b: targets[1].name }));
}

interface Target {
  readonly target: string;
  /** As the person called it. */
  readonly name: string;
  readonly scenario: ScenarioInput;
}

/** The second is written beside the first; both are looked at before either is written. */
function targetsOf({ scenarios }: Review, out: string, force: boolean, answers: string): Target[] {
  const names = [out, `${out.replace(/\.json$/, "")}-levers.json`];
  return scenarios.map((scenario, i) => ({
    target: checkFile("--out", names[i], force, [answers]),
    name: names[i],
    scenario,
  }));
}

const scenarioText = (scenario: ScenarioInput): string => `${JSON.stringify(scenario, null, 2)}\n`;

function write(target: string, name: string, text: string): void {
  writeWhole(target, new TextEncoder().encode(text));
  warn(say("review.written", { file: name }));
}
