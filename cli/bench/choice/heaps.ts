/** Deferred acceptance on heaps of one number a family: how far it lives, then who it is. */

import { NEAR, type Town } from "./town.ts";

/** Families that a number can tell apart: distances below 2 take 30 bits of 53. */
const MOST = 0x800000;

/** Gives places to families `from` to before `to`, the nearest first. */
export function placesByHeap(town: Town): (from: number, to: number) => void {
  const { families, schools, capacity, enrolled, at, listed, way } = town;
  if (families > MOST) throw new Error(`at most ${MOST} families, not ${families}`);
  const heap = new Float64Array(capacity.reduce((sum, one) => sum + one, 0));
  const asked = new Uint8Array(families);
  const start = new Int32Array(schools + 1);
  const held = new Int32Array(schools);
  const wayBits = new Int32Array(way.buffer);

  /** Chooser `c` asks down its list until someone is turned away for good or a place is free. */
  const settle = (c: number): void => {
    let asking = c;
    for (;;) {
      const next = asked[asking];
      if (next === NEAR) return;
      asked[asking] = next + 1;
      const i = asking * NEAR + next;
      const s = listed[i];
      const key = wayBits[i] * MOST + asking;
      const base = start[s];
      const seats = start[s + 1] - base;
      const taken = held[s];
      if (taken < seats) {
        heap[base + taken] = key;
        held[s] = taken + 1;
        if (taken + 1 === seats) for (let j = (seats >> 1) - 1; j >= 0; j--) sink(heap, base, seats, j, heap[base + j]);
        return;
      }
      if (seats === 0 || key > heap[base]) continue;
      asking = chooserOf(heap[base]);
      sink(heap, base, seats, 0, key);
    }
  };

  return (from, to) => {
    asked.fill(0, 0, to - from);
    held.fill(0);
    for (let s = 0; s < schools; s++) start[s + 1] = start[s] + Math.max(0, capacity[s] - enrolled[s]);
    for (let c = 0; c < to - from; c++) settle(c);
    for (let s = 0; s < schools; s++) {
      enrolled[s] += held[s];
      for (let i = start[s]; i < start[s] + held[s]; i++) at[from + chooserOf(heap[i])] = s;
    }
  };
}

/** Who a number is of: its remainder, without the slow operator for it. */
const chooserOf = (key: number): number => (key - Math.floor(key / MOST) * MOST) | 0;

/** Puts a number into the heap from `top` on, where there is a gap. */
function sink(heap: Float64Array, base: number, size: number, top: number, key: number): void {
  let i = top;
  for (let child = 2 * i + 1; child < size; child = 2 * i + 1) {
    if (child + 1 < size && heap[base + child + 1] > heap[base + child]) child++;
    const larger = heap[base + child];
    if (larger <= key) break;
    heap[base + i] = larger;
    i = child;
  }
  heap[base + i] = key;
}
