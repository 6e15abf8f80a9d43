/** What schools themselves do for the participation of their pupils. [W5] */

import type { Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { fillRisks, type Risks, risksOf, riskWeights } from "../population/at-risk.ts";
import { blockColumn } from "../population/blocks.ts";
import { atSchool, bySchool } from "../population/by-school.ts";
import { NO_SCHOOL, type Pupils } from "../population/population.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { BARRIERS, barriersOf, hasLabel, hasNeed, isApart } from "./barriers.ts";
import { contactWithOthers } from "./contact.ts";
import { SET, SETS } from "./group.ts";

/** What is the same for all pupils of a school, or for those of a kind or a set. */
export interface LifeAtSchools {
  readonly pupils: Pupils;
  readonly risks: Risks;
  /** Where every pupil starts from. */
  readonly start: number;
  /** By school: what care and inquiry add; by school and barriers, what risk and labels take; by school and set, low sets. */
  readonly heard: Float64Array;
  readonly perRisk: Float64Array;
  readonly labelled: Float64Array;
  readonly low: Float64Array;
}

export function lifeAtSchools(year: Year): LifeAtSchools {
  const { parameters, state } = year;
  const { pupils, families, schools } = state;
  const known: Known = { parameters, schools, contact: contactWithOthers(year) };
  return {
    pupils,
    risks: risksOf(pupils, families, riskWeights(parameters)),
    start: parameters["takePart.start"],
    heard: bySchool(schools.count, 1, known, heardAt),
    perRisk: bySchool(schools.count, BARRIERS, known, perRiskAt),
    labelled: bySchool(schools.count, BARRIERS, known, labelledAt),
    low: bySchool(schools.count, SETS, known, lowAt),
  };
}

const risk = blockColumn();

/**
 * Where each pupil of a block starts from, what school itself adds, by whom it cares for, what it expects, how it teaches
 * and groups, and what labels and separate teaching take; risk counts everywhere.
 */
export function fillLifeAtSchools(life: LifeAtSchools, led: Float64Array, from: number, to: number): void {
  const { pupils, risks, start, heard, perRisk, labelled, low } = life;
  const { school, set } = pupils;
  fillRisks(risks, risk, from, to);
  for (let p = from, i = 0; p < to; p++, i++) {
    const s = atSchool(school[p]);
    const kind = s * BARRIERS + barriersOf(pupils, p);
    led[i] = start + (risk[i] * perRisk[kind] + heard[s] - low[s * SETS + set[p]]) - labelled[kind];
  }
}

/** What the numbers of a school are worked out from. */
interface Known {
  readonly parameters: Parameters;
  readonly schools: SchoolColumns;
  readonly contact: Float64Array;
}

function heardAt({ parameters, schools: { care, inquiry } }: Known, s: number): number {
  if (s === NO_SCHOOL) return 0;
  return parameters["takePart.care"] * care[s] + parameters["takePart.inquiry"] * inquiry[s];
}

/** What a school expects of pupils at risk, less the barriers that risk makes there. */
const perRiskAt = (known: Known, s: number, kind: number): number =>
  expectedAt(known, s) - known.parameters["takePart.risk"] * barriersLeft(known, s, kind);

function expectedAt({ parameters, schools, contact }: Known, s: number): number {
  if (s === NO_SCHOOL) return 0;
  const shared = parameters["takePart.expectation"] * (schools.sharing[s] + contact[s]);
  return shared - parameters["takePart.narrowing"] * schools.narrowing[s];
}

function labelledAt(known: Known, s: number, kind: number): number {
  const byLabel = hasLabel(kind) ? known.parameters["takePart.label"] : 0;
  const bySeparate = isApart(kind) ? known.parameters["takePart.separate"] : 0;
  return (byLabel + bySeparate) * barriersLeft(known, s, kind);
}

function lowAt({ parameters, schools }: Known, s: number, set: number): number {
  if (s === NO_SCHOOL || set !== SET.low) return 0;
  return parameters["takePart.lowSet"] * parameters["group.intensity"] * (1 - schools.mixing[s]);
}

/** What support in class, and lessons planned for all, leave of a pupil's barriers. */
function barriersLeft({ parameters, schools }: Known, s: number, kind: number): number {
  const designed = s === NO_SCHOOL ? 0 : parameters["supportInClass.designRelief"] * schools.design[s];
  return (1 - parameters["supportInClass.relief"] * supportFor(schools, s, hasNeed(kind))) * (1 - designed);
}

/**
 * Support that a pupil meets in class, up to 1: the school's for all, and its teams' for those with a need. Where a school
 * supports less than is usual (below 0), teams make up what they reach and spare nobody the rest. [W3]
 */
function supportFor({ inclusion, teams }: SchoolColumns, s: number, need: boolean): number {
  if (s === NO_SCHOOL) return 0;
  if (!need) return inclusion[s];
  return inclusion[s] < 0 ? inclusion[s] + teams[s] * (1 - inclusion[s]) : Math.max(inclusion[s], teams[s]);
}
