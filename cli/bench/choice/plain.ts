/** The choice round in plain TypeScript, line by line as cli/bench/c/choice-round.c. */

import { type Chance, uniform } from "../xoshiro.ts";
import type { Kernel } from "./rounds.ts";
import { NEAR, NOWHERE, type Town } from "./town.ts";

export function plain(town: Town, chance: Chance): Kernel {
  const places = placesOf(town);
  return {
    arrive: (from, to) => {
      for (let f = from; f < to; f++) arrive(town, chance, f);
    },
    choose: (from, to) => {
      for (let f = from; f < to; f++) choose(town, chance, f, (f - from) * NEAR);
    },
    admit: (from, to) => admit(town, places, from, to),
    takeStock: () => takeStock(town),
  };
}

function arrive({ homeX, homeY, group, income, at }: Town, chance: Chance, f: number): void {
  homeX[f] = uniform(chance);
  homeY[f] = uniform(chance);
  group[f] = uniform(chance) < 0.2 + 0.6 * homeX[f] ? 1 : 0;
  income[f] = 0.3 * (1 - group[f]) + 0.7 * uniform(chance);
  at[f] = NOWHERE;
}

const squared = new Float64Array(NEAR);
const liking = new Float64Array(NEAR);
const school = new Int32Array(NEAR);
const order = new Int32Array(NEAR);

/** Writes a family's nearest schools by liking to `row` of what is listed. */
function choose(town: Town, chance: Chance, f: number, row: number): void {
  const { quality, share, income, group, listed, way } = town;
  findNearest(town, f);
  for (let k = 0; k < NEAR; k++) {
    const s = school[k];
    const own = group[f] === 1 ? share[s] : 1 - share[s];
    const taste = Math.log(-Math.log(uniform(chance)));
    liking[k] = 2 * (0.5 + income[f]) * quality[s] + 2 * own - 10 * Math.sqrt(squared[k]) - taste;
    let j = k;
    for (; j > 0 && liking[order[j - 1]] < liking[k]; j--) order[j] = order[j - 1];
    order[j] = k;
  }
  for (let k = 0; k < NEAR; k++) {
    listed[row + k] = school[order[k]];
    way[row + k] = Math.sqrt(squared[order[k]]);
  }
}

/** The family's nearest schools, nearest first, and the squares of their distances. */
function findNearest({ schoolX, schoolY, homeX, homeY, squares, first, candidate }: Town, f: number): void {
  let some = 0;
  const column = Math.min(squares - 1, Math.floor(homeX[f] * squares));
  const square = Math.min(squares - 1, Math.floor(homeY[f] * squares)) * squares + column;
  for (let c = first[square]; c < first[square + 1]; c++) {
    const s = candidate[c];
    const dx = homeX[f] - schoolX[s];
    const dy = homeY[f] - schoolY[s];
    const d = dx * dx + dy * dy;
    if (some === NEAR && d >= squared[NEAR - 1]) continue;
    let k = some < NEAR ? some++ : NEAR - 1;
    for (; k > 0 && squared[k - 1] > d; k--) {
      squared[k] = squared[k - 1];
      school[k] = school[k - 1];
    }
    squared[k] = d;
    school[k] = s;
  }
}

/** Who holds which places: by school from `start` on a heap of families with the farthest on top, made once it is full. */
interface Places {
  readonly asked: Uint8Array;
  readonly start: Int32Array;
  readonly held: Int32Array;
  readonly heap: Int32Array;
  readonly heapWay: Float32Array;
}

const placesOf = ({ families, schools, capacity }: Town): Places => {
  const seats = capacity.reduce((sum, one) => sum + one, 0);
  return {
    asked: new Uint8Array(families),
    start: new Int32Array(schools + 1),
    held: new Int32Array(schools),
    heap: new Int32Array(seats),
    heapWay: new Float32Array(seats),
  };
};

function admit(town: Town, places: Places, from: number, to: number): void {
  const { schools, capacity, enrolled, at, listed, way } = town;
  const { asked, start, held, heap } = places;
  asked.fill(0, 0, to - from);
  held.fill(0);
  for (let s = 0; s < schools; s++) start[s + 1] = start[s] + Math.max(0, capacity[s] - enrolled[s]);
  for (let f = from; f < to; f++)
    for (let asking = f; asking >= 0 && asked[asking - from] < NEAR; ) {
      const i = (asking - from) * NEAR + asked[asking - from]++;
      asking = ask(places, asking, listed[i], way[i]);
    }
  for (let s = 0; s < schools; s++) {
    enrolled[s] += held[s];
    for (let i = start[s]; i < start[s] + held[s]; i++) at[heap[i]] = s;
  }
}

/** Who is turned away where `f` asks `s`: nobody (−1), `f` itself, or whoever `f` displaces. */
function ask(places: Places, f: number, s: number, distance: number): number {
  const { start, held, heap, heapWay } = places;
  const base = start[s];
  const seats = start[s + 1] - base;
  if (seats === 0) return f;
  if (held[s] < seats) {
    heap[base + held[s]] = f;
    heapWay[base + held[s]++] = distance;
    if (held[s] === seats) for (let i = Math.floor(seats / 2) - 1; i >= 0; i--) sink(places, base, seats, i);
    return -1;
  }
  if (distance > heapWay[base] || (distance === heapWay[base] && f > heap[base])) return f;
  const displaced = heap[base];
  heap[base] = f;
  heapWay[base] = distance;
  sink(places, base, seats, 0);
  return displaced;
}

function sink(places: Places, base: number, size: number, top: number): void {
  let i = top;
  for (let child = 2 * i + 1; child < size; child = 2 * i + 1) {
    if (child + 1 < size && isFarther(places, base + child + 1, base + child)) child++;
    if (!isFarther(places, base + child, base + i)) return;
    swap(places, base + child, base + i);
    i = child;
  }
}

const isFarther = ({ heap, heapWay }: Places, a: number, b: number): boolean =>
  heapWay[a] > heapWay[b] || (heapWay[a] === heapWay[b] && heap[a] > heap[b]);

function swap({ heap, heapWay }: Places, a: number, b: number): void {
  const [family, distance] = [heap[a], heapWay[a]];
  heap[a] = heap[b];
  heapWay[a] = heapWay[b];
  heap[b] = family;
  heapWay[b] = distance;
}

/** Each school's share of group 1, and its quality drawn a fifth of the way to the mean income of its families. */
function takeStock({ families, schools, at, group, income, enrolled, share, quality }: Town): void {
  const ones = new Int32Array(schools);
  const incomes = new Float64Array(schools);
  for (let f = 0; f < families; f++) {
    if (at[f] === NOWHERE) continue;
    ones[at[f]] += group[f];
    incomes[at[f]] += income[f];
  }
  for (let s = 0; s < schools; s++) {
    if (enrolled[s] === 0) continue;
    share[s] = ones[s] / enrolled[s];
    quality[s] = 0.8 * quality[s] + (0.2 * incomes[s]) / enrolled[s];
  }
}
