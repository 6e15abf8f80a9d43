/** Where teaching effort goes, by what a school looks at. [W8] */

import { describe, expect, it } from "vitest";
import type { Year } from "../../../sim/engine/process.ts";
import { atRisk, riskWeights } from "../../../sim/population/at-risk.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import { yearlyShare } from "../../../sim/within/exposure.ts";
import { fillFocus, focusFor, nearTheMark } from "../../../sim/within/focus.ts";
import { useEvidence } from "../../../sim/within/use-evidence.ts";
import { schoolsAlone } from "./schools-alone.ts";
import { mean, nextYear } from "./settled.ts";

/** The next year of the town with teaching narrowed and evidence broad, each from 0 to 1. */
function with_(narrowing: number, breadth: number): Year {
  const year = nextYear();
  year.state.schools.narrowing.fill(narrowing);
  year.state.schools.breadth.fill(breadth);
  return year;
}
/** What each pupil gains by it. */
function focusOf(year: Year): (pupil: number) => number {
  const focus = focusFor(year);
  return (p) => fillFocus(focus, p, p + 1)[0];
}
const atSchool = ({ state: { pupils } }: Year): number[] =>
  Array.from({ length: pupils.count }, (_, p) => p).filter((p) => pupils.school[p] !== NO_SCHOOL);

describe("teaching effort", () => {
  it("goes nowhere in particular where evidence is as in the base year: limiting case", () => {
    const year = with_(0, 0);
    const focus = focusOf(year);
    expect(atSchool(year).every((p) => focus(p) === 0)).toBe(true);
  });

  it("is sent round within each school and never adds to it [O8]", () => {
    const year = with_(0.7, 0.4);
    const focus = focusOf(year);
    const { school } = year.state.pupils;
    for (let s = 0; s < year.state.schools.count; s++) {
      const gains = atSchool(year)
        .filter((p) => school[p] === s)
        .map(focus);
      expect(mean(gains)).toBeCloseTo(0, 12);
      expect(Math.max(...gains)).toBeGreaterThan(0.001);
    }
  });

  it("goes to pupils near the mark where evidence is narrow, from those well above and well below alike", () => {
    const year = with_(1, 0);
    const focus = focusOf(year);
    const { attainment, school } = year.state.pupils;
    const ofSchool = atSchool(year).filter((p) => school[p] === 0);
    const gain = (low: number, high: number) =>
      mean(ofSchool.filter((p) => attainment[p] > low && attainment[p] < high).map(focus));
    expect(gain(-0.5, -0.3)).toBeGreaterThan(0.005);
    expect(gain(-3, -1)).toBeLessThan(0);
    expect(gain(-3, -1)).toBeCloseTo(gain(0.2, 3), 12);
    const at = ofSchool.map((p) => nearTheMark(attainment[p], -0.4, 0.5));
    const expected = 0.08 * yearlyShare(year.place, year.parameters) * (at[0] - mean(at));
    expect(focus(ofSchool[0])).toBeCloseTo(expected, 12);
  });

  it("goes to pupils at risk where evidence is broad, in proportion to their risk", () => {
    const year = with_(0, 1);
    const focus = focusOf(year);
    const { pupils, families } = year.state;
    const weights = riskWeights(year.parameters);
    const ofSchool = atSchool(year).filter((p) => pupils.school[p] === 1);
    const risk = (p: number) => atRisk(pupils, families, p, weights);
    const share = yearlyShare(year.place, year.parameters);
    const middle = mean(ofSchool.map(risk));
    for (const p of ofSchool.slice(0, 50)) expect(focus(p)).toBeCloseTo(0.06 * share * (risk(p) - middle), 12);
  });

  it("leaves the mark alone where narrowed teaching meets broad evidence", () => {
    const [both, broad] = [with_(1, 1), with_(0, 1)];
    const [mixed, plain] = [focusOf(both), focusOf(broad)];
    for (const p of atSchool(both).slice(0, 50)) expect(mixed(p)).toBe(plain(p));
  });
});

it("nearness to the mark is 1 at it, a half halfway and 0 from the declared distance on", () => {
  expect([-0.4, -0.15, -0.65, 0.1, 2].map((a) => nearTheMark(a, -0.4, 0.5))).toEqual([1, 0.5, 0.5, 0, 0]);
});

it("broad evidence takes hold slowly, as the lever aims", () => {
  const { after, schools } = schoolsAlone([useEvidence]);
  const lever = [{ lever: "broadEvidence", start: 2000, strength: 0.5 }];
  const breadth = (years: number) => after(years, lever).schools.breadth.slice(0, schools);
  expect(breadth(1)[0]).toBeCloseTo(0.15, 12);
  expect(breadth(2)[3]).toBeCloseTo(0.15 + 0.3 * 0.35, 12);
});
