/** The result in the words that head the page: each kind of finding, with the name of what was tried. */

import { expect, test } from "vitest";
import type { Compared } from "../../sim/experiment/compared.ts";
import { paired } from "../../sim/experiment/paired.ts";
import { verdict } from "../../sim/experiment/verdict.ts";
import { attainmentGap } from "../../sim/indicators/attainment-gap.ts";
import { alsoBeyondChance, countsOf, countText, headline, verdictText } from "../../ui/result/headline.ts";

/** The finding of `n` pairs, the first `higher` of them higher in B by `amount`, the others lower by as much. */
function found(higher: number, amount: number, n = 30): Compared {
  const a = Array.from({ length: n }, () => 0.6);
  const b = a.map((value, i) => value + (i < higher ? amount : -amount));
  const pairs = paired(a, b);
  const claim = verdict(pairs, attainmentGap, () => "nothingChanged");
  return { claim, indicator: "attainmentGap", year: 2037, differences: pairs.differences } as Compared;
}

const said = (higher: number, amount: number): string => headline(found(higher, amount), "Knowledge moves around");

test("a difference is said with its direction, how often, and how much", () => {
  expect(said(4, 0.04)).toBe(
    "By 2037, with “Knowledge moves around”, the attainment gap at 16 is smaller in most runs (26 of 30 paired runs), by 0.040 SD; the difference is likely −0.040 to 0.040.",
  );
  expect(said(30, 0.04)).toContain("is larger in every run (30 of 30 paired runs), by 0.040 SD");
});

test("a difference too small to matter is said to be so, beside one that would", () => {
  expect(said(0, 0.004)).toBe(
    "By 2037, with “Knowledge moves around”, the attainment gap at 16 is smaller in 30 of 30 paired runs, but too little to matter: by 0.004 SD, where 0.020 SD would.",
  );
});

test("chance is said to be chance", () => {
  expect(said(15, 0.04)).toBe(
    "By 2037, with “Knowledge moves around”, the attainment gap at 16 differs no more than chance alone produces (smaller in 15 of 30 paired runs).",
  );
});

test("a difference that is chance and could not matter either way is said to be both", () => {
  expect(said(15, 0.004)).toContain("no more than chance alone produces, and by too little to matter either way");
});

test("an amount too small to be written is less than the least that is", () => {
  expect(said(0, 0.0001)).toContain("by less than 0.001 SD, where 0.020 SD would");
});

test("of fewer than six pairs nothing is told but how few they are", () => {
  const { claim, ...rest } = found(15, 0.04);
  const few = { ...rest, claim: { ...claim, numbers: { ...claim.numbers, n: 5 } } } as Compared;
  expect(headline(few, "B")).toMatch(/too few to tell from chance\.$/);
});

test("pairs that are equal are counted apart, never as half", () => {
  expect(countsOf(Float64Array.from([-1, 0, 0, 2, -3]), "lower")).toEqual({ wins: 2, ties: 2 });
  expect(countsOf(Float64Array.from([-1, 0, 2]), "neither")).toEqual({ wins: 1, ties: 1 });
});

test("where nothing differs the reason is given", () => {
  expect(said(0, 0)).toBe("Attainment gap at 16: no difference, because nothing was changed between A and B.");
});

test("a tie counts half", () => {
  expect([countText(15), countText(15.5)]).toEqual(["15", "15.5"]);
});

test("of the other measures those beyond chance are named, and where there are none that is said", () => {
  expect(alsoBeyondChance([found(15, 0.04), found(14, 0.04)])).toBe(
    "None of the other measures, attainment of all pupils among them, differs by more than chance alone produces.",
  );
  expect(alsoBeyondChance([found(0, 0.004), found(15, 0.04), found(29, 0.04)])).toBe(
    "Beyond chance: attainment gap at 16, lower in 30 of 30 but too little to matter; attainment gap at 16, higher in 29 of 30.",
  );
  expect(alsoBeyondChance([found(29, 0.04)], found(0, 0.04))).toMatch(/^Also beyond chance/);
});

test("with too few runs nothing is said to be within chance, only that it cannot be told", () => {
  const few = found(0, 0.04, 2);
  expect(verdictText(few.claim)).toBe("? too few runs to tell");
  expect(verdictText(found(14, 0.04).claim)).toBe("≈ within chance");
  expect(alsoBeyondChance([few, few])).toBe("Nor are there enough runs to tell any of the other measures from chance.");
});
