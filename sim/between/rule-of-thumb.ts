/** Choosing by a rule of thumb: near schools that are good enough, the best of the local ones first. [C2] */

import type { Year } from "../engine/process.ts";
import type { Families, Pupils } from "../population/population.ts";
import { normal } from "../random/distributions.ts";
import type { Stream } from "../random/streams.ts";
import { type Catchments, catchmentsIn, isInCatchment } from "./catchment.ts";
import type { Considered } from "./consider.ts";
import { type Perceiving, perceive, perceiving } from "./learn-about-schools.ts";

/** More than any quality in SD, or distance in km, can make up for. */
const STEP = 1000;

/** What the rule reads of a year, and the worth of schools that it writes. */
export interface RuleOfThumb {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly perceiving: Perceiving;
  readonly catchments: Catchments;
  readonly aspiring: Aspiring;
  readonly worth: Float64Array;
}

export const ruleOfThumb = (year: Year): RuleOfThumb => ({
  pupils: year.state.pupils,
  families: year.state.families,
  perceiving: perceiving(year),
  catchments: catchmentsIn(year.place, year.parameters["admit.catchmentReach"]),
  aspiring: aspiring(year),
  worth: new Float64Array(year.state.schools.count),
});

/**
 * In place of weighing: of the schools considered those that a family takes to be at least as good as it aspires to come
 * first, the best whose catchment area it lives in before all, then the others by nearness; then those that are not good
 * enough, by nearness. An older child's school goes before any. No chance but in what is seen and aspired to. After
 * Millington, Butler & Hamnett 2014 and Dignum, Boterman, Flache & Lees 2025, who screen by aspiration likewise.
 */
export function weighByRule(work: RuleOfThumb, pupil: number, sibling: number, considered: Considered): Float64Array {
  const { families, catchments, worth } = work;
  const { count, schools, distance } = considered;
  const family = work.pupils.family[pupil];
  const quality = perceive(work.perceiving, family, sibling, considered);
  const aspiration = aspiresTo(work.aspiring, families, family);
  for (let i = 0; i < count; i++) {
    const goodEnough = quality[i] >= aspiration;
    const local = goodEnough && isInCatchment(catchments, families.neighbourhood[family], schools[i]);
    worth[i] = local ? STEP + quality[i] : (goodEnough ? 0 : -STEP) - distance[i];
    if (schools[i] === sibling) worth[i] += STEP * STEP;
  }
  return worth;
}

/** The quality that families aspire to, SD over schools: rising with advantage, and beside it a family's own. */
interface Aspiring {
  readonly usual: number;
  readonly byAdvantage: number;
  readonly spread: number;
  readonly draws: Stream;
}

const aspiring = ({ parameters, lasting }: Year): Aspiring => ({
  usual: parameters["choose.aspiration"],
  byAdvantage: parameters["choose.aspirationByAdvantage"],
  spread: parameters["choose.aspirationSpread"],
  draws: lasting("choose/aspiration"),
});

const aspiresTo = ({ usual, byAdvantage, spread, draws }: Aspiring, { key, z }: Families, family: number): number =>
  usual + byAdvantage * z[family] + spread * normal(draws, key[family], 0);
