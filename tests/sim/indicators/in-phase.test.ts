import { describe, expect, test } from "vitest";
import { measureOf } from "../../../sim/experiment/measure.ts";
import { dataDictionary } from "../../../sim/export/dictionary.ts";
import { DETAILED, DETAILED_KEYS } from "../../../sim/indicators/detail/registry.ts";
import { inPhase } from "../../../sim/indicators/indicator.ts";
import { INDICATOR_KEYS, INDICATORS } from "../../../sim/indicators/registry.ts";
import { observation } from "./observations.ts";

const wordsOf = (phase: "secondary" | "primary") => [
  ...INDICATOR_KEYS.map((key) => inPhase(INDICATORS[key], phase)),
  ...DETAILED_KEYS.map((key) => inPhase(DETAILED[key], phase)),
];
const ofSixteen = /\b16\b|\.038|Attainment 8|Key stage 4/;

describe("what an indicator says of itself", () => {
  test("speaks of 11 and never of 16 in the primary phase [U3]", () => {
    const said = wordsOf("primary").map(({ label, definition, formula }) => `${label} ${definition} ${formula}`);
    expect(said.filter((text) => ofSixteen.test(text))).toEqual([]);
    expect(measureOf("attainmentGap", "all", "primary").words.label).toBe("Attainment gap at 11");
    expect(JSON.stringify(dataDictionary([], "primary").indicators.attainment)).toContain("at 11");
  });

  test("is told apart from what is said of any other, in either phase", () => {
    for (const phase of ["secondary", "primary"] as const) {
      const labels = wordsOf(phase).map(({ label }) => label);
      expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
    }
  });

  test("is what is declared in the secondary phase", () => {
    expect(INDICATOR_KEYS.every((key) => inPhase(INDICATORS[key], "secondary") === INDICATORS[key])).toBe(true);
    expect(INDICATORS.attainmentGap.definition).toContain("at 16");
  });

  test("the gap in learning months is .054 SD a month at 11 and .038 at 16, material by the same .02 SD [U3]", () => {
    const year = observation({
      neighbourhoods: [{ leavers: { ever6: 10, notEver6: 10 }, leaverAttainment: { ever6: -4, notEver6: 2 } }],
    });
    const months = (phase: "secondary" | "primary") => INDICATORS.attainmentGapMonths.place({ ...year, phase }, "all");
    const gap = INDICATORS.attainmentGap.place(year, "all");
    expect(months("secondary")).toBeCloseTo(gap / 0.038, 12);
    expect(months("primary")).toBeCloseTo(gap / 0.054, 12);
    expect(inPhase(INDICATORS.attainmentGapMonths, "primary").material).toBeCloseTo(0.02 / 0.054, 12);
  });
});
