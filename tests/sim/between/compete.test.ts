/** Rivals, pressure and narrowing. [B4] */

import { describe, expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { compete } from "../../../sim/between/compete.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import type { ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, scenarioWith, stateOf } from "./small-year.ts";

const place = opened();
const start = stateOf(place);
comeOfAge(place, start);
const applied = afterwards([publish, choose, admit], place, start);
const publishing = (strength: number) =>
  scenarioWith({ actions: [{ lever: "publishing", start: start.year, strength }] });

test("without stakes there is no pressure and nothing narrows: the world is at rest, bit for bit [B4] [O4]", () => {
  expect(bitsOf(afterwards([compete], place, applied))).toEqual(bitsOf(applied));
  expect(bitsOf(afterwards([compete], place, applied, parametersWith(), publishing(0)))).toEqual(bitsOf(applied));
});

test("pressure rises with stakes, and is highest where rank is low and places are empty [B4]", () => {
  const half = afterwards([compete], place, applied, parametersWith(), publishing(0.5)).schools;
  const full = afterwards([compete], place, applied, parametersWith(), publishing(1)).schools;
  for (let s = 0; s < full.count; s++) {
    expect(full.pressure[s]).toBeCloseTo(2 * half.pressure[s], 12);
    expect(full.pressure[s]).toBeGreaterThan(0);
    expect(full.pressure[s]).toBeLessThanOrEqual(1);
  }
  const ranked = [...full.score.subarray(0, full.count).keys()].sort((a, b) => full.score[b] - full.score[a]);
  const rankAlone = parametersWith({ "compete.rivalry": 0, "compete.unfilled": 0, "compete.rank": 1 });
  const byRank = afterwards([compete], place, applied, rankAlone, publishing(1)).schools;
  expect(ranked.map((s) => byRank.pressure[s])).toEqual(ranked.map((_, i) => i / (ranked.length - 1)));
});

test("empty places press in proportion [B4]", () => {
  const alone = parametersWith({ "compete.rivalry": 0, "compete.unfilled": 1, "compete.rank": 0 });
  const { schools, pupils } = afterwards([compete], place, applied, alone, publishing(1));
  for (let s = 0; s < schools.count; s++) {
    const taken = [...pupils.school.subarray(0, pupils.count)].filter((school) => school === s).length;
    expect(schools.pressure[s]).toBeCloseTo(Math.max(0, 1 - taken / schools.places[s]), 12);
  }
});

test("narrowing follows pressure at its speed, up and down again [B4]", () => {
  const speed = parametersWith({ "compete.speed": 0.5 });
  const pressed = afterwards([compete, compete], place, applied, speed, publishing(1));
  for (let s = 0; s < pressed.schools.count; s++) {
    expect(pressed.schools.narrowing[s]).toBeCloseTo(0.75 * pressed.schools.pressure[s], 12);
  }
  const relieved = afterwards([compete], place, pressed, speed).schools;
  for (let s = 0; s < relieved.count; s++) {
    expect(relieved.narrowing[s]).toBeCloseTo(0.5 * pressed.schools.narrowing[s], 12);
  }
});

test("switched off, no stakes press anybody [B4]", () => {
  const off = parametersWith(compete.off);
  expect(bitsOf(afterwards([compete], place, applied, off, publishing(1)))).toEqual(bitsOf(applied));
});

describe("what stands between results and pressure", () => {
  const stakes = { lever: "publishing", start: start.year } as const;
  const pressed = (actions: NonNullable<ScenarioInput["actions"]>, stated: Partial<Parameters> = {}) =>
    afterwards([compete], place, applied, parametersWith(stated), scenarioWith({ actions: [stakes, ...actions] }))
      .schools;
  const now = pressed([]);
  const shares = (column: "pressure" | "narrowing", schools: typeof now) =>
    Array.from({ length: now.count }, (_, s) => schools[column][s] / now[column][s]);

  test("where nothing is published, nothing hangs on it [B1] [B4]", () => {
    const { pressure } = pressed([{ lever: "stopTables", start: start.year }]);
    expect(Math.max(...pressure.subarray(0, now.count))).toBe(0);
  });

  test("a middle tier keeps off the stated share of pressure, and none unless it is stated [B4]", () => {
    const coordination = { lever: "coordination", start: start.year, strength: 0.5 } as const;
    expect(pressed([coordination]).pressure).toEqual(now.pressure);
    for (const share of shares("pressure", pressed([coordination], { "compete.buffered": 0.6 }))) {
      expect(share).toBeCloseTo(0.7, 12);
    }
  });

  test("where results are a third of what is published, teaching narrows by a third as much, not pressure [B1] [B4]", () => {
    const broad = pressed([{ lever: "broadenTables", start: start.year }]);
    for (const share of shares("pressure", broad)) expect(share).toBe(1);
    for (const share of shares("narrowing", broad)) expect(share).toBeCloseTo(1 / 3, 12);
  });

  test("under a just head a school narrows less at the same pressure, under an unjust one more, never beyond 1 [B4] [W2]", () => {
    const led = afterwards([], place, applied);
    led.schools.justice.set([1, -1, 100, -1000]);
    const parameters = parametersWith({ "compete.justice": 0.2, "compete.speed": 1 });
    const { pressure, narrowing } = afterwards(
      [compete],
      place,
      led,
      parameters,
      scenarioWith({ actions: [stakes] }),
    ).schools;
    expect(pressure).toEqual(now.pressure);
    expect(narrowing[0]).toBeCloseTo(0.8 * pressure[0], 12);
    expect(narrowing[1]).toBeCloseTo(1.2 * pressure[1], 12);
    expect([narrowing[2], narrowing[3]]).toEqual([0, 1]);
    expect(narrowing[4]).toBeCloseTo(pressure[4], 12);
  });
});
