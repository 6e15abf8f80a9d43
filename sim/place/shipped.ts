/** The places that come with the model: a fictional town, the default, and a fictional city region. */

import { InputError } from "../scenario/faults.ts";
import { growPlace } from "./grow.ts";
import type { Place } from "./place.ts";
import { type Profile, readProfile } from "./profile.ts";
import { isShipped, type Shipped } from "./shipped-names.ts";
import { PROFILES } from "./shipped-profiles.ts";

/** The profile that a shipped place is grown from. */
export function shippedProfile(name: Shipped): Profile {
  const read = readProfile(PROFILES[name], `${name}.json`);
  if ("faults" in read) throw new InputError(read.faults);
  return read.profile;
}

/** The shipped place of that name, grown anew; undefined for any other name. */
export const shippedPlace = (name: string): Place | undefined =>
  isShipped(name) ? growPlace(shippedProfile(name)) : undefined;
