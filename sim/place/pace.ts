/** How many kilometres a minute of travel counts as, where a place gives minutes. */

import { nearOf } from "./near.ts";
import type { OpenPlace } from "./open.ts";
import { waysAt } from "./ways.ts";

/** The place under another pace, for every phase; the very same place where it gives no minutes or has that pace already. */
export function withPace(place: OpenPlace, kmPerMinute: number): OpenPlace {
  const primary = place.primary && withPace(place.primary, kmPerMinute);
  const own = place.travel !== undefined && place.travel.kmPerMinute !== kmPerMinute;
  if (!own && primary === place.primary) return place;
  return { ...place, ...(own && atPace(place, place.travel.minutes, kmPerMinute)), ...(primary && { primary }) };
}

function atPace(place: OpenPlace, minutes: Float64Array, kmPerMinute: number) {
  const ways = waysAt(kmPerMinute, place.ways, minutes);
  return { ways, near: nearOf(ways), travel: { minutes, kmPerMinute } };
}
