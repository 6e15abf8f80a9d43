/** Step 2: families move within the place; prices follow what they wanted. [Y2] */

import type { Process, Year } from "../engine/process.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import { inOrderOf } from "../population/by-key.ts";
import { awayFrom, type Homes, homesOf, nearestOpenSchool } from "../population/home.ts";
import { lent } from "../population/lent.ts";
import { phasesOf } from "../population/phases.ts";
import { type Families, NO_SCHOOL } from "../population/population.ts";
import { bits, fillUniforms, type Stream } from "../random/streams.ts";
import { homeWorth } from "./home-worth.ts";
import { followDemand } from "./prices.ts";
import { type Settled, settleMovers } from "./vacancies.ts";

/**
 * The movers' homes are the homes on offer, so homes and families are as many after as before [O1]. Pupils keep their
 * school; the way to it changes.
 */
export const moveHome: Process = {
  key: "moveHome",
  label: "Families move home",
  step: 2,
  rules: ["Y2", "O1"],
  arena: "beyond",
  reads: [
    "context.housingTurnover",
    "levers.housingMix",
    "levers.regeneration",
    "families.z",
    "families.group",
    "families.key",
    "families.outside",
    "pupils.family",
    "pupils.school",
    "pupils.sex",
    "neighbourhoods.logPrice",
    "schools.reputation",
    "schools.firstListed",
    "schools.places",
  ],
  writes: [
    "families.movedHome",
    "families.neighbourhood",
    "families.x",
    "families.y",
    "pupils.travel",
    "pupils.nearest",
    "neighbourhoods.logPrice",
    "neighbourhoods.excessDemand",
  ],
  essential: false,
  off: { "moveHome.rate": 0, "moveHome.priceResponse": 0 },
  run(year) {
    followDemand(year);
    const movers = moversInOrder(year);
    if (movers.length === 0) return;
    const worth = homeWorth(year);
    const settled = settleMovers(year, movers, worth);
    recordDemand(year, settled, worth.residents);
    exchangeHomes(year, movers, settled);
    for (const phase of phasesOf(year)) measureTravel(phase, movers);
  },
};

/** Families who look for another home this year, in the order in which they find one: by lot, then by key. */
function moversInOrder({ state, parameters, context, levers, stream }: Year): Int32Array {
  const { families } = state;
  const rate = parameters["moveHome.rate"] * (1 + context.housingTurnover);
  const content = parameters["moveHome.content"];
  const rates = levers.regeneration.map((strength) => rate * (1 - content * strength));
  const chance = stream("moveHome");
  const looking = { families, chance, rates, rows: lent(Int32Array, families.count), found: 0 };
  inBlocks(families.count, looking, findMovers);
  const movers = looking.rows.subarray(0, looking.found);
  const words = new Uint32Array(movers.length);
  for (let i = 0; i < movers.length; i++) words[i] = families.key[movers[i]];
  sortBy(words, movers);
  for (let i = 0; i < movers.length; i++) words[i] = bits(chance, families.key[movers[i]], 1);
  sortBy(words, movers);
  return movers;
}

interface Looking {
  readonly families: Families;
  readonly chance: Stream;
  /** By neighbourhood. */
  readonly rates: Float64Array;
  readonly rows: Int32Array;
  found: number;
}

const draws = blockColumn();

function findMovers(looking: Looking, from: number, to: number): void {
  const { families, chance, rates, rows } = looking;
  const { outside, neighbourhood } = families;
  fillUniforms(draws, chance, families.key, from, to, 0);
  let { found } = looking;
  for (let f = from; f < to; f++) if (outside[f] === 0 && draws[f - from] < rates[neighbourhood[f]]) rows[found++] = f;
  looking.found = found;
}

/** Puts rows in ascending order of the 32-bit word each has; those of the same word stay in the order they are in. */
function sortBy(words: Uint32Array, rows: Int32Array): void {
  const order = inOrderOf(words);
  for (let i = 0; i < rows.length; i++) order[i] = rows[order[i]];
  rows.set(order);
}

/** Homes wished for less homes that came free, as a share of the neighbourhood's homes. */
function recordDemand(
  { state: { neighbourhoods } }: Year,
  { neighbourhood, wished }: Settled,
  homes: Float64Array,
): void {
  const { count, excessDemand } = neighbourhoods;
  excessDemand.fill(0);
  for (let i = 0; i < wished.length; i++) {
    excessDemand[neighbourhood[wished[i]]] += 1;
    excessDemand[neighbourhood[i]] -= 1;
  }
  for (let n = 0; n < count; n++) excessDemand[n] /= Math.max(1, homes[n]);
}

/** Mover i goes to live where mover `home[i]` lived. */
function exchangeHomes({ state }: Year, movers: Int32Array, { home, neighbourhood, x, y }: Settled): void {
  const { families } = state;
  for (let i = 0; i < movers.length; i++) {
    const f = movers[i];
    families.movedHome[f] = home[i] === i ? 0 : 1;
    families.neighbourhood[f] = neighbourhood[home[i]];
    families.x[f] = x[home[i]];
    families.y[f] = y[home[i]];
  }
}

function measureTravel(year: Year, movers: Int32Array): void {
  const { place, state } = year;
  const moved = lent(Uint8Array, state.families.count);
  for (let i = 0; i < movers.length; i++) moved[movers[i]] = 1;
  inBlocks(state.pupils.count, { year, homes: homesOf(place, state.families), moved }, measureMoved);
}

interface Measuring {
  readonly year: Year;
  readonly homes: Homes;
  /** By family: 1 where it looked for a home. */
  readonly moved: Uint8Array;
}

function measureMoved({ year: { place, state }, homes, moved }: Measuring, from: number, to: number): void {
  const { pupils, schools } = state;
  const { family: familyOf } = pupils;
  for (let p = from; p < to; p++) {
    const family = familyOf[p];
    if (moved[family] === 0) continue;
    pupils.nearest[p] = nearestOpenSchool(place, schools, homes, family, pupils.sex[p]);
    if (pupils.school[p] !== NO_SCHOOL) pupils.travel[p] = awayFrom(homes, family, pupils.school[p]);
  }
}
