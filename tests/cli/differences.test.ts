/** What differs between the plan of a folder and the plan at hand. */

import { expect, test } from "vitest";
import { differences } from "../../cli/sweep/differences.ts";

test("each value that differs is told by its path, with what was and what is", () => {
  const was = { plan: { replicates: 2, levers: { travel: [0, 1] }, note: "old" }, list: [1, 2] };
  const is = { plan: { replicates: 3, levers: { travel: [0, 0.5], youthWork: [0, 1] }, note: "new" }, list: [1] };
  expect(differences(was, is, (path) => path === "plan.note")).toEqual([
    "plan.replicates was 2 and is 3",
    "plan.levers.travel.1 was 1 and is 0.5",
    "plan.levers.youthWork was nothing and is a list of 2",
    "list.1 was 2 and is nothing",
  ]);
  expect(differences(was, was)).toEqual([]);
});

test("a list in place of an object, and nothing in place of something, are told as a whole", () => {
  expect(differences({ a: [1] }, { a: { 0: 1 } })).toEqual(["a was a list of 1 and is an object"]);
  expect(differences({ a: null }, { a: { b: 1 } })).toEqual(["a was null and is an object"]);
});
