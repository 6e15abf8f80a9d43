/** Where families' children are at school: which families a service meets through the school that it works with. [Y4] */

import type { Year } from "../../engine/process.ts";
import { schoolsLinked } from "../../network/school-links.ts";
import { inBlocks } from "../../population/blocks.ts";
import { lent } from "../../population/lent.ts";
import { NO_SCHOOL, type Pupils } from "../../population/population.ts";

/** Schools of one phase, and the children in it. */
export interface AtSchools {
  /** By service the row of the school that it works with, −1 where there is none. */
  readonly worksWith: Int32Array;
  /** By pupil the school, and the row + 1 of a brother or sister; by family the row + 1 of the child to begin with; 0: none. */
  readonly school: Int16Array;
  readonly next: Int32Array;
  readonly first: Int32Array;
}

/** Thirty-two marks, of which each school has one: a family without its mark has no child there. */
const markOf = (school: number): number => 1 << (school & 31);

/** Where the children of a phase are; the marks of their schools are added to those of their families. */
export function atSchoolsOf({ place, state: { network, pupils, families } }: Year, marks: Int32Array): AtSchools {
  const { count, school } = pupils;
  const first = lent(Int32Array, families.count);
  const next = lent(Int32Array, count);
  inBlocks(count, { pupils, first, next, marks }, noteChildren);
  return { worksWith: schoolsLinked(network, place), school, next, first };
}

interface Noting {
  readonly pupils: Pupils;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly marks: Int32Array;
}

function noteChildren({ pupils, first, next, marks }: Noting, from: number, to: number): void {
  const { family, school } = pupils;
  for (let p = from; p < to; p++) {
    const f = family[p];
    next[p] = first[f];
    first[f] = p + 1;
    if (school[p] !== NO_SCHOOL) marks[f] |= markOf(school[p]);
  }
}

/** The marks of the schools that a service works with. */
export function marksOfService(phases: readonly AtSchools[], service: number): number {
  let marks = 0;
  for (const { worksWith } of phases) if (worksWith[service] >= 0) marks |= markOf(worksWith[service]);
  return marks;
}

/** Has the family a child at a school that the service works with? */
export function isLinked(phases: readonly AtSchools[], service: number, family: number): boolean {
  for (const { worksWith, school, next, first } of phases) {
    if (worksWith[service] < 0) continue;
    for (let child = first[family]; child > 0; child = next[child - 1]) {
      if (school[child - 1] === worksWith[service]) return true;
    }
  }
  return false;
}
