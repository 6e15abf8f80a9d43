/** What a place and the assumptions of a run come to, worked out once: neither changes from one year to the next. */

import type { Parameters } from "../scenario/parameters.ts";
import type { OpenPlace } from "./open.ts";

type OfRun<Value> = (place: OpenPlace, parameters: Parameters) => Value;

/** The same, remembered for each set of parameters with the place it was last asked for. Nobody may change what it gives. */
export function oncePerRun<Value>(workOut: OfRun<Value>): OfRun<Value> {
  const known = new WeakMap<Parameters, { readonly place: OpenPlace; readonly value: Value }>();
  return (place, parameters) => {
    const last = known.get(parameters);
    if (last !== undefined && last.place === place) return last.value;
    const value = workOut(place, parameters);
    known.set(parameters, { place, value });
    return value;
  };
}
