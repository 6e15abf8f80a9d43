/** `catchment check FILE…`: whether scenarios, places and answers to a review can be used, and every fault where not. */

import { basename, dirname } from "node:path";
import { Command } from "commander";
import { barredByCode } from "../sim/experiment/admissions-code.ts";
import { checkedIn, placeFaults } from "../sim/experiment/place-check.ts";
import type { PlaceIds } from "../sim/place/grown-ids.ts";
import { DESCRIPTOR } from "../sim/place/package-files.ts";
import { describeFault, type Fault, InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { actionNotes } from "./action-notes.ts";
import { formulaFaults, formulaNotes, idsOfPlace, readPlace, valueFaults } from "./check-parts.ts";
import { COMMANDS } from "./commands.ts";
import { isAnswers, isPlan, isProfile, isSchema } from "./json-file.ts";
import { isFolder } from "./paths.ts";
import { print, printJson, warn } from "./print.ts";
import { statedScenario } from "./stated-scenario.ts";

/** What a check found of one file. */
export interface Checked {
  readonly file: string;
  readonly kind: "scenario" | "place" | "answers" | "plan" | "schema";
  /** Does it state admissions that are not allowed in England? */
  readonly barred?: true;
  readonly faults: readonly Fault[];
  /** In words: what it holds, and what is worth knowing though no fault. */
  readonly notes: readonly string[];
}

const FAULTY = 2;

export const checkCommand = (): Command =>
  new Command("check")
    .description(COMMANDS.check.description)
    .argument(
      "<files...>",
      "scenario files, place folders or their datapackage.json, answers to a self-review, plans of sweeps",
    )
    .option("--json", "print what was found as JSON")
    .action(async (files: string[], options: { readonly json?: boolean }) => {
      const checked = await checkFiles(files);
      if (options.json === true) printJson(checked);
      else for (const one of checked) printChecked(one);
      const faults = checked.reduce((sum, one) => sum + one.faults.length, 0);
      if (faults > 0 && options.json !== true) warn(say("check.faults", { n: faults, written: "never" }));
      process.exitCode = faults > 0 ? FAULTY : 0;
    });

/** Checks each; a JSON Schema among others is passed over with a word, as it comes with all files of the folder. */
export async function checkFiles(files: readonly string[]): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const file of files) checked.push(files.length > 1 && isSchema(file) ? passedOver(file) : await checkFile(file));
  return checked;
}

const passedOver = (file: string): Checked => ({ file, kind: "schema", faults: [], notes: [say("check.schema")] });

/** Checks one file or folder; never throws for a fault of the person's. */
export async function checkFile(file: string): Promise<Checked> {
  const folder = basename(file) === DESCRIPTOR ? dirname(file) : file;
  const kind = kindFor(folder, file);
  try {
    if (kind === "answers") return await checkAnswers(file);
    if (kind === "plan") return await checkPlan(file);
    return kind === "place" ? await checkPlace(folder, file) : await checkScenario(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, kind, faults: error.faults, notes: [] };
  }
}

function kindFor(folder: string, file: string): Exclude<Checked["kind"], "schema"> {
  if (folder !== file || isFolder(file) || isProfile(file)) return "place";
  if (isPlan(file)) return "plan";
  return isAnswers(file) ? "answers" : "scenario";
}

/** The answers, and the place where they name one. */
async function checkAnswers(file: string): Promise<Checked> {
  const { reviewOf } = await import("./review/reviewed.ts");
  const { reviewed, notes } = reviewOf(file, {});
  return { file, kind: "answers", faults: [], notes: [reviewed, ...notes] };
}

/** The plan, its scenarios and their place, and what it comes to. */
async function checkPlan(file: string): Promise<Checked> {
  const [{ readSweep }, { sizeText }] = await Promise.all([import("./sweep/read.ts"), import("./sweep/words.ts")]);
  return { file, kind: "plan", faults: [], notes: [sizeText(readSweep(file))] };
}

async function checkPlace(folder: string, file: string): Promise<Checked> {
  const place = await readPlace(folder);
  return { file, kind: "place", faults: [], notes: [placeWords(place), ...place.notes] };
}

/** The scenario itself, then what it says in formulas, then what it says of its place and of indicators. */
async function checkScenario(file: string): Promise<Checked> {
  const read = statedScenario(file);
  if ("faults" in read) return { file, kind: "scenario", faults: read.faults, notes: [] };
  const { scenario } = read;
  const unread = await formulaFaults(scenario, file);
  if (unread.length > 0) return { file, kind: "scenario", faults: unread, notes: [] };
  const place = await idsOfPlace(read);
  const found = checkedIn(scenario.phase, place);
  return {
    file,
    kind: "scenario",
    ...(barredByCode(scenario.admissions).length > 0 && { barred: true as const }),
    faults: [...(await valueFaults(scenario, file)), ...placeFaults(scenario, found, file)],
    notes: [placeWords(place), ...actionNotes(scenario, found, file), ...(await formulaNotes(scenario, file))],
  };
}

const placeWords = ({ title, schools, neighbourhoods, services }: PlaceIds): string =>
  say("check.place", {
    title,
    secondary: schools.secondary.ids.length,
    primary: schools.primary.ids.length,
    neighbourhoods: neighbourhoods.ids.length,
    services: services.ids.length,
  });

function printChecked({ file, kind, barred, faults, notes }: Checked): void {
  for (const fault of faults) warn(describeFault(fault));
  if (faults.length > 0) return;
  print(say("check.fine", { file, kind: barred === true ? "barred" : kind }));
  for (const note of notes) print(`  ${note}`);
}
