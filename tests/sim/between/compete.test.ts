/** Rivals, pressure and narrowing. [B4] */

import { expect, test } from "vitest";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { compete } from "../../../sim/between/compete.ts";
import { publish } from "../../../sim/between/publish.ts";
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
