/** Step 15: pupils learn. [W7] */

import type { Process, Year } from "../engine/process.ts";
import { fillRisks, type Risks, risksOf, riskWeights } from "../population/at-risk.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import { noiseKeys } from "../population/children.ts";
import { type Pupils, yearsIn } from "../population/population.ts";
import { fillNormals } from "../random/distributions.ts";
import type { Stream } from "../random/streams.ts";
import { addFamilyGain, type FamilyGain, familyGain } from "./family-gain.ts";
import { addPresenceGain, type PresenceGain, presenceGain } from "./presence-gain.ts";
import { addSchoolGain, type SchoolGain, schoolGain } from "./school-gain.ts";
import { type ShockLoss, shockLoss, takeShock } from "./shock-loss.ts";
import { addSupportGain, type SupportGain, supportGain } from "./support-gain.ts";
import { chanceKept } from "./variance-budget.ts";

/** a′ = ρa + family + presence and participation + school + support + chance, everything in SD of the base year. [U1] */
export const learn: Process = {
  key: "learn",
  label: "Learn",
  step: 15,
  rules: ["W7", "W1", "W4", "W8", "Y4"],
  arena: "within",
  reads: [
    "context.shock",
    "families.z",
    "families.u1",
    "families.u2",
    "families.neighbourhood",
    "families.outside",
    "families.supportLag2",
    "families.arrived",
    "families.movedHome",
    "families.ever6",
    "families.fsm",
    "pupils.attainment",
    "pupils.presence",
    "pupils.participation",
    "pupils.set",
    "pupils.identified",
    "pupils.earlyYears",
    "pupils.cohort",
    "pupils.family",
    "pupils.key",
    "pupils.lookedAfter",
    "network",
    "pupils.movedSchool",
    "pupils.need",
    "pupils.newArrival",
    "pupils.placement",
    "pupils.school",
    "pupils.suspended",
    "schools.design",
    "schools.effect",
    "schools.forAtRisk",
    "schools.sharing",
    "schools.inclusion",
    "schools.mixing",
    "schools.teams",
    "schools.breadth",
    "schools.inquiry",
    "schools.narrowing",
  ],
  writes: [
    "pupils.attainment",
    "schools.cohortShock1",
    "schools.cohortShock2",
    "schools.cohortShock3",
    "schools.cohortShock4",
    "schools.cohortShock5",
    "schools.cohortShock6",
  ],
  essential: true,
  run(year) {
    inBlocks(year.state.pupils.count, learning(year), learnOf);
  },
};

/** What a year of learning is made of. */
interface Learning {
  readonly risks: Risks;
  readonly home: FamilyGain;
  readonly presence: PresenceGain;
  readonly school: SchoolGain;
  readonly support: SupportGain;
  readonly shock: ShockLoss;
  readonly luck: Luck;
}

const learning = (year: Year): Learning => ({
  risks: risksOf(year.state.pupils, year.state.families, riskWeights(year.parameters)),
  home: familyGain(year),
  presence: presenceGain(year),
  school: schoolGain(year),
  support: supportGain(year),
  shock: shockLoss(year),
  luck: luckOf(year),
});

/** By place in a block: how far each pupil is at risk [I2], and what terms have added to its year so far, SD. */
const risk = blockColumn();
const gain = blockColumn();

/** Adds up the terms, in this order, for the pupils of a block. */
function learnOf({ risks, home, presence, school, support, shock, luck }: Learning, from: number, to: number): void {
  fillRisks(risks, risk, from, to);
  gain.fill(0);
  addFamilyGain(home, gain, from, to);
  addPresenceGain(presence, gain, from, to);
  addSchoolGain(school, gain, risk, from, to);
  addSupportGain(support, gain, risk, from, to);
  takeShock(shock, gain, from, to);
  learnWithLuck(luck, from, to);
}

/** The pupil's own chance, by years already begun in the phase, and what of attainment lasts. */
export interface Luck {
  readonly pupils: Pupils;
  readonly year: number;
  readonly persistence: number;
  readonly spread: Float64Array;
  readonly chance: Stream;
}

export function luckOf({ place, parameters, state, stream, year }: Year): Luck {
  const kept = chanceKept(place, parameters);
  return {
    pupils: state.pupils,
    year,
    persistence: parameters["learn.persistence"],
    spread: Float64Array.from(noiseKeys(place.phase), (noise) => kept * parameters[noise]),
    chance: stream("learn/noise"),
  };
}

/** By place in a block: what chance adds to each pupil's year, SD. */
const lucky = blockColumn();

/** Writes what chance adds, SD, for the pupils from one row to before another. */
export function fillLuck({ pupils, year, spread, chance }: Luck, column: Float64Array, from: number, to: number): void {
  const { cohort, key } = pupils;
  fillNormals(column, chance, key, from, to, 0);
  for (let p = from, i = 0; p < to; p++, i++) column[i] *= spread[yearsIn(cohort[p], year)];
}

/** a′ = ρa + gain + luck. */
function learnWithLuck(luck: Luck, from: number, to: number): void {
  const { persistence } = luck;
  const { attainment } = luck.pupils;
  fillLuck(luck, lucky, from, to);
  for (let p = from, i = 0; p < to; p++, i++) attainment[p] = persistence * attainment[p] + gain[i] + lucky[i];
}
