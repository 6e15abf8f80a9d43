/** A utility tried on schools and families of every kind before anything is run: is it a number for any of them? [C2] */

import { compile } from "./compile.ts";
import { type Mishap, mishap } from "./mishap.ts";
import { namesIn, type Program } from "./program.ts";
import { UTILITY_KEYS, type UtilityName } from "./utility-keys.ts";
import { UTILITY_NAMES } from "./utility-names.ts";

/** As many schools as are tried; the first two are at the ends of what is met. */
export const TRIED = 256;

/** Square root of 2 less 1: multiples of it fall evenly over 0 to 1, and those of its powers apart from one another. */
const STRIDE = 0.41421356237309515;

/** For how many of the schools tried the utility is no finite number. */
export function withoutNumber(program: Program): number {
  const worth = compile(program, (name) => UTILITY_KEYS.indexOf(name as UtilityName));
  return Array.from({ length: TRIED }, (_, i) => worth(school(i))).filter(Number.isNaN).length;
}

/** A utility that is nowhere a number leaves every list in the order in which schools were thought of: a slip of the pen. */
export function nowhereANumber(program: Program): Mishap | undefined {
  if (withoutNumber(program) < TRIED) return undefined;
  const about = namesIn(program);
  const whatever = about.length === 0 ? "" : `, whatever ${about.join(", ")} may be`;
  return mishap(
    0,
    "a number for some school",
    `no finite number for any${whatever}`,
    "log and sqrt want what is above 0",
  );
}

/** One school as one family knows it: each name somewhere between the lowest and the highest that is met. */
function school(i: number): Float64Array {
  return Float64Array.from(UTILITY_KEYS, (key, slot) => {
    const [low, high] = UTILITY_NAMES[key].met;
    const share = i < 2 ? i : (i * (slot + 1) * STRIDE) % 1;
    return low + share * (high - low);
  });
}
