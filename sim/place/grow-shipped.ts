/** Shipped places as a page opens them: grown from profiles that a test has read, without the means to read others. */

import { growPlace } from "./grow.ts";
import type { Place } from "./place.ts";
import { isShipped } from "./shipped-names.ts";
import { unreadProfile } from "./shipped-profiles.ts";

/** The shipped place of that name, grown anew; undefined for any other name. */
export const growShipped = (name: string): Place | undefined =>
  isShipped(name) ? growPlace(unreadProfile(name)) : undefined;
