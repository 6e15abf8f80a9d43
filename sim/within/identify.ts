/** Step 12: schools identify special educational needs, not always those there are. [W3] */

import type { Process, Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import { atSchool, bySchool } from "../population/by-school.ts";
import { type Families, NO_SCHOOL, PLACEMENT, type Pupils, YEARS_NEW } from "../population/population.ts";
import { fillUniforms, type Stream } from "../random/streams.ts";
import type { Parameters } from "../scenario/parameters.ts";

/**
 * Need is latent. A pupil who is new is identified more readily than later; a school under pressure identifies more,
 * and parents who know their way, or have found a voice, obtain it more. Part of all labels is sought for the money that
 * follows them: where teams support pupils without one, that part goes. A label stays; what it brings is counted where
 * pupils learn.
 */
export const identify: Process = {
  key: "identify",
  label: "Identify needs",
  step: 12,
  rules: ["W3"],
  arena: "within",
  reads: [
    "families.capital",
    "families.arrived",
    "families.voice",
    "pupils.need",
    "pupils.cohort",
    "pupils.family",
    "pupils.key",
    "pupils.placement",
    "pupils.school",
    "schools.pressure",
    "schools.teams",
  ],
  writes: ["pupils.identified"],
  essential: false,
  off: { "identify.atEntry": 0, "identify.later": 0 },
  run(year) {
    inBlocks(year.state.pupils.count, identifying(year), identifyOf);
  },
};

/** What the yearly chance that a pupil without a label gets one is worked out from. */
interface Identifying {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly year: number;
  readonly chance: Stream;
  /** Rates of those who are not new without and with a need, then of those who are. */
  readonly rates: Float64Array;
  readonly byStanding: number;
  /** By school: what pressure makes of the rates, and what funding without labels leaves of them. */
  readonly pressed: Float64Array;
  readonly funded: Float64Array;
}

function identifying({ parameters, state, stream, year }: Year): Identifying {
  const { pupils, families, schools } = state;
  const known: Known = { parameters, schools };
  const [later, atEntry] = [parameters["identify.later"], parameters["identify.atEntry"]];
  const withoutNeed = parameters["identify.withoutNeed"];
  return {
    pupils,
    families,
    year,
    chance: stream("identify"),
    rates: Float64Array.of(later * withoutNeed, later, atEntry * withoutNeed, atEntry),
    byStanding: parameters["identify.advocacy"],
    pressed: bySchool(schools.count, 1, known, pressedAt),
    funded: bySchool(schools.count, 1, known, fundedAt),
  };
}

interface Known {
  readonly parameters: Parameters;
  readonly schools: SchoolColumns;
}

const pressedAt = ({ parameters, schools }: Known, s: number): number =>
  1 + (s === NO_SCHOOL ? 0 : parameters["identify.pressure"] * schools.pressure[s]);

const fundedAt = ({ parameters, schools }: Known, s: number): number =>
  s === NO_SCHOOL ? 1 : 1 - parameters["identify.funding"] * schools.teams[s];

const draws = blockColumn();

function identifyOf(known: Identifying, from: number, to: number): void {
  const { identified, key, placement } = known.pupils;
  fillUniforms(draws, known.chance, key, from, to, 0);
  for (let p = from, i = 0; p < to; p++, i++) {
    if (identified[p] === 1 || placement[p] === PLACEMENT.notOnRoll) continue;
    identified[p] = draws[i] < chanceOf(known, p) ? 1 : 0;
  }
}

/** Yearly chance that a pupil without a label gets one. */
function chanceOf(known: Identifying, p: number): number {
  const { pupils, families, year, rates, byStanding, pressed, funded } = known;
  const f = pupils.family[p];
  const s = atSchool(pupils.school[p]);
  const isNew = pupils.cohort[p] === year || families.arrived[f] === YEARS_NEW;
  const advocacy = Math.max(0, 1 + byStanding * (families.capital[f] + families.voice[f]));
  return rates[(isNew ? 2 : 0) + pupils.need[p]] * pressed[s] * funded[s] * advocacy;
}
