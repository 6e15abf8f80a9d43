/** Problem solvers in a network; and all of VC-10. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { best, landscape, worth } from "../../../sim/theory/lazer-friedman/landscape.ts";
import { lazerFriedman, scores } from "../../../sim/theory/lazer-friedman/model.ts";
import { NETWORKS, ties } from "../../../sim/theory/lazer-friedman/network.ts";
import { chance, replay } from "../../../sim/theory/replay.ts";

const draw = chance(lazerFriedman, 1);
const lands = fc
  .record({ N: fc.integer({ min: 2, max: 11 }), K: fc.integer({ min: 0, max: 12 }), seed: fc.nat() })
  .map(({ N, K, seed }) => landscape(N, K, chance(lazerFriedman, seed)("landscape")));

describe("a landscape", () => {
  test("adds what each bit contributes, by its own value and those it depends on", () => {
    const contributions = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8);
    const land = { N: 2, each: 2, inputs: Int32Array.of(0, 1, 1, 0), contributions };
    expect([0b00, 0b01, 0b10, 0b11].map((way) => worth(land, way))).toEqual(
      [0.1 + 0.5, 0.2 + 0.7, 0.3 + 0.6, 0.4 + 0.8].map((value) => expect.closeTo(value, 12)),
    );
    expect(best(land)).toBeCloseTo(1.2, 12);
  });

  test("has for each bit itself and K others, none twice", () => {
    fc.assert(
      fc.property(lands, ({ N, inputs, each }) => {
        for (let bit = 0; bit < N; bit++) {
          const own = inputs.subarray(bit * each, (bit + 1) * each);
          expect(own[0]).toBe(bit);
          expect(new Set(own).size).toBe(each);
          expect(own.every((input) => input >= 0 && input < N)).toBe(true);
        }
      }),
    );
  });

  test("is as high at its best as the best of every way of working", () => {
    fc.assert(
      fc.property(lands, (land) => {
        const all = Array.from({ length: 1 << land.N }, (_, way) => worth(land, way));
        expect(best(land)).toBe(Math.max(...all));
      }),
    );
  });
});

describe("a network", () => {
  test("lets each see none, one on each side, two or five on each side of a ring, or all", () => {
    const counts = Object.fromEntries(
      NETWORKS.map((network) => {
        const { starts } = ties(network, 100);
        return [network, [0, 1, 50, 99].map((a) => starts[a + 1] - starts[a])];
      }),
    );
    const alike = (count: number) => [count, count, count, count];
    expect(counts).toEqual({
      none: alike(0),
      linear: [1, 2, 2, 1],
      ring4: alike(4),
      ring10: alike(10),
      full: alike(99),
    });
    const { starts, seen } = ties("ring4", 100);
    expect(Array.from(seen.subarray(starts[0], starts[1]))).toEqual([1, 2, 98, 99]);
  });
});

describe("a round", () => {
  test("has all act at once: copy the best seen if better than one's own, else change one bit if that pays", () => {
    const land = landscape(6, 2, draw("landscape"));
    const Fmax = best(land);
    const [starts, tries] = [draw("starts"), draw("tries")];
    let ways = Array.from({ length: 12 }, () => starts.below(64));
    const score = () => ways.reduce((sum, way) => sum + (worth(land, way) / Fmax) ** 8, 0) / 12;
    const expected = [score()];
    for (let round = 0; round < 12; round++) {
      const before = ways;
      ways = before.map((way, a) => {
        const sees = before.filter((_, b) => Math.abs(a - b) === 1);
        const changed = way ^ (1 << tries.below(6));
        const copied = sees.reduce((most, other) => (worth(land, other) > worth(land, most) ? other : most), way);
        if (copied !== way) return copied;
        return worth(land, changed) > worth(land, way) ? changed : way;
      });
      expected.push(score());
    }
    const path = scores(land, Fmax, { network: "linear", agents: 12, t: 12 }, draw);
    expect(Array.from(path)).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  });

  test("never lowers the score, which never passes 1", () => {
    fc.assert(
      fc.property(lands, fc.constantFrom(...NETWORKS), fc.integer({ min: 1, max: 20 }), (land, network, agents) => {
        const path = scores(land, best(land), { network, agents, t: 30 }, draw);
        for (let t = 1; t <= 30; t++) expect(path[t]).toBeGreaterThanOrEqual(path[t - 1]);
        expect(path[30]).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the search", () => {
  test("ends at the best in any network where no part depends on another, soonest where all see all", () => {
    const simple = { N: 10, K: 0, agents: 20 };
    for (const network of NETWORKS) {
      expect(replay(lazerFriedman, { ...simple, network, t: 400 }, 2).mean.score).toBeCloseTo(1, 12);
    }
    const early = (network: (typeof NETWORKS)[number]) =>
      replay(lazerFriedman, { ...simple, network, t: 5 }, 5).mean.score as number;
    expect(early("full")).toBeGreaterThan(early("linear"));
    expect(early("linear")).toBeGreaterThan(early("none"));
  });

  test("begins alike in all networks of a seed, and is the same every time", () => {
    const small = { N: 10, agents: 30 };
    const starts = NETWORKS.map((network) => replay(lazerFriedman, { ...small, network, t: 0 }, 2).results);
    for (const start of starts) expect(start).toEqual(starts[0]);
    expect(starts[0][0].score).not.toBe(starts[0][1].score);
    expect(replay(lazerFriedman, small, 2)).toEqual(replay(lazerFriedman, small, 2));
  });
});
