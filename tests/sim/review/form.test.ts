/** Forms of self-review: what ships keeps the rules of forms, and what does not is told whole. */

import { describe, expect, test } from "vitest";
import { isStartingValue, readForm, statementsOf } from "../../../sim/review/form.ts";
import { FORM_NAMES, formInput, formNamed } from "../../../sim/review/forms.ts";
import { LEVERS } from "../../../sim/scenario/levers.ts";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";
import { STANCE_TABLE } from "../../../sim/scenario/stances.ts";

test("the five factors and the four dimensions are there, in their own order", () => {
  expect(formNamed("five-factors").parts.map(({ id }) => id)).toEqual([
    "principles",
    "evidence",
    "schools",
    "community",
    "administration",
  ]);
  expect(formNamed("unesco-guide").parts.map(({ id }) => id)).toEqual([
    "concepts",
    "policies",
    "structures",
    "practices",
  ]);
});

describe.each(FORM_NAMES)("%s", (name) => {
  const form = formNamed(name);

  test("is without fault, and has four statements or more in each of its parts", () => {
    expect(readForm(formInput(name), name)).toEqual({ form });
    expect(form.id).toBe(name);
    for (const { statements } of form.parts) expect(statements.length).toBeGreaterThanOrEqual(4);
  });

  test("names parameters and levers that there are, and no parameter in which stances differ", () => {
    for (const { values, levers, id } of statementsOf(form)) {
      for (const { parameter } of values) {
        expect(Object.keys(PARAMETERS), id).toContain(parameter);
        expect(STANCE_TABLE[parameter], id).toBeUndefined();
        expect(isStartingValue(parameter), id).toBe(true);
      }
      for (const lever of levers) expect(Object.keys(LEVERS), id).toContain(lever);
    }
  });

  test("says for each statement what 1 and what 4 look like, unlike one another", () => {
    for (const { text, one, four } of statementsOf(form)) expect(new Set([text, one, four]).size).toBe(3);
    expect(new Set(form.scale).size).toBe(4);
  });
});

test("every fault of a form is told at once, with its place", () => {
  const good = structuredClone(formInput("five-factors")) as {
    parts: { statements: Record<string, unknown>[] }[];
    scale: string[];
  };
  const { statements } = good.parts[0];
  statements[0].values = [{ parameter: "practice.misjudgement", better: "less" }];
  statements[1].id = statements[0].id;
  statements[2].values = [{ parameter: "measure.floor", better: "more" }];
  const spanning = readForm(good, "form.json");
  expect("faults" in spanning && spanning.faults.map(({ path }) => path)).toEqual([
    "parts.0.statements.0.values.0.parameter",
    "parts.0.statements.1.id",
    "parts.0.statements.2.values.0.parameter",
  ]);
  statements[0].values = [{ parameter: "nothing.known", better: "up" }];
  statements[3].levers = ["magic"];
  good.scale = ["not yet"];
  const read = readForm(good, "form.json");
  expect("faults" in read && read.faults.map(({ path }) => path).sort()).toEqual([
    "parts.0.statements.0.values.0.better",
    "parts.0.statements.0.values.0.parameter",
    "parts.0.statements.3.levers.0",
    "scale",
  ]);
});
