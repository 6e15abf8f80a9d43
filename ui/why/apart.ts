/** A difference taken apart in one of three ways, as amounts that add up to it. [E1] */

import type { Paired } from "../../sim/experiment/paired.ts";
import type { Claim } from "../../sim/experiment/verdict.ts";
import type { Explanation } from "../../sim/explain/explanation.ts";
import { type Going, remainderOf } from "../../sim/explain/remainder.ts";
import { say } from "../../text/say.ts";
import type { Amount } from "../figures/waterfall.ts";
import { partWords, playerWords } from "./words.ts";

export const WAYS = ["leftOut", "actions", "arenas"] as const;
export type Way = (typeof WAYS)[number];

/** An amount, a pair each, with the verdict on it. */
export interface Told extends Amount {
  readonly differences: Paired["differences"];
  readonly claim: Claim;
}

export interface Apart {
  /** Parts, what they leave, the whole. */
  readonly amounts: readonly Told[];
  readonly going: Going;
  /** Orders of joining that were drawn; 0 where every combination was run. */
  readonly orders: number;
}

const amount = (
  key: string,
  name: string,
  kind: Amount["kind"],
  { mean, differences }: Paired,
  claim: Claim,
): Told => ({
  ...{ key, name, kind, differences, claim },
  ...mean,
});

export function apartBy(way: Way, explanation: Explanation): Apart {
  const { total, leftOut } = explanation;
  const whole = (paired: Paired) => amount("total", say("why.parts.total"), "total", paired, total.claim);
  if (way !== "leftOut") {
    const { parts, total: sum, orders } = explanation[way];
    const each = parts.map(({ player, part, claim }) => amount(player.key, playerWords(player), "part", part, claim));
    return { amounts: [...each, whole(sum)], going: "apart", orders };
  }
  const { part, claim, going } = remainderOf(explanation);
  const each = leftOut.map(({ part: left, comparison }) =>
    amount(left.key, partWords(left), "part", comparison.difference, comparison.claim),
  );
  const rest = leftOut.length < 2 ? [] : [amount("rest", say("why.parts.rest"), "rest", part, claim)];
  return { amounts: [...each, ...rest, whole(total.difference)], going, orders: 0 };
}
