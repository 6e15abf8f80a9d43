/** Step 2: families move within the place; prices follow what they wanted. [Y2] */

import type { Process, Year } from "../engine/process.ts";
import { inOrderOf } from "../population/by-key.ts";
import { awayFrom, homesOf, nearestOpenSchool } from "../population/home.ts";
import { phasesOf } from "../population/phases.ts";
import { NO_SCHOOL } from "../population/population.ts";
import { bits, uniforms } from "../random/streams.ts";
import { homeWorth } from "./home-worth.ts";
import { followDemand } from "./prices.ts";
import { settleMovers } from "./vacancies.ts";

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
    const settled = settleMovers(year, movers, homeWorth(year));
    recordDemand(year, movers, settled.wished);
    exchangeHomes(year, movers, settled.home);
    for (const phase of phasesOf(year)) measureTravel(phase, movers);
  },
};

/** Families who look for another home this year, in the order in which they find one: by lot, then by key. */
function moversInOrder({ state, parameters, context, stream }: Year): Int32Array {
  const { count, key, outside } = state.families;
  const rate = parameters["moveHome.rate"] * (1 + context.housingTurnover);
  const chance = stream("moveHome");
  const draws = uniforms(chance, key, count, 0);
  const rows = new Int32Array(count);
  let movers = 0;
  for (let f = 0; f < count; f++) if (outside[f] === 0 && draws[f] < rate) rows[movers++] = f;
  const byKey = sortedBy(rows.slice(0, movers), (f) => key[f]);
  return sortedBy(byKey, (f) => bits(chance, key[f], 1));
}

/** Rows in ascending order of a 32-bit word each has; those of the same word stay in the order they are in. */
const sortedBy = (rows: Int32Array, word: (row: number) => number): Int32Array =>
  inOrderOf(Uint32Array.from(rows, word)).map((at) => rows[at]);

/** Homes wished for less homes that came free, as a share of the neighbourhood's homes. */
function recordDemand({ state }: Year, movers: Int32Array, wished: Int32Array): void {
  const { families, neighbourhoods } = state;
  const homes = new Float64Array(neighbourhoods.count);
  const { count, outside, neighbourhood } = families;
  for (let f = 0; f < count; f++) if (outside[f] === 0) homes[neighbourhood[f]] += 1;
  neighbourhoods.excessDemand.fill(0);
  for (let i = 0; i < movers.length; i++) {
    neighbourhoods.excessDemand[families.neighbourhood[movers[wished[i]]]] += 1;
    neighbourhoods.excessDemand[families.neighbourhood[movers[i]]] -= 1;
  }
  for (let n = 0; n < neighbourhoods.count; n++) neighbourhoods.excessDemand[n] /= Math.max(1, homes[n]);
}

/** Mover i goes to live where mover `home[i]` lived. */
function exchangeHomes({ state }: Year, movers: Int32Array, home: Int32Array): void {
  const { families } = state;
  const neighbourhood = movers.map((f) => families.neighbourhood[f]);
  const x = Float64Array.from(movers, (f) => families.x[f]);
  const y = Float64Array.from(movers, (f) => families.y[f]);
  for (let i = 0; i < movers.length; i++) {
    const f = movers[i];
    families.movedHome[f] = home[i] === i ? 0 : 1;
    families.neighbourhood[f] = neighbourhood[home[i]];
    families.x[f] = x[home[i]];
    families.y[f] = y[home[i]];
  }
}

function measureTravel({ place, state }: Year, movers: Int32Array): void {
  const { pupils, families, schools } = state;
  const moved = new Uint8Array(families.count);
  for (const f of movers) moved[f] = 1;
  const { count, family: familyOf } = pupils;
  const homes = homesOf(place, families);
  for (let p = 0; p < count; p++) {
    const family = familyOf[p];
    if (moved[family] === 0) continue;
    pupils.nearest[p] = nearestOpenSchool(place, schools, homes, family, pupils.sex[p]);
    if (pupils.school[p] !== NO_SCHOOL) pupils.travel[p] = awayFrom(homes, family, pupils.school[p]);
  }
}
