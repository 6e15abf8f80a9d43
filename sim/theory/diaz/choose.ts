/** A family's choice between achievement, or what it knows of it, and nearness. Díaz, Jiménez & Larroulet 2021. */

import { power } from "../../random/maths.ts";
import { along } from "../torus.ts";
import { type Families, lightOf, type Market, SIDE } from "./market.ts";

/** h: nearness is (h − d)/h. */
const FAR = SIDE * Math.sqrt(2);
/** What one cell of distance costs, as income is counted. */
const COST = 0.3;

/** How a family chooses. Weight 0 is the nearest school. */
export interface Rule {
  readonly weight: number;
  /** By school: what is known of its achievement, to the power of the weight. */
  readonly worth: Float64Array;
  /** By school: 1 where it may be chosen. */
  readonly allowed: Uint8Array;
}

/** The rules of high-income and of low-income families. */
export function rulesOf({ achievement, isPrivate }: Market, choice: boolean, lights: boolean, alpha: number) {
  const rule = (weight: number, known: Float64Array, allowed: Uint8Array): Rule => ({
    weight,
    worth: known.map((A) => power(A, weight)),
    allowed,
  });
  const everywhere = new Uint8Array(achievement.length).fill(1);
  const nearest = rule(0, achievement, everywhere);
  if (!choice) return { high: nearest, low: nearest };
  const isPublic = isPrivate.map((yes) => 1 - yes);
  const light = achievement.map(lightOf);
  return { high: rule(alpha, achievement, everywhere), low: rule(lights ? alpha : 0, light, isPublic) };
}

/**
 * The school of highest A^α ((h − d)/h)^(1 − α) among those that are allowed, have a place, and can be paid the way to;
 * of equals the nearest. −1 where there is none.
 */
export function choose(market: Market, { x, y, income }: Families, i: number, rule: Rule, room: Float64Array): number {
  // Taken once: where modules are not bundled, an import costs a look-up for each of many pairs.
  const across = along;
  const side = SIDE;
  let best = -1;
  let most = -1;
  let closest = Infinity;
  for (let s = 0; s < room.length; s++) {
    if (rule.allowed[s] === 0 || room[s] <= 0) continue;
    const dx = across(x[i], market.x[s], side);
    if (COST * dx >= income[i]) continue;
    const dy = across(y[i], market.y[s], side);
    const away = Math.sqrt(dx * dx + dy * dy);
    if (COST * away >= income[i]) continue;
    const near = (FAR - away) / FAR;
    const utility = rule.weight === 0 ? near : rule.worth[s] * power(near, 1 - rule.weight);
    if (utility < most || (utility === most && away >= closest)) continue;
    best = s;
    most = utility;
    closest = away;
  }
  return best;
}
