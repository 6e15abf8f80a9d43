/** Places for a program: shipped, grown from a profile, or read from the tables of a data package. */

import { growPlace as grow } from "../sim/place/grow.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { openPlace as open } from "../sim/place/opening.ts";
import { type Files, parsePackage } from "../sim/place/package.ts";
import type { Place } from "../sim/place/place.ts";
import { readProfile } from "../sim/place/profile.ts";
import { shippedPlace } from "../sim/place/shipped.ts";
import { SHIPPED } from "../sim/place/shipped-names.ts";
import { fault, InputError, show } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { parsed, soundly } from "./read.ts";

/**
 * A fictional place grown from a profile of published figures (as seeds/places/tarnford.json is one), given as JSON text or as a
 * value. Another seed grows another place of the same figures.
 * @throws InputError with every fault in the profile.
 */
export function growPlace(profile: unknown, seed?: number, name = "the profile"): Place {
  const read = soundly(readProfile(parsed(profile, name), name));
  return grow(read.profile, seed);
}

/**
 * A place from the texts of its data package, by the names of their files: datapackage.json, schools.csv,
 * neighbourhoods.csv, and services.csv, travel.csv and boundaries.geojson where it has them.
 * @throws InputError with every fault in them.
 */
export const readPlace = (files: Files, name = "the place"): Place => soundly(parsePackage(files, name)).place;

/**
 * The place that runs of a scenario read, opened for its phase: the shipped one that the scenario names, or the one that is
 * given beside it. Open it once for all scenarios of one place and phase.
 * @throws InputError where the scenario names no shipped place and none is given, or the place has no schools of its phase.
 */
export function openPlace(scenario: Pick<Scenario, "place" | "phase">, given?: Place): OpenPlace {
  const place = given ?? shippedPlace(scenario.place);
  if (place === undefined)
    throw placeFault("place", `${SHIPPED.join(" or ")}, or a place given beside it`, scenario.place);
  const opened = open(place, scenario.phase);
  if (opened.schools.ids.length === 0 || opened.primary?.schools.ids.length === 0)
    throw placeFault("phase", `a phase that ${place.title} has schools of`, scenario.phase);
  return opened;
}

const placeFault = (path: string, expected: string, found: string): InputError =>
  new InputError([fault("the scenario", path, expected, show(found))]);
