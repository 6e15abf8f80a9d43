import fc from "fast-check";
import { expect, it } from "vitest";
import { byKeyOf, firstFrom, inOrderOf } from "../../../sim/population/by-key.ts";

const word = fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 0xffffffff }), fc.constant(0xffffffff));
const words = fc.array(word, { minLength: 1, maxLength: 60 });

it("puts positions in the order of their words, ties in the order they are in", () => {
  fc.assert(
    fc.property(words, (all) => {
      const plain = all.map((_, i) => i).sort((a, b) => all[a] - all[b] || a - b);
      expect([...inOrderOf(Uint32Array.from(all))]).toEqual(plain);
    }),
  );
});

it("finds whose key is the first from a given one on, round the circle [R2]", () => {
  fc.assert(
    fc.property(words, word, (all, from) => {
      const order = all.map((_, i) => i).sort((a, b) => all[a] - all[b] || a - b);
      const plain = order.find((i) => all[i] >= from) ?? order[0];
      expect(firstFrom(byKeyOf(Uint32Array.from(all)), from)).toBe(plain);
    }),
  );
});
