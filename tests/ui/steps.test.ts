/** Moving a value by steps, from wherever it stands. */

import { expect, test } from "vitest";
import { stepFor, stepped } from "../../ui/levers/steps.ts";

test.each([
  [0.55, 0.5, 0.55],
  [0.34, 0.33, 0.35],
  [0.32, 0.33, 0.3],
  [0.32, 0.31, 0.35],
  [-0.11, -0.12, -0.1],
  [-0.5, -0.45, -0.5],
])("a slider pulled to %d from %d comes to %d, a whole step in the direction it was pulled", (value, from, to) => {
  expect(stepped(value, from, 0.05)).toBe(to);
});

test("thirteen steps of .05 are .65, without what floating point adds", () => {
  let value = 0;
  for (let i = 0; i < 13; i++) value = stepped(value + 0.05, value, 0.05);
  expect(value).toBe(0.65);
});

test.each([
  [0.65, 0.05, 0.05],
  [0.33, 0.05, 0.01],
  [0.333, 0.05, 0.001],
  [33, 5, 1],
  [1 / 3, 0.05, "any"],
])("an input at %d, in steps of %d, is given %s so that it can stand there", (value, step, given) => {
  expect(stepFor(value, step)).toBe(given);
});
