/** The year engine, reduced, against choice with unequal information. [D1] */

import { expect, test } from "vitest";
import { diazDocking } from "../../../sim/docking/diaz-case.ts";
import { agrees } from "../../../sim/theory/cases/case.ts";

test("lights lift poorer families as published, take nothing from others where there is room, and something where there is not", () => {
  const rows = diazDocking.rows("quick");
  expect(rows.filter((row) => !agrees(row))).toEqual([]);
  expect(rows.filter(({ band }) => band !== undefined).length).toBe(3);
});
