/**
 * The choice round as TypeScript runs it fast, with the same outcome: one pass a part over blocks of families, so that each
 * loop is short and keeps its numbers in registers, and options put in order without guessing.
 */

import { asUniform } from "../../../sim/random/streams.ts";
import { type Chance, words } from "../xoshiro.ts";
import { placeEight, sortEight } from "./eight.ts";
import { placesByHeap } from "./heaps.ts";
import type { Kernel } from "./rounds.ts";
import { type Candidates, candidatesOf, NEAR, NOWHERE, type Town } from "./town.ts";

/** Families that one pass does before the next pass takes them. */
const BLOCK = 8192;
/** Squares of the town to a side for each √school: twice as fine as in plain code, as fewer schools are near each then. */
const FINE = 4;
/** The most schools that may be near a square, and the steps to which squared distances (below 2) are told apart. */
const MOST_NEAR = 256;
const STEPS = 17592186044416;

/** `taste` is what belongs to 32 bits drawn: a Gumbel draw. */
export const tuned =
  (taste: (word: number) => number) =>
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
        for (let i = 0; i < NEAR * (to - from); i++) tastes[i] = taste(drawn[i]);
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

/** Squared distances with the candidate's number in their last digits, so that sorting them sorts candidates. */
const keys = new Float64Array(MOST_NEAR);

function findNearest(town: Town, candidates: Candidates, { school, away }: Near, from: number, to: number): void {
  const { schoolX, schoolY, homeX, homeY } = town;
  const { squares, first, candidate } = candidates;
  for (let f = from; f < to; f++) {
    const x = homeX[f];
    const y = homeY[f];
    const square = Math.min(squares - 1, (y * squares) | 0) * squares + Math.min(squares - 1, (x * squares) | 0);
    const start = first[square];
    const count = first[square + 1] - start;
    for (let i = 0; i < count; i++) {
      const d = squaredDistance(x, y, schoolX[candidate[start + i]], schoolY[candidate[start + i]]);
      keys[i] = Math.floor(d * STEPS) * MOST_NEAR + i;
    }
    sortNearest(keys, count);
    const row = (f - from) * NEAR;
    for (let k = 0; k < NEAR; k++) {
      const s = candidate[start + keys[k] - Math.floor(keys[k] / MOST_NEAR) * MOST_NEAR];
      school[row + k] = s;
      away[row + k] = Math.sqrt(squaredDistance(x, y, schoolX[s], schoolY[s]));
    }
  }
}

const squaredDistance = (x: number, y: number, toX: number, toY: number): number =>
  (x - toX) * (x - toX) + (y - toY) * (y - toY);

/** Puts the least eight of `count` numbers first, upwards. */
function sortNearest(x: Float64Array, count: number): void {
  sortEight(x);
  for (let i = NEAR; i < count; i++) {
    const key = x[i];
    if (key >= x[NEAR - 1]) continue;
    let k = NEAR - 1;
    for (; k > 0 && x[k - 1] > key; k--) x[k] = x[k - 1];
    x[k] = key;
  }
}

const likings = new Float64Array(NEAR);
const place = new Uint8Array(NEAR);

/** Lists each family's nearest schools in the order of its liking, from `row` of what is listed on. */
function list(town: Town, { school, away }: Near, tastes: Float64Array, from: number, to: number, row: number): void {
  const { quality, share, income, group, listed, way } = town;
  for (let f = from; f < to; f++) {
    const at = (f - from) * NEAR;
    const weight = 2 * (0.5 + income[f]);
    const first = group[f];
    for (let k = 0; k < NEAR; k++) {
      const s = school[at + k];
      const own = first === 1 ? share[s] : 1 - share[s];
      likings[k] = weight * quality[s] + 2 * own - 10 * away[at + k] + tastes[at + k];
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
