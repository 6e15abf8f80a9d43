/** What a family's utility of a school is made of: the engine's own weighing, with all weights but one set to nothing. [C2] */

import type { Considered } from "../between/consider.ts";
import { type Weighing, weigh } from "../between/utility.ts";
import type { UtilityTerms } from "./journey.ts";

type Weights = Weighing["by"];

/** The weights that make each term; the doorstep stays with all, as it shapes a logarithm. */
const WEIGHTS = {
  quality: ["results", "advantage"],
  alike: ["alike"],
  ownGroup: ["ownGroup"],
  distance: ["distance", "help"],
  sibling: ["sibling"],
  faith: ["faith"],
  catchment: ["nearness"],
} as const satisfies Record<string, readonly (keyof Weights)[]>;
const TERMS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** By school considered, utils. Where the scenario states its own formula, that is one term beside chance. */
export function utilityTerms(work: Weighing, pupil: number, sibling: number, considered: Considered): UtilityTerms[] {
  const all = weigh(work, pupil, sibling, considered).slice(0, considered.count);
  const chance = work.taste.slice(0, considered.count);
  if (work.own !== undefined) return Array.from(all, (u, i) => ({ ownFormula: u - chance[i], chance: chance[i] }));
  const columns = TERMS.map((term) => {
    const alone = weigh({ ...work, by: only(work.by, WEIGHTS[term]) }, pupil, sibling, considered);
    return alone.slice(0, considered.count).map((value, i) => value - chance[i]);
  });
  return Array.from(chance, (luck, i) => ({
    ...Object.fromEntries(TERMS.map((term, t) => [term, columns[t][i]])),
    chance: luck,
  }));
}

const only = (by: Weights, kept: readonly (keyof Weights)[]): Weights =>
  Object.fromEntries(
    Object.entries(by).map(([key, weight]) => [
      key,
      key === "doorstep" || (kept as readonly string[]).includes(key) ? weight : 0,
    ]),
  ) as Weights;
