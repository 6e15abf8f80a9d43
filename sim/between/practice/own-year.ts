/** A year of practice in schools left to themselves: staff take up and leave, come and go; initiatives come and go. [B6] */

import { closing, drawOf, ofKey, ofOrdinal, type Stream } from "../../random/streams.ts";
import type { Parameters } from "../../scenario/parameters.ts";
import { keepWithin } from "./limits.ts";
import { type Movers, newcomers } from "./newcomers.ts";
import { pulls } from "./pull.ts";
import type { Values } from "./values.ts";

/** Schools as practice sees them: in the order of the place, and in an order that depends on their keys alone. */
export interface Staffrooms {
  readonly keys: Uint32Array;
  readonly byKey: readonly number[];
  /** Staff, how far they share practice, and how far they inquire with pupils, 0–1. [W1] */
  readonly staff: Float64Array;
  readonly sharing: Float64Array;
  readonly inquiry: Float64Array;
  /** How readily they take practices up, as a multiple of the usual. [W2] */
  readonly readiness: Float64Array;
  /** Turnover beyond the usual, and whence new staff come; undefined: from wherever they are usual. [B8] */
  readonly turnover: Float64Array;
  readonly movers?: Movers | undefined;
}

/**
 * Δheld = r·held(1 − held)·tanh v̂ − τ(1 − ς)(held − brought), with r higher where practice is shared and where staff agree
 * on what inclusion means; then, by chance λ,
 * what a school does about a practice is settled anew, whatever the practice is worth. `turn` tells years apart that
 * share a stream.
 */
export function ownYear(
  held: Float64Array,
  values: Values,
  rooms: Staffrooms,
  parameters: Parameters,
  chance: Stream,
  turn = 0,
): void {
  const { practices } = values;
  const pull = pulls(values);
  const broughtTo = newcomers(held, practices, rooms.byKey, rooms.movers);
  for (let s = 0, at = 0; s < rooms.keys.length; s++) {
    const growth = growthAt(rooms, s, parameters);
    const leaving = (parameters["practice.turnover"] + rooms.turnover[s]) * (1 - parameters["practice.induction"]);
    const brought = broughtTo(s);
    for (let p = 0; p < practices; p++, at++) {
      const share = held[at];
      const taken = share > 0 ? growth * share * (1 - share) * tanhFrom(pull[at]) : 0;
      held[at] = share + taken - leaving * (share - brought[p]);
    }
  }
  comeAndGo(held, values, rooms, parameters, chance, turn);
  const attention = parameters["practice.attention"];
  for (let s = 0; s < rooms.keys.length; s++) {
    keepWithin(held, s * practices, (s + 1) * practices, rooms.staff[s], attention);
  }
}

/** r: how fast staff take practices up, more where they share and inquire, and where they agree. [W1] [W2] */
function growthAt({ sharing, inquiry, readiness }: Staffrooms, s: number, parameters: Parameters): number {
  const together =
    parameters["practice.growthSharing"] * sharing[s] + parameters["practice.growthInquiry"] * inquiry[s];
  return (parameters["practice.growth"] + together) * readiness[s];
}

/** Draws of one practice at one school in one year: whether, what, and how much. */
const DRAWS = 3;

/** An initiative ends what is held or begins it with any share of staff; it cannot begin what nobody has yet found. */
function comeAndGo(
  held: Float64Array,
  { practices, firstNovel }: Values,
  { keys }: Staffrooms,
  parameters: Parameters,
  chance: Stream,
  turn: number,
): void {
  const churn = parameters["practice.churn"];
  const begun = parameters["practice.begun"];
  const { k0, k1 } = chance;
  const last = closing(chance);
  for (let s = 0, at = 0; s < keys.length; s++) {
    const own = ofKey(k0, keys[s]);
    for (let p = 0; p < practices; p++, at++) {
      const whether = DRAWS * (turn * practices + p);
      if (drawOf(own, ofOrdinal(k1, whether), last) >= churn) continue;
      const begins = p < firstNovel && drawOf(own, ofOrdinal(k1, whether + 1), last) < begun;
      held[at] = begins ? drawOf(own, ofOrdinal(k1, whether + 2), last) : 0;
    }
  }
}

/** tanh x, from σ(2x). */
const tanhFrom = (pull: number): number => 2 * pull - 1;
