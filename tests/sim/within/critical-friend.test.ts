/** A university as critical friend broadens the evidence that schools use. [W8] */

import { expect, test } from "vitest";
import { useEvidence } from "../../../sim/within/use-evidence.ts";
import { schoolsAlone } from "./schools-alone.ts";

const { after } = schoolsAlone([useEvidence]);
const friend = { lever: "criticalFriend" as const, start: 2000 };
const broad = { lever: "broadEvidence" as const, start: 2000 };
const breadth = (actions: readonly (typeof friend | typeof broad)[], stated = {}) =>
  after(1, [...actions], stated).schools.breadth[0];

test("a school that does nothing else about evidence goes half as far as one that uses broad evidence in full: worked example", () => {
  expect(breadth([broad])).toBeCloseTo(0.3, 12);
  expect(breadth([friend])).toBeCloseTo(0.15, 12);
});

test("it adds to what the school does itself, of what is still missing", () => {
  expect(breadth([friend, { ...broad, strength: 0.5 } as typeof broad])).toBeCloseTo(0.3 * (0.5 + 0.5 * 0.5), 12);
  expect(breadth([friend, broad])).toBeCloseTo(0.3, 12);
});

test("who brings nothing changes no bit [O4]", () => {
  expect(breadth([friend], { "useEvidence.friend": 0 })).toBe(0);
  expect(breadth([broad, { ...friend, strength: 0 } as typeof friend])).toBe(breadth([broad]));
});
