/** Packing: what goes in comes out, bit for bit; what was damaged is refused. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { PackError, pack, unpack } from "../../../sim/engine/pack.ts";

test("numbers JSON has no word for, typed arrays of every kind and deep plain data come back as they were", () => {
  const value = {
    a: [Number.NaN, Number.POSITIVE_INFINITY, 1.5],
    b: { c: Float64Array.of(0.1, Number.NaN, -0), d: Uint8Array.of(1, 2, 3), e: Int16Array.of(-1) },
    f: "Grüße 🏫",
    g: null,
  };
  expect(unpack(pack(value))).toStrictEqual(value);
});

test("bytes that are a view into a larger buffer, as files are read, come back whole", () => {
  const bytes = pack({ a: Float64Array.of(1, 2, 3) });
  const larger = new Uint8Array(bytes.length + 24);
  larger.set(bytes, 16);
  const view = Object.assign(larger.subarray(16, 16 + bytes.length), { slice: () => larger.subarray(16) });
  expect(unpack(view)).toStrictEqual({ a: Float64Array.of(1, 2, 3) });
});

test("any list of numbers survives", () => {
  fc.assert(
    fc.property(fc.float64Array(), fc.string({ unit: "grapheme" }), (numbers, text) => {
      expect(unpack(pack({ numbers, text }))).toStrictEqual({ numbers, text });
    }),
  );
});

test("one changed byte, a cut-off end or another kind of file is refused", () => {
  const bytes = pack({ a: Float64Array.of(1, 2, 3) });
  const damaged = bytes.slice();
  damaged[30] ^= 1;
  expect(() => unpack(damaged)).toThrow(PackError);
  expect(() => unpack(bytes.subarray(0, bytes.length - 1))).toThrow(PackError);
  expect(() => unpack(Uint8Array.of(1, 2, 3))).toThrow(PackError);
});
