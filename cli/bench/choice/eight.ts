/** Eight numbers in order, without branches that a processor would guess wrong half of the time. */

/** The place of each of eight, the largest first: how many are larger, or as large and before it. */
export function placeEight(x: Float64Array, place: Uint8Array): void {
  const a = x[0];
  const b = x[1];
  const c = x[2];
  const d = x[3];
  const e = x[4];
  const f = x[5];
  const g = x[6];
  const h = x[7];
  place[0] = one(b > a) + one(c > a) + one(d > a) + one(e > a) + one(f > a) + one(g > a) + one(h > a);
  place[1] = one(a >= b) + one(c > b) + one(d > b) + one(e > b) + one(f > b) + one(g > b) + one(h > b);
  place[2] = one(a >= c) + one(b >= c) + one(d > c) + one(e > c) + one(f > c) + one(g > c) + one(h > c);
  place[3] = one(a >= d) + one(b >= d) + one(c >= d) + one(e > d) + one(f > d) + one(g > d) + one(h > d);
  place[4] = one(a >= e) + one(b >= e) + one(c >= e) + one(d >= e) + one(f > e) + one(g > e) + one(h > e);
  place[5] = one(a >= f) + one(b >= f) + one(c >= f) + one(d >= f) + one(e >= f) + one(g > f) + one(h > f);
  place[6] = one(a >= g) + one(b >= g) + one(c >= g) + one(d >= g) + one(e >= g) + one(f >= g) + one(h > g);
  place[7] = one(a >= h) + one(b >= h) + one(c >= h) + one(d >= h) + one(e >= h) + one(f >= h) + one(g >= h);
}

/** A claim as a number: the operator takes it as one, which the types do not know. */
const one = (is: boolean): number => (is as unknown as number) | 0;

/** Sorts the first eight upwards: Batcher's network of 19 comparisons. */
export function sortEight(x: Float64Array): void {
  let least = 0;
  let a = x[0];
  let b = x[1];
  let c = x[2];
  let d = x[3];
  let e = x[4];
  let f = x[5];
  let g = x[6];
  let h = x[7];
  least = Math.min(a, b);
  b = Math.max(a, b);
  a = least;
  least = Math.min(c, d);
  d = Math.max(c, d);
  c = least;
  least = Math.min(e, f);
  f = Math.max(e, f);
  e = least;
  least = Math.min(g, h);
  h = Math.max(g, h);
  g = least;
  least = Math.min(a, c);
  c = Math.max(a, c);
  a = least;
  least = Math.min(b, d);
  d = Math.max(b, d);
  b = least;
  least = Math.min(e, g);
  g = Math.max(e, g);
  e = least;
  least = Math.min(f, h);
  h = Math.max(f, h);
  f = least;
  least = Math.min(b, c);
  c = Math.max(b, c);
  b = least;
  least = Math.min(f, g);
  g = Math.max(f, g);
  f = least;
  least = Math.min(a, e);
  e = Math.max(a, e);
  a = least;
  least = Math.min(b, f);
  f = Math.max(b, f);
  b = least;
  least = Math.min(c, g);
  g = Math.max(c, g);
  c = least;
  least = Math.min(d, h);
  h = Math.max(d, h);
  d = least;
  least = Math.min(c, e);
  e = Math.max(c, e);
  c = least;
  least = Math.min(d, f);
  f = Math.max(d, f);
  d = least;
  least = Math.min(b, c);
  c = Math.max(b, c);
  b = least;
  least = Math.min(d, e);
  e = Math.max(d, e);
  d = least;
  least = Math.min(f, g);
  g = Math.max(f, g);
  f = least;
  x[0] = a;
  x[1] = b;
  x[2] = c;
  x[3] = d;
  x[4] = e;
  x[5] = f;
  x[6] = g;
  x[7] = h;
}
