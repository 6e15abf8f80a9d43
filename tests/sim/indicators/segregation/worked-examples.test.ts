/** Indices against worked examples, most of them other people's. */

import { describe, expect, test } from "vitest";
import { atkinson } from "../../../../sim/indicators/segregation/atkinson.ts";
import { countsOf } from "../../../../sim/indicators/segregation/counts.ts";
import { segregationCurve } from "../../../../sim/indicators/segregation/curve.ts";
import { entropyIndex, mutualInformation } from "../../../../sim/indicators/segregation/entropy.ts";
import { exposures } from "../../../../sim/indicators/segregation/exposure.ts";
import { values, WORKED } from "./tables.ts";

describe("X = (10, 20, 70), Y = (90, 80, 30) [VC-02]", () => {
  test.each([
    ["dissimilarity", 0.55],
    ["isolation", 0.54],
    ["exposure", 0.46],
    ["entropy", 0.24780428018204592],
    ["etaSquared", 0.31],
    ["gorard", 0.36666666666666664],
    ["gini", 0.6],
  ] as const)("%s is %d", (key, expected) => expect(values(WORKED)[key]).toBeCloseTo(expected, 12));

  test("Gorard's S is D times the share of all others [VC-02]", () => {
    const { dissimilarity, gorard } = values(WORKED);
    expect(gorard / (1 - 1 / 3)).toBeCloseTo(dissimilarity, 12);
  });

  test("the square root index by hand: 1 − √(.1·.45) − √(.2·.4) − √(.7·.15)", () => {
    const R = 1 - Math.sqrt(0.1 * 0.45) - Math.sqrt(0.2 * 0.4) - Math.sqrt(0.7 * 0.15);
    expect(values(WORKED).squareRoot).toBeCloseTo(R, 12);
  });

  test("Atkinson at b = ½ is R(2 − R), since then the bracket is squared (James & Taeuber 1985; Hutchens 2004)", () => {
    const { atkinson: A, squareRoot: R } = values(WORKED);
    expect(A).toBeCloseTo(R * (2 - R), 12);
  });

  test("Atkinson as James & Taeuber 1985 write it, at b = .1, .5 and .9", () => {
    for (const b of [0.1, 0.5, 0.9]) {
      const P = 1 / 3;
      const units = [0.1, 0.2, 0.7];
      const sum = units.reduce((all, p) => all + ((1 - p) ** (1 - b) * p ** b * 100) / (P * 300), 0);
      expect(atkinson(WORKED, b)).toBeCloseTo(1 - (P / (1 - P)) * Math.abs(sum) ** (1 / (1 - b)), 12);
    }
  });

  test("the segregation curve goes through the units from the least to the most of the first group", () => {
    const { others, minority } = segregationCurve(WORKED);
    expect([...others].map((share) => share.toFixed(3))).toEqual(["0.000", "0.450", "0.850", "1.000"]);
    expect([...minority].map((share) => share.toFixed(3))).toEqual(["0.000", "0.100", "0.300", "1.000"]);
  });
});

describe('two tables of one D (R package segregation, help of `dissimilarity`, "Example where D and H deviate")', () => {
  const spread = countsOf([
    [100, 0],
    [60, 40],
    [40, 60],
    [0, 100],
  ]);
  const halves = countsOf([
    [80, 20],
    [80, 20],
    [20, 80],
    [20, 80],
  ]);
  test("have D = .6 both", () => {
    expect(values(spread).dissimilarity).toBeCloseTo(0.6, 12);
    expect(values(halves).dissimilarity).toBeCloseTo(0.6, 12);
  });
  test("and different H: the first has wholly separate units", () =>
    expect(values(spread).entropy).toBeGreaterThan(values(halves).entropy));
});

describe("occupations A, B and C of women and men (Elbers 2021 in SMR, as he tells it on his site, 8 March 2021)", () => {
  const table1 = countsOf([
    [25, 25],
    [28, 2],
    [2, 18],
  ]);
  const table2 = countsOf([
    [25, 25],
    [28, 2],
    [4, 36],
  ]);
  test.each([
    [1, table1, 0.465, 0.203, 0.295],
    [2, table2, 0.501, 0.233, 0.337],
  ] as const)("table %d has D %#, M and H as published", (_, table, D, M, H) => {
    const found = values(table);
    expect(found.dissimilarity).toBeCloseTo(D, 3);
    expect(found.mutualInformation).toBeCloseTo(M, 3);
    expect(found.entropy).toBeCloseTo(H, 3);
  });
});

describe("three groups", () => {
  const table = countsOf([
    [30, 10, 10],
    [10, 30, 10],
    [5, 5, 40],
  ]);
  const T = 150;
  const shares = [45 / T, 45 / T, 60 / T];

  test("multigroup D is Morgan's and Sakoda's, written out", () => {
    let apart = 0;
    for (let u = 0; u < 3; u++) for (let g = 0; g < 3; g++) apart += 50 * Math.abs(table.n[u * 3 + g] / 50 - shares[g]);
    const I = shares.reduce((sum, share) => sum + share * (1 - share), 0);
    expect(values(table).dissimilarity).toBeCloseTo(apart / (2 * T * I), 12);
  });

  test("η² is Reardon & Firebaugh's normalised exposure, written out", () => {
    let explained = 0;
    for (let u = 0; u < 3; u++)
      for (let g = 0; g < 3; g++)
        explained += ((50 / T) * (table.n[u * 3 + g] / 50 - shares[g]) ** 2) / (1 - shares[g]);
    expect(values(table).etaSquared).toBeCloseTo(explained, 12);
  });

  test("indices of two groups are of the first against the rest", () => {
    const merged = values(
      countsOf([
        [30, 20],
        [10, 40],
        [5, 45],
      ]),
    );
    const found = values(table);
    for (const key of ["gorard", "gini", "isolation", "exposure", "atkinson", "squareRoot"] as const)
      expect(found[key], key).toBeCloseTo(merged[key], 12);
    expect(found.dissimilarity).not.toBeCloseTo(merged.dissimilarity, 3);
  });

  test("exposures of a group add up to 1, and those of two to each other are as their sizes (Lieberson 1981)", () => {
    const met = exposures(table);
    for (let g = 0; g < 3; g++) expect(met[3 * g] + met[3 * g + 1] + met[3 * g + 2]).toBeCloseTo(1, 12);
    expect(met[2] * 45).toBeCloseTo(met[6] * 60, 12);
    expect(met[0]).toBeCloseTo(values(table).isolation, 12);
  });
});

test("M and H alone are those of the table of indices", () => {
  expect(mutualInformation(WORKED)).toBeCloseTo(values(WORKED).mutualInformation, 14);
  expect(entropyIndex(WORKED)).toBeCloseTo(values(WORKED).entropy, 14);
});

describe("nothing to compare", () => {
  test("with pupils of one group only every index is without a number", () => {
    const alone = countsOf([
      [5, 0],
      [7, 0],
    ]);
    for (const [key, value] of Object.entries(values(alone)))
      if (key !== "isolation" && key !== "exposure") expect(value, key).toBeNaN();
  });
  test("units and groups without pupils change nothing", () => {
    const more = countsOf([
      [10, 90, 0],
      [0, 0, 0],
      [20, 80, 0],
      [70, 30, 0],
    ]);
    const found = values(more);
    for (const [key, value] of Object.entries(values(WORKED)))
      expect(found[key as keyof typeof found]).toBeCloseTo(value, 12);
  });
});
