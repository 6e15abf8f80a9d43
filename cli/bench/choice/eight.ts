/** The places of eight numbers in order, without branches that a processor would guess wrong half of the time. */

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
