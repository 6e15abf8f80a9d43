/**
 * The choice round as TypeScript runs it fast, with the same outcome: one pass a part over blocks of families, so that each
 * loop is short and keeps its numbers in registers, and options put in order without guessing.
 */

import { asUniform } from "../../../sim/random/streams.ts";
import { type Chance, words } from "../xoshiro.ts";
import { placeEight } from "./eight.ts";
import { placesByHeap } from "./heaps.ts";
import type { Kernel } from "./rounds.ts";
import { type Candidates, candidatesOf, NEAR, NOWHERE, type Town } from "./town.ts";

/** Families that one pass does before the next pass takes them. */
const BLOCK = 8192;
/** Squares of the town to a side for each √school: twice as fine as in plain code, as fewer schools are near each then. */
const FINE = 4;

/** Writes the Gumbel draw that belongs to each of the first `count` words. */
export type DrawTastes = (words: Uint32Array, draws: Float64Array, count: number) => void;

export const tuned =
  (drawTastes: DrawTastes) =>
  (town: Town, chance: Chance): Kernel => {
    const drawn = new Uint32Array(BLOCK * NEAR);
    const tastes = new Float64Array(BLOCK * NEAR);
    const near = { school: new Uint16Array(BLOCK * NEAR), away: new Float64Array(BLOCK * NEAR) };
    const candidates = candidatesOf(town.schoolX, town.schoolY, FINE);
    return {
      arrive: inBlocks((from, to) => {
        words(chance, 4 * (to - from), drawn);
        arrive(town, drawn, from, to);
      }),
      choose: inBlocks((from, to, row) => {
        findNearest(town, candidates, near, from, to);
        words(chance, NEAR * (to - from), drawn);
        drawTastes(drawn, tastes, NEAR * (to - from));
        list(town, near, tastes, from, to, row * NEAR);
      }),
      admit: placesByHeap(town),
      takeStock: () => takeStock(town),
    };
  };

/** A pass over families in blocks; `row` is how many came before the block. */
const inBlocks = (pass: (from: number, to: number, row: number) => void) => (from: number, to: number) => {
  for (let f = from; f < to; f += BLOCK) pass(f, Math.min(to, f + BLOCK), f - from);
};

function arrive({ homeX, homeY, group, income, at }: Town, drawn: Uint32Array, from: number, to: number): void {
  for (let f = from; f < to; f++) {
    const i = 4 * (f - from);
    homeX[f] = asUniform(drawn[i]);
    homeY[f] = asUniform(drawn[i + 1]);
    const first = asUniform(drawn[i + 2]) < 0.2 + 0.6 * homeX[f] ? 1 : 0;
    group[f] = first;
    income[f] = 0.3 * (1 - first) + 0.7 * asUniform(drawn[i + 3]);
    at[f] = NOWHERE;
  }
}

interface Near {
  /** NEAR schools of each family of a block, the nearest first, and how far they are. */
  readonly school: Uint16Array;
  readonly away: Float64Array;
}

/**
 * Puts each family's nearest schools in order as they come: candidates are in the order of a small square's middle, so few have
 * to change places.
 */
function findNearest(town: Town, candidates: Candidates, { school, away }: Near, from: number, to: number): void {
  const { schoolX, schoolY, homeX, homeY } = town;
  const { squares, first, candidate } = candidates;
  for (let f = from; f < to; f++) {
    const x = homeX[f];
    const y = homeY[f];
    const square = Math.min(squares - 1, (y * squares) | 0) * squares + Math.min(squares - 1, (x * squares) | 0);
    const row = (f - from) * NEAR;
    const start = first[square];
    const end = first[square + 1];
    for (let i = start; i < end; i++) {
      const s = candidate[i];
      const dx = x - schoolX[s];
      const dy = y - schoolY[s];
      const d = dx * dx + dy * dy;
      if (i - start >= NEAR && d >= away[row + NEAR - 1]) continue;
      let k = row + Math.min(i - start, NEAR - 1);
      for (; k > row && away[k - 1] > d; k--) {
        away[k] = away[k - 1];
        school[k] = school[k - 1];
      }
      away[k] = d;
      school[k] = s;
    }
    for (let k = row; k < row + NEAR; k++) away[k] = Math.sqrt(away[k]);
  }
}

/** What a school's mix is worth to a family, by group and school: two for each share of its own. */
function worthOfOwn({ share, schools }: Town): Float64Array {
  const worth = new Float64Array(2 * schools);
  for (let s = 0; s < schools; s++) {
    worth[s] = 2 * (1 - share[s]);
    worth[schools + s] = 2 * share[s];
  }
  return worth;
}

const likings = new Float64Array(NEAR);
const place = new Uint8Array(NEAR);

/** Lists each family's nearest schools in the order of its liking, from `row` of what is listed on. */
function list(town: Town, { school, away }: Near, tastes: Float64Array, from: number, to: number, row: number): void {
  const { quality, income, group, listed, way, schools } = town;
  const worth = worthOfOwn(town);
  for (let f = from; f < to; f++) {
    const at = (f - from) * NEAR;
    const weight = 2 * (0.5 + income[f]);
    const own = group[f] * schools;
    for (let k = 0; k < NEAR; k++) {
      const s = school[at + k];
      likings[k] = weight * quality[s] + worth[own + s] - 10 * away[at + k] + tastes[at + k];
    }
    placeEight(likings, place);
    for (let k = 0; k < NEAR; k++) {
      listed[row + at + place[k]] = school[at + k];
      way[row + at + place[k]] = away[at + k];
    }
  }
}

/** Each school's share of group 1, and its quality drawn a fifth of the way to the mean income of its families. */
function takeStock({ families, schools, at, group, income, enrolled, share, quality }: Town): void {
  const ones = new Int32Array(schools);
  const incomes = new Float64Array(schools);
  inBlocks((from, to) => {
    for (let f = from; f < to; f++) {
      const s = at[f];
      if (s === NOWHERE) continue;
      ones[s] += group[f];
      incomes[s] += income[f];
    }
  })(0, families);
  for (let s = 0; s < schools; s++) {
    if (enrolled[s] === 0) continue;
    share[s] = ones[s] / enrolled[s];
    quality[s] = 0.8 * quality[s] + (0.2 * incomes[s]) / enrolled[s];
  }
}
