/** What published tables call forth, and what goes with them. [B1] */

import { expect, test } from "vitest";
import { effort } from "../../../sim/within/effort.ts";
import { bitsOf, settled, stateAfter } from "./settled.ts";

const stopped = (strength: number, stated = {}) =>
  stateAfter([effort], { actions: [{ lever: "stopTables", start: 2000, strength }], parameters: stated }).schools;

test("where tables are stopped all schools but the top quarter add .09 / 4.10 SD a year less (evidence league_tables_removal) [B1]", () => {
  const { effect, score, attention, count } = stopped(1);
  const ranked = [...score.subarray(0, count).keys()].sort((a, b) => score[b] - score[a]);
  ranked.forEach((s, rank) => {
    const lost = rank < count / 4 ? 0 : 0.09 / 4.0951;
    expect(settled.schools.effect[s] - effect[s]).toBeCloseTo(lost, 12);
    expect(attention[s] - settled.schools.attention[s]).toBeCloseTo(lost, 12);
  });
});

test("half stopped is half of it, and the share at the top is the stated one [B1]", () => {
  const { effect, count } = stopped(0.5, { "effort.atTop": 0 });
  for (let s = 0; s < count; s++) {
    expect(settled.schools.effect[s] - effect[s]).toBeCloseTo(0.045 / 4.0951, 12);
  }
});

test("tables that call forth nothing, and tables that are published, change no bit [O4]", () => {
  const without = bitsOf(stateAfter([]));
  const actions = (strength: number) => [{ lever: "stopTables", start: 2000, strength }] as const;
  expect(bitsOf(stateAfter([effort], { actions: [...actions(0)] }))).toEqual(without);
  expect(bitsOf(stateAfter([effort], { actions: [...actions(1)], parameters: effort.off ?? {} }))).toEqual(without);
});
