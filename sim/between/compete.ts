/** Step 8: schools feel their rivals, and under pressure teach more narrowly. [B4] */

import type { Process, Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { inBlocks } from "../population/blocks.ts";
import { isOpen } from "../population/open-schools.ts";
import { NO_SCHOOL, type Pupils } from "../population/population.ts";
import { countAbove } from "../population/rank.ts";
import { clamp } from "../random/maths.ts";
import { NO_APPLICATIONS, sharedApplicants } from "./applications.ts";
import { givingWay } from "./give-way.ts";
import { scoreWeights, shareOfResults } from "./score-weights.ts";

/**
 * Pressure = stakes × (rivalry + low rank + empty places), each by its weight; narrowing follows what schools give way to
 * of it, as far as results are what is published. Narrowing lifts what is measured and not what pupils keep ([B4]; added
 * where results are published); pressure also slows trust, closes partners to one another, shades admissions, adds exits
 * and lowers participation, each in its own process. Without stakes there is none of it. Rivals are those on the lists of
 * the pupils who enter this year, made in the year before.
 */
export const compete: Process = {
  key: "compete",
  label: "Compete",
  step: 8,
  rules: ["B4"],
  arena: "between",
  reads: [
    "applications",
    "levers.broadenTables",
    "levers.coordination",
    "levers.publishing",
    "levers.stopTables",
    "pupils.school",
    "pupils.cohort",
    "schools.score",
    "schools.places",
    "schools.justice",
    "schools.narrowing",
  ],
  writes: ["schools.pressure", "schools.narrowing"],
  essential: false,
  off: { "compete.rivalry": 0, "compete.rank": 0, "compete.unfilled": 0 },
  run(year) {
    const { schools } = year.state;
    schools.pressure.set(pressures(year));
    const speed = year.parameters["compete.speed"];
    const testable = shareOfResults(scoreWeights(year));
    const gives = givingWay(year);
    for (let s = 0; s < schools.count; s++) {
      schools.narrowing[s] += speed * (testable * gives(s) - schools.narrowing[s]);
    }
  },
};

function pressures(year: Year): Float64Array {
  const { parameters, state } = year;
  const { count } = state.schools;
  const stakes = stakesOf(year);
  const shared = sharedApplicants(state.applications ?? NO_APPLICATIONS, count);
  const below = shareAbove(state.schools);
  const empty = shareEmpty(year);
  return new Float64Array(count).map((_, s) => {
    const felt =
      parameters["compete.rivalry"] * shared[s] +
      parameters["compete.rank"] * below[s] +
      parameters["compete.unfilled"] * empty[s];
    return stakes * clamp(felt, 0, 1);
  });
}

/** What hangs on published results, 0–1: nothing where none are, and less where a middle tier stands before schools. */
function stakesOf({ parameters, levers }: Year): number {
  const stated = Math.min(1, parameters["compete.stakes"] + levers.publishing[0]);
  const buffered = parameters["compete.buffered"] * levers.coordination[0];
  return stated * (1 - levers.stopTables[0]) * (1 - buffered);
}

/** Share of the other open schools with a higher score: 0 at the top, 1 at the bottom. */
function shareAbove(schools: SchoolColumns): Float64Array {
  const { score, count } = schools;
  const open = score.slice(0, count).map((value, s) => (isOpen(schools, s) ? value : Number.NEGATIVE_INFINITY));
  const others = open.reduce((sum, value) => sum + (value > Number.NEGATIVE_INFINITY ? 1 : 0), -1);
  return countAbove(open, count).map((above) => (others > 0 ? above / others : 0));
}

/** Share of this year's entering places that nobody took. */
function shareEmpty({ state, year }: Year): Float64Array {
  const { pupils, schools } = state;
  const entrants = new Float64Array(schools.count);
  inBlocks(pupils.count, { pupils, year, entrants }, countEntrants);
  return entrants.map((taken, s) => (schools.places[s] > 0 ? clamp(1 - taken / schools.places[s], 0, 1) : 0));
}

interface Counting {
  readonly pupils: Pupils;
  /** The cohort that enters. */
  readonly year: number;
  /** By school. */
  readonly entrants: Float64Array;
}

function countEntrants({ pupils, year, entrants }: Counting, from: number, to: number): void {
  const { cohort, school } = pupils;
  for (let p = from; p < to; p++) if (cohort[p] === year && school[p] !== NO_SCHOOL) entrants[school[p]] += 1;
}
