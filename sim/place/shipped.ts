/** The places that come with the model: a fictional town, the default, and a fictional city region. */

import averdale from "../../seeds/places/averdale.json" with { type: "json" };
import tarnford from "../../seeds/places/tarnford.json" with { type: "json" };
import { InputError } from "../scenario/faults.ts";
import { growPlace } from "./grow.ts";
import type { Place } from "./place.ts";
import { type Profile, readProfile } from "./profile.ts";

/** The names a scenario may give as its place. */
export const SHIPPED = ["tarnford", "averdale"] as const;
export type Shipped = (typeof SHIPPED)[number];

const PROFILES: Readonly<Record<Shipped, unknown>> = { tarnford, averdale };

/** Is this the name of a place that comes with the model? */
export const isShipped = (name: string): name is Shipped => (SHIPPED as readonly string[]).includes(name);

/** The profile that a shipped place is grown from. */
export function shippedProfile(name: Shipped): Profile {
  const read = readProfile(PROFILES[name], `${name}.json`);
  if ("faults" in read) throw new InputError(read.faults);
  return read.profile;
}

/** The shipped place of that name, grown anew; undefined for any other name. */
export const shippedPlace = (name: string): Place | undefined =>
  isShipped(name) ? growPlace(shippedProfile(name)) : undefined;
