/** Places on disk: data packages read and written whole, profiles grown, shipped places by name. */

import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { growPlace } from "../sim/place/grow.ts";
import { type Files, parsePackage, writePackage } from "../sim/place/package.ts";
import { DESCRIPTOR, PACKAGE_FILES } from "../sim/place/package-files.ts";
import type { Place } from "../sim/place/place.ts";
import { type Profile, readProfile } from "../sim/place/profile.ts";
import { shippedPlace } from "../sim/place/shipped.ts";
import { SHIPPED } from "../sim/place/shipped-names.ts";
import { type Fault, fault, InputError } from "../sim/scenario/faults.ts";
import { readJsonFile } from "./json-file.ts";
import { openOut } from "./out-folder.ts";
import { isFolder } from "./paths.ts";
import { readText } from "./text-file.ts";

/** The place in a data package's folder; InputError with every fault in it. */
export function readPackageFolder(folder: string): Place {
  if (!isFolder(folder)) throw new InputError([fault(folder, "", "the folder of a data package", whatIsAt(folder))]);
  const read = parsePackage(readFiles(folder, [DESCRIPTOR, ...PACKAGE_FILES]), folder);
  if ("faults" in read) throw new InputError(read.faults);
  return read.place;
}

/** Those of the named files that a folder has, as text; InputError where one of them cannot be read. */
export function readFiles(folder: string, names: readonly string[]): Files {
  const read = names
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => ({ name, ...readText(join(folder, name)) }));
  const faults = read.flatMap((file) => ("faults" in file ? file.faults : []));
  if (faults.length > 0) throw new InputError(faults);
  return Object.fromEntries(read.map((file) => [file.name, "text" in file ? file.text : ""]));
}

/** Writes a place as a data package: beside its folder first, then renamed, so that it appears whole or not at all. */
export function writePackageFolder(folder: string, place: Place, force = false, reads: readonly string[] = []): string {
  const files = writePackage(place);
  const out = openOut(folder, force, reads);
  try {
    for (const [name, text] of Object.entries(files)) out.write(name, text);
    return out.publish();
  } catch (error) {
    out.discard();
    throw error;
  }
}

/**
 * The place a scenario or a person names: a shipped place, the folder of a data package, or a profile's file to grow it
 * from. Paths are read from `relativeTo`. InputError with every fault.
 */
export function loadPlace(name: string, relativeTo: string): Place {
  const shipped = shippedPlace(name);
  if (shipped !== undefined) return shipped;
  const path = resolve(relativeTo, name);
  if (isFolder(path)) return readPackageFolder(path);
  if (existsSync(path)) return growPlace(readProfileFile(path));
  const expected = `${SHIPPED.join(", ")}, the folder of a data package or the file of a profile`;
  throw new InputError([fault(name, "", expected, "nothing there", `looked in ${resolve(relativeTo)}`)]);
}

/** A profile from its file; InputError with every fault in it. */
export function readProfileFile(file: string): Profile {
  const read = profileFrom(file);
  if ("faults" in read) throw new InputError(read.faults);
  return read.profile;
}

function profileFrom(file: string): { profile: Profile } | { faults: Fault[] } {
  const json = readJsonFile(file);
  return "faults" in json ? json : readProfile(json.value, file);
}

const whatIsAt = (path: string): string => (existsSync(path) ? `the file ${basename(path)}` : "nothing there");
