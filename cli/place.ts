/** `catchment place`: import a place from published tables, grow one from a profile, describe one. */

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { growPlace } from "../sim/place/grow.ts";
import { type ImportReport, importPlace } from "../sim/place/import.ts";
import { readMapping } from "../sim/place/mapping.ts";
import type { Place } from "../sim/place/place.ts";
import type { Profile } from "../sim/place/profile.ts";
import { shippedProfile } from "../sim/place/shipped.ts";
import { isShipped, SHIPPED } from "../sim/place/shipped-names.ts";
import { fault, InputError } from "../sim/scenario/faults.ts";
import { COMMANDS } from "./commands.ts";
import { readJsonFile } from "./json-file.ts";
import { refuse, wholeNumber } from "./options.ts";
import { checkOut } from "./out-folder.ts";
import { isFolder, realPath, within } from "./paths.ts";
import { describePlace, descriptionText, idsText } from "./place-description.ts";
import { loadPlace, readFiles, readProfileFile, writePackageFolder } from "./place-files.ts";
import { print } from "./print.ts";

const LARGEST_SEED = 4294967295;

/** The command and its three verbs. Faults in what a person gave are thrown as InputError. */
export function placeCommand(): Command {
  const place = new Command("place").description(COMMANDS.place.description);
  place
    .command("import")
    .description("make a place's data package from published tables")
    .requiredOption("--mapping <file>", "column mapping (JSON), such as seeds/mappings/england-2019.json")
    .requiredOption("--from <folder>", "folder of the tables that the mapping names")
    .requiredOption("--out <folder>", "folder to write the data package to")
    .option("--force", "replace the folder if it holds a place that was written before", false)
    .action(importTables);
  place
    .command("grow")
    .argument("<profile>", "a profile's file (JSON), or the name of a shipped place")
    .description("grow a fictional place from a profile of published figures")
    .option("--seed <n>", "another chance than the profile's own")
    .requiredOption("--out <folder>", "folder to write the data package to")
    .option("--force", "replace the folder if it holds a place that was written before", false)
    .action(grow);
  place
    .command("describe")
    .argument("<place>", "a shipped place's name, the folder of a data package, or a profile's file")
    .description("say what is in a place: schools, pupils, homes and how far apart they are")
    .option("--ids", "list the ids that a scenario may name", false)
    .option("--json", "for programs", false)
    .action(describe);
  return place;
}

interface Out {
  readonly out: string;
  readonly force: boolean;
}

function importTables({ mapping, from, out, force }: Out & { mapping: string; from: string }): void {
  if (!isFolder(from))
    refuse("--from", "the folder of the tables", existsSync(from) ? `the file ${from}` : `nothing at ${from}`);
  if (within(realPath("--out", out), realPath("--from", from)))
    refuse("--out", "a folder outside that of --from", out, "the tables stay as they are");
  checkOut(out, force, [from, mapping]);
  const json = readJsonFile(mapping);
  if ("faults" in json) throw new InputError(json.faults);
  const imported = importPlace(json.value, readFiles(from, filesOf(json.value, mapping)), mapping);
  if ("faults" in imported) throw new InputError(imported.faults);
  const written = writePackageFolder(out, imported.place, force, [from, mapping]);
  print(`${reportText(imported.report)}\nwritten to ${written}`);
}

/** The tables that a mapping names; InputError with the mapping's faults. */
function filesOf(input: unknown, mapping: string): string[] {
  const read = readMapping(input, mapping);
  if ("faults" in read) throw new InputError(read.faults);
  const { schools, neighbourhoods, services, outlines } = read.mapping;
  const names = [schools.file, neighbourhoods.file, services?.file, outlines?.file].flatMap((file) => file ?? []);
  const outside = names.filter((name) => /[/\\]/.test(name) || name === "..");
  if (outside.length === 0) return names;
  throw new InputError(outside.map((name) => fault(mapping, "file", "the name of a file in the folder", `"${name}"`)));
}

/** What an import kept, left out and filled. */
function reportText({ read, kept, leftOut, fillings }: ImportReport): string {
  const of = (key: keyof ImportReport["read"], words: string) => `${kept[key]} of ${read[key]} ${words}`;
  return [
    `kept ${of("secondary", "secondary schools")}, ${of("primary", "primary schools")}, ${of("neighbourhoods", "neighbourhoods")}, ${of("services", "services")}, ${of("outlines", "outlines")}`,
    ...leftOut.map(({ name, id, reason }) => `left out ${name} (${id}): ${reason}`),
    ...fillings.map(({ table, rule, ids }) => `filled in ${ids.length} of ${table}: ${rule}`),
  ].join("\n");
}

function grow(name: string, { seed, out, force }: Out & { seed?: string }): void {
  const profile = profileOf(name);
  const chance = seed === undefined ? profile.seed : wholeNumber("--seed", seed, 0, LARGEST_SEED);
  const place = namedBy(chance, profile, growPlace(profile, chance));
  const written = writePackageFolder(out, place, force, isShipped(name) ? [] : [name]);
  print(`${descriptionText(describePlace(place))}\n\nwritten to ${written}`);
}

function profileOf(name: string): Profile {
  if (isShipped(name)) return shippedProfile(name);
  if (existsSync(name)) return readProfileFile(resolve(name));
  throw new InputError([fault(name, "", `${SHIPPED.join(", ")}, or the file of a profile`, "nothing there")]);
}

/** A place grown by another chance than its profile's own is another place, and says so. */
const namedBy = (chance: number, { seed }: Profile, place: Place): Place =>
  chance === seed ? place : { ...place, id: `${place.id}-${chance}`, title: `${place.title} (seed ${chance})` };

function describe(name: string, { json, ids }: { json: boolean; ids: boolean }): void {
  const place = loadPlace(name, process.cwd());
  const description = describePlace(place);
  if (json) print(JSON.stringify(description, null, 2));
  else print(ids ? idsText(place) : descriptionText(description));
}
