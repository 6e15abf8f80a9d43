/** A data package from somebody's disk, read as the command reads it: a part of the worker by itself, fetched where one is opened. */

import { textHash } from "../../sim/export/hash.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { type Files, parsePackage } from "../../sim/place/package.ts";
import type { Place } from "../../sim/place/place.ts";
import { type Fault, InputError } from "../../sim/scenario/faults.ts";
import { PHASES } from "../../sim/scenario/phase.ts";
import { textOf } from "../file-text.ts";
import type { PackageReading, Packed, PlaceAsked } from "./api.ts";

/** What is said of a package before anything is run, or every fault in it. */
export function readPackage(files: Packed, folder: string): PackageReading {
  const read = placeIn(files, folder);
  if ("faults" in read) return read;
  const { id, title, fictional, baseYear, schools, neighbourhoods, sources, notes } = read.place;
  const phases = PHASES.map((phase) => ({
    phase,
    schools: schools[phase].ids.length,
    pupils: schools[phase].roll.reduce((sum, roll) => sum + roll, 0),
  }));
  return {
    ...{ id, title, fictional, baseYear, sources, notes },
    phases: phases.filter((one) => one.schools > 0),
    neighbourhoods: neighbourhoods.ids.length,
    hash: textHash(JSON.stringify(Object.entries(read.texts).sort(([one], [other]) => (one < other ? -1 : 1)))),
  };
}

/** Throws with every fault. */
export function openPackage(files: Packed, { place: folder, phase }: PlaceAsked): OpenPlace {
  const read = placeIn(files, folder);
  if ("faults" in read) throw new InputError(read.faults);
  return openPlace(read.place, phase);
}

function placeIn(files: Packed, folder: string): { place: Place; texts: Files } | { faults: Fault[] } {
  const read = Object.entries(files).map(([name, bytes]) => ({
    name,
    ...textOf(bytes, folder === "" ? name : `${folder}/${name}`),
  }));
  const faults = read.flatMap((file) => ("faults" in file ? file.faults : []));
  if (faults.length > 0) return { faults };
  const texts = Object.fromEntries(read.map((file) => [file.name, "text" in file ? file.text : ""]));
  const parsed = parsePackage(texts, folder);
  return "faults" in parsed ? parsed : { ...parsed, texts };
}
