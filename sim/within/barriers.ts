/** Pupils by what may make barriers for them: a label, a need, and being taught apart. [W3] */

import { isSeparate, PLACEMENTS, type Pupils } from "../population/population.ts";

const LABEL = 1;
const NEED = 2;
const SEPARATE = 4;

/** How many kinds of pupils that makes. */
export const BARRIERS = 8;

const BY_PLACEMENT = Uint8Array.from(PLACEMENTS, (_, placement) => (isSeparate(placement) ? SEPARATE : 0));

/** The kind that a pupil is of, from 0: neither label nor need, and taught with the others. */
export const barriersOf = ({ identified, need, placement }: Pupils, pupil: number): number =>
  identified[pupil] | (need[pupil] << 1) | BY_PLACEMENT[placement[pupil]];

export const hasLabel = (barriers: number): boolean => (barriers & LABEL) !== 0;
export const hasNeed = (barriers: number): boolean => (barriers & NEED) !== 0;
export const isApart = (barriers: number): boolean => (barriers & SEPARATE) !== 0;
