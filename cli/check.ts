/** `catchment check FILE…`: whether scenario files and places can be used, and every fault where they cannot. */

import { basename, dirname } from "node:path";
import { Command } from "commander";
import { crossFaults } from "../sim/experiment/cross-check.ts";
import { growPlace } from "../sim/place/grow.ts";
import { DESCRIPTOR } from "../sim/place/manifest.ts";
import type { Place } from "../sim/place/place.ts";
import { describeFault, type Fault, InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { isFolder } from "./paths.ts";
import { isProfile, isSchema, readPackageFolder, readProfileFile } from "./place-files.ts";
import { print, printJson, warn } from "./print.ts";
import { scenarioFrom } from "./scenario-file.ts";
import { scenarioNotes } from "./scenario-notes.ts";
import { placeOf } from "./scenario-place.ts";

/** What a check found of one file. */
export interface Checked {
  readonly file: string;
  readonly kind: "scenario" | "place" | "schema";
  readonly faults: readonly Fault[];
  /** In words: what it holds, and what is worth knowing though no fault. */
  readonly notes: readonly string[];
}

const FAULTY = 2;

export const checkCommand = (): Command =>
  new Command("check")
    .description(COMMANDS.check.description)
    .argument("<files...>", "scenario files, place folders or their datapackage.json")
    .option("--json", "print what was found as JSON")
    .action((files: string[], options: { readonly json?: boolean }) => {
      const checked = checkFiles(files);
      if (options.json === true) printJson(checked);
      else for (const one of checked) printChecked(one);
      const faults = checked.reduce((sum, one) => sum + one.faults.length, 0);
      if (faults > 0 && options.json !== true) warn(say("check.faults", { n: faults, written: "never" }));
      process.exitCode = faults > 0 ? FAULTY : 0;
    });

/** Checks each; a JSON Schema among others is passed over with a word, as it comes with all files of the folder. */
export const checkFiles = (files: readonly string[]): Checked[] =>
  files.map((file) => (files.length > 1 && isSchema(file) ? passedOver(file) : checkFile(file)));

const passedOver = (file: string): Checked => ({ file, kind: "schema", faults: [], notes: [say("check.schema")] });

/** Checks one file or folder; never throws for a fault of the person's. */
export function checkFile(file: string): Checked {
  const folder = basename(file) === DESCRIPTOR ? dirname(file) : file;
  const kind = folder !== file || isFolder(file) || isProfile(file) ? "place" : "scenario";
  try {
    return kind === "place" ? checkPlace(folder, file) : checkScenario(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, kind, faults: error.faults, notes: [] };
  }
}

function checkPlace(folder: string, file: string): Checked {
  const place = isFolder(folder) ? readPackageFolder(folder) : growPlace(readProfileFile(folder));
  return { file, kind: "place", faults: [], notes: [placeWords(place), ...place.notes] };
}

/** The scenario itself, then what it says of its place. */
function checkScenario(file: string): Checked {
  const read = scenarioFrom(file);
  if ("faults" in read) return { file, kind: "scenario", faults: read.faults, notes: [] };
  const { place, open } = placeOf(read);
  const notes = scenarioNotes(read.scenario, open, file);
  return {
    file,
    kind: "scenario",
    faults: crossFaults(read.scenario, open, file),
    notes: [placeWords(place), ...notes],
  };
}

const placeWords = ({ title, schools, neighbourhoods, services }: Place): string =>
  say("check.place", {
    title,
    secondary: schools.secondary.ids.length,
    primary: schools.primary.ids.length,
    neighbourhoods: neighbourhoods.ids.length,
    services: services.ids.length,
  });

function printChecked({ file, kind, faults, notes }: Checked): void {
  for (const fault of faults) warn(describeFault(fault));
  if (faults.length > 0) return;
  print(say("check.fine", { file, kind }));
  for (const note of notes) print(`  ${note}`);
}
