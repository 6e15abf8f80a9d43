/** Unequal information, by the year engine itself: Díaz, Jiménez & Larroulet 2021. [D1] */

import { runReplicate } from "../engine/ensemble.ts";
import type { State } from "../engine/state.ts";
import { withProgram } from "../formula/of-job.ts";
import { normal } from "../random/distributions.ts";
import { stream } from "../random/streams.ts";
import { ALONE, reduced } from "./reduced.ts";
import { squareTown, type Town } from "./square-town.ts";

const SIDE = 51;
const TOWN: Omit<Town, "room"> = {
  side: SIDE,
  across: 20,
  children: 15,
  schools: 60,
  groupShares: [1, 0],
  eligible: 0.5,
  edgesMeet: false,
};
const ALPHA = 0.05;
/** So many utils to one of the paper's that chance decides nothing: its families take the best. */
const SURE = 1e7;
/** Families look at every school and list as many as a form may have. */
const SEEN = { ...ALONE, "learnAboutSchools.reliability": 1 };

/**
 * U = A^α·((h − d)/h)^(1 − α), h the square's diagonal. A is 5 and the school's quality in SD for families of high
 * income; the others see a light of 4, 5 or 6 for it, or nothing, and go to the nearest.
 */
function utilityOf(lights: boolean): string {
  const near = `max(0, 1 - distance / ${SIDE * Math.sqrt(2)})`;
  const weighed = (A: string) => `max(0, ${A})^${ALPHA} * ${near}^${1 - ALPHA}`;
  const light = "(quality > 1 ? 6 : quality < -1 ? 4 : 5)";
  return `${SURE} * (eligible ? ${lights ? weighed(light) : near} : ${weighed("(5 + quality)")})`;
}

/** Mean quality of the schools that children of families of high and of low income attend, SD over schools. */
export interface Attended {
  readonly high: number;
  readonly low: number;
}

/**
 * A world of schools with places for `room` times the children. Whoever is eligible for free meals within six years is
 * of low income: half the families. Nobody is kept from a school by what it costs, as the paper's families are, and
 * limited places go to those who live nearest rather than by lot.
 */
export function engineLights(lights: boolean, room: number, seed: number): Attended {
  const chance = stream(seed, 0, "docking/town", 0);
  const place = squareTown({ ...TOWN, room }, chance, (key) => normal(chance, key, 2));
  const scenario = reduced({ years: 1, seed, utility: utilityOf(lights), parameters: SEEN });
  let attended: Attended | undefined;
  const job = withProgram({ scenario, replicates: [0], units: ["place"], assumptions: "centre" } as const);
  runReplicate(place, job, 0, { onYear: (state) => (attended ??= attendedIn(state)) });
  return attended as Attended;
}

/** Over all who are at school in the base year: every one of them chose by the quality that schools began with. */
function attendedIn({ pupils, families, schools }: State): Attended {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] < 0) continue;
    const low = families.ever6[pupils.family[p]];
    sums[low] += schools.reputation[pupils.school[p]];
    counts[low] += 1;
  }
  return { high: sums[0] / counts[0], low: sums[1] / counts[1] };
}
