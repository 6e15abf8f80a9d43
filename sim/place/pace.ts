/** How many kilometres a minute of travel counts as, where a place gives minutes. */

import type { OpenPlace } from "./open.ts";
import { distancesAt, nearestFirst } from "./opening.ts";

/** The place under another pace, for every phase; the very same place where it gives no minutes or has that pace already. */
export function withPace(place: OpenPlace, kmPerMinute: number): OpenPlace {
  const primary = place.primary && withPace(place.primary, kmPerMinute);
  const own = place.travel !== undefined && place.travel.kmPerMinute !== kmPerMinute;
  if (!own && primary === place.primary) return place;
  return { ...place, ...(own && waysAt(place, place.travel.minutes, kmPerMinute)), ...(primary && { primary }) };
}

function waysAt({ straight, neighbourhoods, schools }: OpenPlace, minutes: Float64Array, kmPerMinute: number) {
  const distance = distancesAt(kmPerMinute, straight, minutes);
  const nearest = nearestFirst(distance, neighbourhoods.ids.length, schools.ids.length);
  return { distance, nearest, travel: { minutes, kmPerMinute } };
}
