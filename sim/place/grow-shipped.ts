/** Shipped places as a page opens them: grown from profiles that a test has read, without the means to read others. */

import averdale from "../../seeds/places/averdale.json" with { type: "json" };
import tarnford from "../../seeds/places/tarnford.json" with { type: "json" };
import { growPlace } from "./grow.ts";
import type { Place } from "./place.ts";
import type { Profile } from "./profile.ts";
import { isShipped, type Shipped } from "./shipped-names.ts";

/** Profiles as they stand: reading one gives nothing else than what its file says (held by a test). */
export const PROFILES: Readonly<Record<Shipped, unknown>> = { tarnford, averdale };

/** The shipped place of that name, grown anew; undefined for any other name. */
export const growShipped = (name: string): Place | undefined =>
  isShipped(name) ? growPlace(PROFILES[name] as Profile) : undefined;
