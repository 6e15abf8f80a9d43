/** Keeping what was asked for lately. */

import { expect, test } from "vitest";
import { withLatest } from "../../ui/frame/latest.ts";

const kept = new Map([
  ["a", 1],
  ["b", 2],
]);

test("what is kept comes last, and what was kept longest ago goes when there are too many", () => {
  expect([...withLatest(kept, "c", 3, 3)]).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  expect([...withLatest(kept, "c", 3, 2).keys()]).toEqual(["b", "c"]);
});

test("what is kept again is no longer the oldest, and has its new value", () => {
  const again = withLatest(kept, "a", 4, 2);
  expect([...again]).toEqual([
    ["b", 2],
    ["a", 4],
  ]);
  expect([...withLatest(again, "c", 3, 2).keys()]).toEqual(["a", "c"]);
});

test("the map that it was kept in beside others stays as it was", () => {
  withLatest(kept, "c", 3, 1);
  expect([...kept.keys()]).toEqual(["a", "b"]);
});
