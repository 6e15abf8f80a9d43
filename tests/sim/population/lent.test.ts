/** Arrays lent for a piece of work. */

import { expect, test } from "vitest";
import { lending, lent, reserve } from "../../../sim/population/lent.ts";

reserve(1 << 16);
/** Where in memory an array lies. */
const placeOf = ({ buffer, byteOffset }: Float64Array | Int16Array) => ({ buffer, byteOffset });

test("what one piece of work was lent the next is lent again, as zeros", () => {
  const first = lending(() => lent(Float64Array, 10).fill(7));
  const [second, sum] = lending(() => {
    const array = lent(Float64Array, 10);
    return [array, array.reduce((total, value) => total + value, 0)] as const;
  });
  expect(placeOf(second)).toEqual(placeOf(first));
  expect(sum).toBe(0);
});

test("what is lent to one piece of work does not overlap, whatever kinds it is of", () => {
  lending(() => {
    const [odd, whole] = [lent(Int16Array, 3).fill(1), lent(Float64Array, 4).fill(2)];
    const more = lent(Int16Array, 3).fill(3);
    expect([...odd, ...whole, ...more]).toEqual([1, 1, 1, 2, 2, 2, 2, 3, 3, 3]);
  });
});

test("work within work leaves alone what that was lent before, and gives back its own", () => {
  lending(() => {
    const outer = lent(Float64Array, 4).fill(5);
    const inner = lending(() => lent(Float64Array, 4).fill(6));
    const next = lent(Float64Array, 4);
    expect([...outer, ...next]).toEqual([5, 5, 5, 5, 0, 0, 0, 0]);
    expect(placeOf(next)).toEqual(placeOf(inner));
  });
});

test("work that throws gives back what it was lent", () => {
  const first = lending(() => lent(Float64Array, 4));
  expect(() =>
    lending(() => {
      lent(Float64Array, 4);
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(placeOf(lending(() => lent(Float64Array, 4)))).toEqual(placeOf(first));
});

test("outside any work, and where there is no room, an array is one's own", () => {
  const own = [lent(Float64Array, 4).fill(1), lent(Float64Array, 4)];
  expect([...own[0], ...own[1]]).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
  lending(() => {
    const small = lent(Float64Array, 4);
    const room = small.buffer.byteLength;
    const large = lent(Uint8Array, room);
    expect(large).toHaveLength(room);
    expect(large.buffer === small.buffer).toBe(false);
  });
});
