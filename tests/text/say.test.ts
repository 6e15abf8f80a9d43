/** Every message can be said, and numbers and results read as they should. */

import { describe, expect, test } from "vitest";
import { paired } from "../../sim/experiment/paired.ts";
import type { Reason } from "../../sim/experiment/reason.ts";
import { verdict } from "../../sim/experiment/verdict.ts";
import { INDICATORS } from "../../sim/indicators/registry.ts";
import { SWITCHABLE } from "../../sim/scenario/scenario.ts";
import { en, type MessageId } from "../../text/en.ts";
import {
  bareText,
  differenceText,
  differenceUnitText,
  finely,
  levelText,
  numberText,
  unitText,
} from "../../text/numbers.ts";
import { isMessage, say } from "../../text/say.ts";
import { resultSentence } from "../../text/sentence.ts";

/** The names of the values a message asks for. */
const asked = (message: string) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name);

describe("a difference on a card", () => {
  const measured = { label: "Gap", unit: "SD", decimals: 3 };
  test.each([
    [[-0.00020123, -0.0004, 0.0004], measured, "−0.00020"],
    [[0.0024, -0.02, 0.02], measured, "0.002"],
    [[0, 0, 0], measured, "0.000"],
    [[1e-9, 0, 0], measured, "0.000"],
    [[0.00012, 0, 0], { label: "Share", unit: "share", decimals: 3 }, "0.012"],
  ])("%j is written with as many decimals as it takes to be something, and no more", (values, of, text) => {
    expect(bareText(values[0], finely(values, of))).toBe(text);
  });
});

describe("messages", () => {
  test.each(Object.keys(en) as MessageId[])("%s can be said", (id) => {
    const values = Object.fromEntries(asked(en[id]).map((name) => [name, 2]));
    expect(say(id, values)).not.toMatch(/[{}]/);
  });

  test.each([...SWITCHABLE])("the process that can be switched off has words of its own: %s", (process) => {
    expect(isMessage(`process.${process}`)).toBe(true);
  });

  test("a missing value is a fault of ours and never left blank", () => {
    expect(() => say("check.faults")).toThrow();
  });
});

describe("numbers", () => {
  test("have a true minus sign, none on zero, and a dash where there is none", () => {
    expect(numberText(-0.125, 3)).toBe("−0.125");
    expect(numberText(-0.0001, 3)).toBe("0.000");
    expect(numberText(Number.NaN, 3)).toBe("–");
    expect(numberText(12345, 0)).toBe("12,345");
  });

  test("shares read as percentages, differences of shares as percentage points", () => {
    expect(levelText(0.1349, INDICATORS.persistentAbsence)).toBe("13.5 %");
    expect(differenceText(-0.012, INDICATORS.persistentAbsence)).toBe("−1.2 percentage points");
    expect(bareText(0.012, INDICATORS.persistentAbsence)).toBe("1.2");
    expect(levelText(0.041, INDICATORS.persistentAbsenceGap)).toBe("4.1 percentage points");
    expect(unitText(INDICATORS.persistentAbsenceGap)).toBe("pp");
    expect([unitText, differenceUnitText].map((of) => of(INDICATORS.persistentAbsence))).toEqual(["%", "pp"]);
    expect(levelText(0.68, INDICATORS.attainmentGap)).toBe("0.680 SD");
    expect(levelText(0.267, INDICATORS.schoolDissimilarity)).toBe("0.267");
  });
});

describe("the result sentence", () => {
  const gap = INDICATORS.attainmentGap;
  const said = (differences: readonly number[], reason: Reason = "notReached", b = "B") =>
    resultSentence(
      verdict(
        paired(
          differences.map(() => 0),
          differences,
        ),
        gap,
        () => reason,
      ),
      gap,
      2037,
      { a: "A", b },
    );
  const thirty = (lower: number, by: number) => Array.from({ length: 30 }, (_, i) => (i < lower ? -by : by));

  test("of a difference", () =>
    expect(said(thirty(30, 0.034))).toBe(
      "Attainment gap at 16, 2037: lower in B in almost every run (30 of 30), by 0.034 SD; B less A likely −0.034 to −0.034.",
    ));
  test("of one within chance", () =>
    expect(said(thirty(18, 0.034))).toBe(
      "Attainment gap at 16, 2037: within what chance alone produces (B does better in 18 of 30 runs).",
    ));
  test("of the third scenario, by its letter", () =>
    expect(said(thirty(30, 0.034), "notReached", "C")).toBe(
      "Attainment gap at 16, 2037: lower in C in almost every run (30 of 30), by 0.034 SD; C less A likely −0.034 to −0.034.",
    ));
  test("of one run, which counts nothing", () =>
    expect(said([0.1])).toBe(
      "Attainment gap at 16, 2037: higher in B by 0.100 SD in one run, which cannot tell a difference from chance.",
    ));
  test("of a few", () =>
    expect(said([0.1, -0.2])).toBe(
      "Attainment gap at 16, 2037: B does better in 1 of 2 runs, too few to tell a difference from chance.",
    ));
  test("of one too small to matter", () =>
    expect(said(thirty(30, 0.004))).toBe(
      "Attainment gap at 16, 2037: lower in B in almost every run (30 of 30), but too small to matter: 0.004 SD, where 0.020 SD would.",
    ));
  test("of no difference at all, with the reason", () =>
    expect(said([0, 0, 0, 0, 0, 0], "outsideHorizon")).toBe(
      "Attainment gap at 16: no difference, because every action that differs falls outside the simulated years.",
    ));
});
