/** 2,045 US schools, against what the R package segregation publishes of them (Elbers 2021; its walkthrough, version 1). */

import { describe, expect, test } from "vitest";
import { marginsOf } from "../../../../sim/indicators/segregation/counts.ts";
import { decompose } from "../../../../sim/indicators/segregation/decomposition.ts";
import { entropyOf } from "../../../../sim/indicators/segregation/entropy.ts";
import { correctedLocalByGroup, localByGroup, localByUnit } from "../../../../sim/indicators/segregation/local.ts";
import { all, US_AT_HAND, usSchools, WITHOUT_US } from "./tables.ts";

describe.skipIf(!US_AT_HAND)(`2,045 US schools in three states, five groups${WITHOUT_US}`, () => {
  const { counts, schools, races, states, districts } = US_AT_HAND ? usSchools() : ({} as ReturnType<typeof usSchools>);

  test("M = .4255390 and H = .4188083; the entropy of the groups is 1.016071 [VC-02b]", () => {
    const { mutualInformation, entropy } = all(counts);
    expect(mutualInformation.value).toBeCloseTo(0.425539, 7);
    expect(entropy.value).toBeCloseTo(0.4188083, 7);
    const { byGroup, total } = marginsOf(counts);
    expect(entropyOf(byGroup, total)).toBeCloseTo(1.016071, 6);
  });

  test("bias taken out they are .422 and .415: two published runs of 500 resamples differ by 5e-5 [VC-02b]", () => {
    const { mutualInformation, entropy } = all(counts);
    for (const published of [0.4219736, 0.4219199])
      expect(Math.abs(mutualInformation.corrected - published)).toBeLessThan(0.0001);
    for (const published of [0.4152639, 0.4152709])
      expect(Math.abs(entropy.corrected - published)).toBeLessThan(0.0001);
  });

  test("between states M .0992437 and H .0976740, within .3262953 and .3211343 [VC-02b]", () => {
    const { mutualInformation: M, entropy: H } = decompose(counts, states, 3);
    expect([M.between, M.within].map((part) => part.toFixed(7))).toEqual(["0.0992437", "0.3262953"]);
    expect([H.between, H.within].map((part) => part.toFixed(7))).toEqual(["0.0976740", "0.3211343"]);
  });

  test("each state by itself is as published", () => {
    const published = [
      { share: 0.2768819, mutualInformation: 0.4085965, entropy: 0.4969216, entropyRatio: 0.8092501 },
      { share: 0.4035425, mutualInformation: 0.2549959, entropy: 0.2680884, entropyRatio: 0.936119 },
      { share: 0.3195756, mutualInformation: 0.3450221, entropy: 0.3611257, entropyRatio: 0.9402955 },
    ];
    decompose(counts, states, 3).parts.forEach((part, s) => {
      for (const key of ["share", "mutualInformation", "entropy", "entropyRatio"] as const)
        expect(part[key], key).toBeCloseTo(published[s][key], 6);
    });
  });

  test("between districts of a state M .2387088 and H .2349332, between schools of a district .0875865 and .0862011", () => {
    const byState = decompose(counts, states, 3);
    const byDistrict = decompose(counts, districts, 429);
    expect(byDistrict.mutualInformation.between - byState.mutualInformation.between).toBeCloseTo(0.2387088, 7);
    expect(byDistrict.entropy.between - byState.entropy.between).toBeCloseTo(0.23493319, 7);
    expect(byDistrict.mutualInformation.within).toBeCloseTo(0.08758648, 7);
    expect(byDistrict.entropy.within).toBeCloseTo(0.08620114, 7);
  });

  test("local segregation of groups, as it is and with bias taken out [VC-02b]", () => {
    const published = {
      asian: [0.6287673, 0.591],
      black: [0.8805413, 0.876],
      hisp: [0.7766327, 0.771],
      white: [0.1836393, 0.183],
      native: [1.4342644, 1.352],
    };
    const local = localByGroup(counts);
    const corrected = correctedLocalByGroup(counts);
    for (const [race, [plain, debiased]] of Object.entries(published)) {
      const g = races.indexOf(race);
      expect(local[g], race).toBeCloseTo(plain, 7);
      expect(Math.abs(corrected[g] - debiased), race).toBeLessThan(0.0015);
    }
    const { byGroup, total } = marginsOf(counts);
    const sum = corrected.reduce((all, value, g) => all + (value * byGroup[g]) / total, 0);
    expect(sum).toBeCloseTo(0.422, 3);
  });

  test("local segregation of schools is as published", () => {
    const local = localByUnit(counts);
    for (const [school, published] of [
      ["A1_1", 0.182671],
      ["A1_3", 0.2756157],
      ["A2_1", 0.3585546],
      ["C166_1", 0.3072281],
    ] as const)
      expect(local[schools.indexOf(school)], school).toBeCloseTo(published, 6);
  });
});
