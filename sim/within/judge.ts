/** What schools take their pupils' attainment to be as they group them. [W4] [I1] */

import type { Year } from "../engine/process.ts";
import type { Families, Pupils } from "../population/population.ts";
import { fillNormals } from "../random/distributions.ts";
import type { Stream } from "../random/streams.ts";

/** How judgement errs. */
export interface Judgement {
  readonly pupils: Pupils;
  readonly families: Families;
  readonly chance: Stream;
  /** SD of errors, in SD of the pupil's year group; and how far each community group is judged too low. */
  readonly noise: number;
  readonly bias: Float64Array;
  /** By school, what just leadership leaves of errors. */
  readonly fairer: Float64Array;
  /** Room for the pupils of a year group: their keys, and how far each judgement errs. */
  readonly keys: Uint32Array;
  readonly errors: Float64Array;
}

/** For year groups of `most` pupils or fewer. */
export const judgementOf = (year: Year, most: number): Judgement => ({
  pupils: year.state.pupils,
  families: year.state.families,
  chance: year.stream("group"),
  noise: year.parameters["group.noise"],
  bias: biasByGroup(year),
  fairer: fairness(year),
  keys: new Uint32Array(most),
  errors: new Float64Array(most),
});

/** Writes what a school takes the attainment of these pupils of one year group to be: it errs by so many SD of the group. */
export function judge(judgement: Judgement, school: number, rows: Int32Array, judged: Float64Array): void {
  const { pupils, fairer, errors } = judgement;
  const { attainment } = pupils;
  err(judgement, rows);
  for (let i = 0; i < rows.length; i++) judged[i] = attainment[rows[i]];
  const scale = spread(judged, rows.length) * fairer[school];
  for (let i = 0; i < rows.length; i++) judged[i] += scale * errors[i];
}

/** How far each judgement errs, in SD of the year group: by chance, and by community group. */
function err({ pupils, families, chance, noise, bias, keys, errors }: Judgement, rows: Int32Array): void {
  const { key, family } = pupils;
  const { group } = families;
  for (let i = 0; i < rows.length; i++) keys[i] = key[rows[i]];
  fillNormals(errors, chance, keys, 0, rows.length, 0);
  for (let i = 0; i < rows.length; i++) errors[i] = noise * errors[i] - bias[group[family[rows[i]]]];
}

/** SD of the first so many values. */
function spread(values: Float64Array, count: number): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  const mean = sum / count;
  for (let i = 0; i < count; i++) squares += (values[i] - mean) * (values[i] - mean);
  return Math.sqrt(squares / count);
}

/** By school, what just leadership leaves of errors of judgement. */
function fairness({ parameters, state }: Year): Float64Array {
  const { justice, count } = state.schools;
  const byJustice = parameters["group.justice"];
  const fairer = new Float64Array(count);
  for (let s = 0; s < count; s++) fairer[s] = Math.max(0, 1 - byJustice * justice[s]);
  return fairer;
}

/**
 * How much lower than they are pupils of each community group are judged, SD: those of the place's largest groups are not,
 * those of its next largest are, and those of smaller groups by as much more or less as the scenario assumes.
 */
function biasByGroup({ place, parameters }: Year): Float64Array {
  const { neighbourhoods, groups } = place;
  const children = new Float64Array(groups);
  for (let i = 0; i < neighbourhoods.groupShares.length; i++)
    children[i % groups] += neighbourhoods.groupShares[i] * neighbourhoods.children[Math.floor(i / groups)];
  const largest = children.reduce((most, count) => Math.max(most, count), 0);
  const next = children.reduce((most, count) => (count < largest ? Math.max(most, count) : most), 0);
  const ofNext = parameters["group.minority"];
  const ofSmaller = Math.max(0, ofNext + parameters["group.smaller"]);
  return children.map((count) => (count === largest ? 0 : count === next ? ofNext : ofSmaller));
}
