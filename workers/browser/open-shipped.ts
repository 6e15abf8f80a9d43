/** A place that ships, grown and opened: fetched by the worker when a place is asked for, so that the model comes first. */

import { growShipped } from "../../sim/place/grow-shipped.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { PlaceAsked } from "./api.ts";

/** Throws where no place of that name ships. */
export function openShipped({ place: name, phase }: PlaceAsked): OpenPlace {
  const place = growShipped(name);
  if (place === undefined) throw new Error(`no shipped place is called "${name}"`);
  return openPlace(place, phase);
}
