/** What schools themselves do for the participation of their pupils. [W5] */

import type { Year } from "../engine/process.ts";
import type { SchoolColumns } from "../engine/state.ts";
import { risksOf, riskWeights } from "../population/at-risk.ts";
import { blockColumn } from "../population/blocks.ts";
import { isSeparate, NO_SCHOOL, PLACEMENTS } from "../population/population.ts";
import { atSchool, bySchool } from "./by-school.ts";
import { contactWithOthers } from "./contact.ts";
import { SET, SETS } from "./group.ts";

/** Pupils by what makes barriers for them: a label, a need, and being taught apart. */
const LABEL = 1;
const NEED = 2;
const SEPARATE = 4;
const KINDS = 8;

/**
 * Where each pupil of a block starts from, what school itself adds, by whom it cares for, what it expects, how it teaches
 * and groups, and what labels and separate teaching take; risk counts everywhere.
 */
export function lifeAtSchools(year: Year): (led: Float64Array, from: number, to: number) => void {
  const { parameters, state } = year;
  const { school, set, need, identified, placement, count } = state.pupils;
  const start = parameters["takePart.start"];
  const separate = Uint8Array.from(PLACEMENTS, (_, at) => (isSeparate(at) ? SEPARATE : 0));
  const { perRisk, labelled, heard, low } = bySchools(year);
  const risks = risksOf(state.pupils, state.families, riskWeights(parameters));
  const risk = blockColumn(count);
  return (led, from, to) => {
    risks(risk, from, to);
    for (let p = from, i = 0; p < to; p++, i++) {
      const s = atSchool(school[p]);
      const kind = s * KINDS + (identified[p] | (need[p] << 1) | separate[placement[p]]);
      led[i] = start + (risk[i] * perRisk[kind] + heard[s] - low[s * SETS + set[p]]) - labelled[kind];
    }
  };
}

/** What is the same for all pupils of a school, or for those of a kind or a set. */
function bySchools(year: Year): Readonly<Record<"perRisk" | "labelled" | "heard" | "low", Float64Array>> {
  const { parameters, state } = year;
  const { schools } = state;
  const byLabel = parameters["takePart.label"];
  const bySeparate = parameters["takePart.separate"];
  const byRisk = parameters["takePart.risk"];
  const byNarrowing = parameters["takePart.narrowing"];
  const byExpectation = parameters["takePart.expectation"];
  const byCare = parameters["takePart.care"];
  const byInquiry = parameters["takePart.inquiry"];
  const byLowSet = parameters["takePart.lowSet"] * parameters["group.intensity"];
  const relieved = parameters["supportInClass.relief"];
  const barriers = (s: number, kind: number) => 1 - relieved * supportFor(schools, s, (kind & NEED) > 0);
  const contact = contactWithOthers(year);
  const expected = (s: number) =>
    byExpectation * (schools.sharing[s] + contact[s]) - byNarrowing * schools.narrowing[s];
  const labels = (kind: number) => ((kind & LABEL) > 0 ? byLabel : 0) + ((kind & SEPARATE) > 0 ? bySeparate : 0);
  const { count } = schools;
  return {
    perRisk: bySchool(count, KINDS, (s, kind) => (s === NO_SCHOOL ? 0 : expected(s)) - byRisk * barriers(s, kind)),
    labelled: bySchool(count, KINDS, (s, kind) => labels(kind) * barriers(s, kind)),
    heard: bySchool(count, 1, (s) => (s === NO_SCHOOL ? 0 : byCare * schools.care[s] + byInquiry * schools.inquiry[s])),
    low: bySchool(count, SETS, (s, set) =>
      s === NO_SCHOOL || set !== SET.low ? 0 : byLowSet * (1 - schools.mixing[s]),
    ),
  };
}

/** Support that a pupil meets in class, 0–1: the school's for all, and its teams' for those with a need. [W3] */
function supportFor({ inclusion, teams }: SchoolColumns, s: number, hasNeed: boolean): number {
  if (s === NO_SCHOOL) return 0;
  return hasNeed ? Math.max(inclusion[s], teams[s]) : inclusion[s];
}
