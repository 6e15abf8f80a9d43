/** The town with a single service in it, to see what that one does. */

import { serve } from "../../../../sim/beyond/serve.ts";
import type { State } from "../../../../sim/engine/state.ts";
import { createNetwork } from "../../../../sim/network/network.ts";
import type { OpenPlace } from "../../../../sim/place/open.ts";
import { SERVICE_KINDS, type ServiceKind } from "../../../../sim/place/place.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import type { ScenarioInput } from "../../../../sim/scenario/scenario.ts";
import { mean, stateAfter, town } from "../../within/settled.ts";

export interface OneService {
  readonly kind?: ServiceKind;
  /** Kilometres east of the middle of the town. */
  readonly east?: number;
  readonly reach?: number;
  readonly capacity?: number;
  readonly quality?: number;
}

/** The town with one service: by default family support for everybody, everywhere, in full. */
export function townWith({ kind, east = 0, reach = 100, capacity = 1e6, quality = 1 }: OneService = {}): OpenPlace {
  return {
    ...town,
    services: {
      ids: ["only"],
      names: ["Only"],
      keys: Uint32Array.of(77),
      kind: Uint8Array.of(SERVICE_KINDS.indexOf(kind ?? "familySupport")),
      x: Float64Array.of(mean([...town.neighbourhoods.x]) + east),
      y: Float64Array.of(mean([...town.neighbourhoods.y])),
      capacity: Float64Array.of(capacity),
      reach: Float64Array.of(reach),
      quality: Float64Array.of(quality),
    },
  };
}

/** The settled state with no support in any family's past, in the network of this place. */
export function unsupported(place: OpenPlace): State {
  const state = stateAfter([], { place });
  state.year -= 1;
  for (const name of [
    "dose",
    "attendanceDose",
    "participationDose",
    "voice",
    "support",
    "supportLag1",
    "supportLag2",
  ] as const) {
    state.families[name].fill(0);
  }
  for (const column of [state.services.served, state.services.dose]) column.fill(0);
  return { ...state, network: createNetwork(place) };
}

/** Everybody comes, so that only room, reach and need decide. */
export const EVERYONE = { "serve.engagement": 1, "serve.advocacy": 0, "serve.newcomers": 0 } as const;

/** The state after a year of services in a place, nobody having had support before. */
export const served = (
  place: OpenPlace,
  parameters: Partial<Parameters> = EVERYONE,
  actions: ScenarioInput["actions"] = [],
): State => stateAfter([serve], { place, state: unsupported(place), parameters, actions });

/** Rows of families to whom something came. */
export const reached = ({ families }: State): number[] =>
  Array.from({ length: families.count }, (_, f) => f).filter((f) => families.dose[f] > 0);
