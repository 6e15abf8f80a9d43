/** Schools further apart than homes, by the year engine itself: Dignum et al. 2022 (COMPASS). [D1] */

import { simulate } from "../engine/simulate.ts";
import type { State } from "../engine/state.ts";
import { formulasOf } from "../formula/of-scenario.ts";
import { entropyIndex } from "../indicators/segregation/entropy.ts";
import type { OpenPlace } from "../place/open.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { compass } from "../theory/compass/model.ts";
import { moveHomes } from "../theory/compass/move-homes.ts";
import { settle, type Town } from "../theory/compass/town.ts";
import { chance } from "../theory/replay.ts";
import { defaults } from "../theory/settings.ts";
import { madePlace } from "./made-place.ts";
import { ALONE, reduced } from "./reduced.ts";

const ORIGINAL = defaults(compass.settings);
/** Kilometres along a cell of the original's town. */
const CELL = 0.1;
/** So many utils to one of the original's that chance decides nothing: its families take the best. */
const SURE = 1e7;
/** Years before the base year, in which schools admit as they do today; after it, children take turns by lot. */
const BURN_IN = 50;
/** One child a family, so that the home of each is the original's household. */
const HOUSEHOLDS = { ...ALONE, "families.twoChildren": 0, "families.threeChildren": 0, "families.fourChildren": 0 };

/** U = α·C + (1 − α)·D, C single-peaked in the own group's share and D falling about a distance, as a scenario's own utility. */
function utilityOf(alpha: number): string {
  const { f, M, p, q } = ORIGINAL;
  const mix = `(ownShare <= ${f} ? ownShare / ${f} : ${M} + ${1 - M} * (1 - ownShare) / ${1 - f})`;
  return `${SURE} * (${alpha} * ${mix} + ${1 - alpha} / (1 + (distance / ${p * CELL})^${q}))`;
}

/** Entropy index H of schools, and of the neighbourhoods in which the same children live. */
export interface Apart {
  readonly schools: number;
  readonly homes: number;
}

/**
 * The town that the original's households of this seed have moved to, one home a cell, from which each year a fifth of
 * the homes send a child to school; and how far apart schools and homes are in the last of so many years. By parameters
 * our own families cannot move as the original's do: they weigh their community without a peak, and come into the model
 * when the eldest child chooses a school, to homes whose mix the place's tables give.
 */
export function engineCompass(alpha: number, years: number, seed: number): Apart {
  const draw = chance(compass, seed);
  const { size, units, density, radius, residentialSteps } = ORIGINAL;
  const town = settle(size, units, density, radius, draw("homes"));
  moveHomes(town, { ...ORIGINAL, steps: residentialSteps }, draw("moves"));
  const place = placeOf(town);
  const scenario = reduced({
    years,
    burnIn: BURN_IN,
    seed,
    utility: utilityOf(alpha),
    parameters: HOUSEHOLDS,
    admissions: { mechanism: "sd" },
  });
  const { utility } = formulasOf(scenario);
  const steps = simulate({ place, scenario, replicate: 0, assumptions: "centre", ...(utility && { utility }) });
  for (const { process, year, state } of steps) {
    if (process === "record" && year === place.baseYear + years) return apartIn(state, town);
  }
  throw new Error("the last year was not recorded");
}

/** A neighbourhood of one child on every cell that is lived in, all of the household's group, in order of the households. */
function placeOf({ cell, group, side, units }: Town): OpenPlace {
  const middle = (k: number) => CELL * (((k + 0.5) * side) / units - 0.5);
  const sites = Array.from({ length: units * units }, (_, s) => s);
  const mean = cell.length / sites.length;
  return madePlace(
    {
      x: Float64Array.from(cell, (at) => CELL * (at % side)),
      y: Float64Array.from(cell, (at) => CELL * Math.floor(at / side)),
      spread: 0,
      children: 1,
      groupShares: Float64Array.from(Array.from(group).flatMap((g) => [1 - g, g])),
      eligible: 0.5,
    },
    {
      x: Float64Array.from(sites, (s) => middle(s % units)),
      y: Float64Array.from(sites, (s) => middle(Math.floor(s / units))),
      places: 1 + Math.floor(ORIGINAL.room * mean),
      roll: Math.round(mean),
    },
  );
}

function apartIn({ pupils, families }: State, { cell, unit, units }: Town): Apart {
  const counts = () => ({ units: units * units, groups: 2, n: new Float64Array(2 * units * units) });
  const [schools, homes] = [counts(), counts()];
  for (let i = 0; i < pupils.count; i++) {
    if (pupils.school[i] === NO_SCHOOL) continue;
    const family = pupils.family[i];
    schools.n[2 * pupils.school[i] + families.group[family]] += 1;
    homes.n[2 * unit[cell[families.neighbourhood[family]]] + families.group[family]] += 1;
  }
  return { schools: entropyIndex(schools), homes: entropyIndex(homes) };
}
