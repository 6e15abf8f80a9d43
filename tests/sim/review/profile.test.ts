/** What respondents make of a place: means by part, how far they lie apart, agreement; and what is worth testing. */

import { describe, expect, test } from "vitest";
import { answersJsonSchema, blankAnswers, readAnswers } from "../../../sim/review/answers.ts";
import { FORM_NAMES, formNamed } from "../../../sim/review/forms.ts";
import { placeAsReviewed, withLevers } from "../../../sim/review/scenarios.ts";
import { startingValues } from "../../../sim/review/starting-values.ts";
import { type Suggested, suggestedLevers, written } from "../../../sim/review/suggested.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import { RUN_PHASES } from "../../../sim/scenario/phase.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import { alike, profiled } from "./answered.ts";

const FORM = "five-factors";

describe("the profile", () => {
  test("gives each part the mean of its statements, in the order of the form", () => {
    const parts = profiled(FORM, { sharedMeaning: 1, questioning: 4, whoIsMissing: 3 }, { sharedMeaning: 2 });
    expect(parts.map(({ id }) => id)).toEqual(formNamed(FORM).parts.map(({ id }) => id));
    expect(parts[0].mean).toBe((1.5 + 4) / 2);
    expect([parts[0].low, parts[0].high]).toEqual([2, 2.5]);
    expect(parts[1].mean).toBe(3);
    expect(parts[2].mean).toBeNaN();
  });

  test("shows agreement from 0, as far apart as can be, to 1, alike; and none of one respondent", () => {
    const agreement = (...given: Parameters<typeof profiled>[1][]) => profiled(FORM, ...given)[0].agreement;
    expect(agreement(alike(FORM, 1), alike(FORM, 4))).toBe(0);
    expect(agreement(alike(FORM, 2), alike(FORM, 2))).toBe(1);
    expect(agreement(alike(FORM, 2), alike(FORM, 3))).toBeCloseTo(2 / 3, 12);
    expect(agreement(alike(FORM, 2))).toBeNaN();
    expect(agreement(alike(FORM, 2), {})).toBeNaN();
  });
});

describe("levers worth testing", () => {
  test("are those of statements rated 2 or lower, each once, with all its reasons", () => {
    const suggested = suggestedLevers(profiled(FORM, { sameFamilies: 2, heldTogether: 1, sharedMeaning: 3 }));
    expect(suggested.map(({ lever }) => lever)).toEqual(["coordination", "familySupport", "socialCareLink"]);
    expect(suggested[0].because.map(({ statement }) => statement.id)).toEqual(["sameFamilies", "heldTogether"]);
  });

  test("are written without stopping the tables that another broadens", () => {
    const both = [
      { lever: "stopTables", because: [] },
      { lever: "broadenTables", because: [] },
    ] as const;
    const levers = (given: readonly Suggested[]) => written(given).map(({ lever }) => lever);
    expect(levers(both)).toEqual(["broadenTables"]);
    expect(levers(both.slice(0, 1))).toEqual(["stopTables"]);
    const as = placeAsReviewed({ title: "R", phase: "secondary" }, "averdale", [], "");
    expect(withLevers(as, "L", both, 2025).actions).toHaveLength(1);
  });

  test("are none where nothing is rated low, or nothing at all", () => {
    expect(suggestedLevers(profiled(FORM, alike(FORM, 3)))).toEqual([]);
    expect(suggestedLevers(profiled(FORM, {}))).toEqual([]);
  });

  test.each(FORM_NAMES)("all that a form speaks for are levers of the model, whatever it is rated: %s", (name) => {
    for (const { lever } of suggestedLevers(profiled(name, alike(name, 1)))) expect(LEVERS).toHaveProperty(lever);
  });
});

describe.each(FORM_NAMES)("the scenarios of %s", (name) => {
  test.each(RUN_PHASES)("are scenarios without fault, at the ends of the scale: %s", (phase) => {
    for (const rating of [1, 4] as const) {
      const profile = profiled(name, alike(name, rating));
      const values = startingValues(profile, phase);
      const as = placeAsReviewed({ title: "Reviewed", phase }, "averdale", values, "note");
      expect(readScenario(as, "as.json")).not.toHaveProperty("faults");
      expect(as.parameters).not.toEqual({});
      const read = readScenario(withLevers(as, "With levers", suggestedLevers(profile), 2025), "levers.json");
      expect(read).not.toHaveProperty("faults");
    }
  });

  test("state no value that is as it would be", () => {
    const profile = profiled(name, alike(name, 2), alike(name, 3));
    const as = placeAsReviewed(
      { title: "Reviewed", phase: "secondary" },
      "averdale",
      startingValues(profile, "secondary"),
      "",
    );
    expect(as.parameters).toEqual({});
  });
});

describe("a file of answers", () => {
  test.each(FORM_NAMES)("that is blank is read, and sets nothing: %s", (name) => {
    const read = readAnswers(blankAnswers(name), "blank.json");
    expect(read).not.toHaveProperty("faults");
    if ("faults" in read) return;
    expect(read.answers.respondents[0].answers).not.toEqual({});
    expect(startingValues(profiled(name, read.answers.respondents[0].answers), "secondary")).toEqual([]);
  });

  test("has every fault told at once, with its place", () => {
    const wrong = {
      ...blankAnswers(FORM),
      phase: "nursery",
      respondents: [
        { who: "", answers: { sharedMeaning: 5, questioning: 2.5, unheardOf: 1 } },
        { who: "b", answers: { everyChild: "3" } },
      ],
    };
    const read = readAnswers(wrong, "answers.json");
    expect("faults" in read && read.faults.map(({ path }) => path).sort()).toEqual([
      "phase",
      "respondents.0.answers.questioning",
      "respondents.0.answers.sharedMeaning",
      "respondents.0.answers.unheardOf",
      "respondents.0.who",
      "respondents.1.answers.everyChild",
    ]);
    const pathsOf = (input: unknown) => {
      const one = readAnswers(input, "answers.json");
      return "faults" in one && one.faults.map(({ path }) => path);
    };
    // What is no object is the fault of the whole file.
    for (const input of [null, 3, []]) expect(pathsOf(input)).toEqual([""]);
    for (const input of [{}, { form: "other" }, { form: null }]) expect(pathsOf(input)).toEqual(["form"]);
  });

  test("is completed by a JSON Schema in which every statement stands with its words", () => {
    const text = JSON.stringify(answersJsonSchema());
    for (const name of FORM_NAMES)
      for (const { statements } of formNamed(name).parts)
        for (const statement of statements) expect(text).toContain(JSON.stringify(statement.text).slice(1, -1));
  });
});
