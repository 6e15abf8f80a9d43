/** The schools that a household of the Argentine enrolment model asks for, best first. */

import { SCHOOLS, schoolX, schoolY, type Year } from "./year.ts";

const X = Float64Array.from({ length: SCHOOLS }, (_, s) => schoolX(s));
const Y = Float64Array.from({ length: SCHOOLS }, (_, s) => schoolY(s));

/** Fills `list` with what a household asks for and says how many schools that is. */
export type Lister = (year: Year, household: number, list: Uint8Array) => number;

/**
 * Lists the nearest SCHOOLS × radius schools by falling V. Of schools with the same V only the farthest is listed, as in
 * the author's program, where a list holds one school a value.
 */
export function lister(radius: number): Lister {
  const reach = Math.floor(SCHOOLS * radius);
  const order = new Uint8Array(SCHOOLS);
  const key = new Float64Array(SCHOOLS);
  return ({ group, x, y, value }, h, list) => {
    for (let s = 0; s < SCHOOLS; s++) {
      key[s] = (x[h] - X[s]) * (x[h] - X[s]) + (y[h] - Y[s]) * (y[h] - Y[s]);
      order[s] = s;
    }
    sortBy(order, key, SCHOOLS);
    for (let s = 0; s < SCHOOLS; s++) key[s] = -value[group[h] * SCHOOLS + s];
    reverse(order, reach);
    sortBy(order, key, reach);
    return oneEach(order, key, reach, list);
  };
}

/** Sorts the first entries by rising key and leaves equals in their order. */
function sortBy(order: Uint8Array, key: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const moving = order[i];
    let at = i;
    while (at > 0 && key[order[at - 1]] > key[moving]) order[at] = order[--at];
    order[at] = moving;
  }
}

function reverse(order: Uint8Array, count: number): void {
  for (let i = 0, j = count - 1; i < j; i++, j--) {
    const held = order[i];
    order[i] = order[j];
    order[j] = held;
  }
}

/** The first of each run of equal keys. */
function oneEach(order: Uint8Array, key: Float64Array, count: number, list: Uint8Array): number {
  let length = 0;
  for (let i = 0; i < count; i++) if (i === 0 || key[order[i]] !== key[order[i - 1]]) list[length++] = order[i];
  return length;
}
