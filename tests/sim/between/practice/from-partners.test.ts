/** What a school takes up from each partner adds up to what it takes up. [B6] */

import fc from "fast-check";
import { expect, test } from "vitest";
import { takenUpByTie } from "../../../../sim/between/practice/from-partners.ts";
import { takeUp } from "../../../../sim/between/practice/partners-year.ts";
import type { Values } from "../../../../sim/between/practice/values.ts";
import { compiled } from "../../../../sim/network/partnerships.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const SCHOOLS = 4;
const PRACTICES = 3;

/** Four schools, some of them tied, with what each uses of three practices and how it judges them. */
const networks = fc.record({
  held: fc.array(share, { minLength: SCHOOLS * PRACTICES, maxLength: SCHOOLS * PRACTICES }),
  judged: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: SCHOOLS * PRACTICES,
    maxLength: SCHOOLS * PRACTICES,
  }),
  tied: fc.array(fc.option(fc.record({ strength: share, trust: share })), { minLength: 6, maxLength: 6 }),
  adoption: fc.double({ min: 0, max: 3, noNaN: true }),
});
const PAIRS = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
  [2, 3],
];

test("by school, what it takes up from its partners is what the year's taking up adds, however many hold more", () => {
  fc.assert(
    fc.property(networks, ({ held, judged, tied, adoption }) => {
      const ties = compiled(
        Array.from({ length: SCHOOLS }, (_, s) =>
          PAIRS.flatMap(([a, b], i) => {
            const tie = tied[i];
            return tie === null || (a !== s && b !== s) ? [] : [{ partner: a === s ? b : a, ...tie }];
          }),
        ),
      );
      const values = { practices: PRACTICES, judged: Float64Array.from(judged) } as unknown as Values;
      const before = Float64Array.from(held);
      const after = before.slice();
      takeUp(after, values, ties, adoption);
      const learned = takenUpByTie(before, values, ties, adoption);
      expect([...before]).toEqual(held);
      for (let s = 0; s < SCHOOLS; s++) {
        let gained = 0;
        for (let at = s * PRACTICES; at < (s + 1) * PRACTICES; at++) gained += after[at] - before[at];
        const told = learned.subarray(ties.offsets[s], ties.offsets[s + 1]);
        expect(told.reduce((sum, one) => sum + one, 0)).toBeCloseTo(gained, 9);
      }
    }),
  );
});

test("a partner that uses nothing more gives nothing, and the one that does gives all", () => {
  const ties = compiled([
    [
      { partner: 1, strength: 1, trust: 1 },
      { partner: 2, strength: 0.5, trust: 0.5 },
    ],
    [{ partner: 0, strength: 1, trust: 1 }],
    [{ partner: 0, strength: 0.5, trust: 0.5 }],
  ]);
  const one = { practices: 1, judged: new Float64Array(3) } as unknown as Values;
  const learned = takenUpByTie(Float64Array.of(0.4, 0.2, 0.8), one, ties, 0.4);
  expect([...learned]).toEqual([0, expect.closeTo(0.4 * 0.25 * 0.4, 12), expect.closeTo(0.4 * 0.2, 12), 0]);
});
