/** The profiles of the places that come with the model, unread. */

import averdale from "../../seeds/places/averdale.json" with { type: "json" };
import tarnford from "../../seeds/places/tarnford.json" with { type: "json" };
import type { Profile } from "./profile.ts";
import type { Shipped } from "./shipped-names.ts";

/** Profiles as they stand: reading one gives nothing else than what its file says (held by a test). */
export const PROFILES: Readonly<Record<Shipped, unknown>> = { tarnford, averdale };

/** One of them, taken for what it is. */
export const unreadProfile = (name: Shipped): Profile => PROFILES[name] as Profile;
