/** What a published model may be set to, and how its runs are put together. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sequence } from "../../../sim/random/sequence.ts";
import { bounded } from "../../../sim/theory/bounded.ts";
import { THEORIES, theoryOf } from "../../../sim/theory/registry.ts";
import { mean, oneRun, replay, sd } from "../../../sim/theory/replay.ts";
import { defaults, readSettings } from "../../../sim/theory/settings.ts";
import { declareTheory } from "../../../sim/theory/theory.ts";

const example = declareTheory({
  name: "example",
  title: "Example",
  source: "none",
  cases: [],
  settings: {
    size: { kind: "whole", default: 3, range: [1, 9], meaning: "size" },
    share: { kind: "number", default: 0.5, range: [0, 1], meaning: "share" },
    fast: { kind: "flag", default: false, meaning: "fast" },
    map: { kind: "word", default: "plain", words: ["plain", "hilly"], meaning: "map" },
    start: { kind: "pair", default: [1, 2], range: [0, 9], meaning: "start" },
  },
  results: { both: "two numbers", one: "one" },
  run({ size, start }, draw) {
    return { both: [start[0], draw("x").uniform()], one: size };
  },
});

describe("settings", () => {
  test("not given stay at their defaults; those given are read as what they are", () => {
    const read = readSettings(
      example.settings,
      ["size=4", "share=.25", "fast=true", "map=hilly", "start=3, 4"],
      "words",
    );
    expect(read).toEqual({ settings: { size: 4, share: 0.25, fast: true, map: "hilly", start: [3, 4] } });
    expect(readSettings(example.settings, [], "words")).toEqual({ settings: defaults(example.settings) });
  });

  test("that are wrong are all told at once, each with what it takes", () => {
    const words = [
      "size=2.5",
      "share=2",
      "fast=yes",
      "map=flat",
      "start=1",
      "speed=9",
      "size=1",
      "constructor=1",
      "share",
    ];
    const read = readSettings(example.settings, words, "words");
    expect("faults" in read && read.faults.map(({ path, expected }) => [path, expected])).toEqual([
      ["--set size", "a whole number from 1 to 9"],
      ["--set share", "a number from 0 to 1"],
      ["--set fast", "true or false"],
      ["--set map", "one of plain, hilly"],
      ["--set start", "two numbers from 0 to 9 with a comma between"],
      ["--set speed", "one of size, share, fast, map, start"],
      ["--set size", "each setting once"],
      ["--set constructor", "one of size, share, fast, map, start"],
      ["--set share", "each setting once"],
      ["--set share", "a number from 0 to 1"],
    ]);
  });

  test("of any words at all are either within their ranges or refused", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("size", "share", "start"), fc.string())), (pairs) => {
        const read = readSettings(
          example.settings,
          pairs.map(([key, value]) => `${key}=${value}`),
          "words",
        );
        if ("faults" in read) return;
        const { size, share, start } = read.settings;
        expect([1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(size);
        for (const value of [share, start[0] / 9, start[1] / 9]) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  test.each(THEORIES.map((theory) => [theory.name, theory] as const))(
    "of %s have defaults that may be typed, and meanings",
    (_, theory) => {
      const words = Object.entries(theory.settings).map(([key, setting]) => `${key}=${String(setting.default)}`);
      expect(readSettings(theory.settings, words, "words")).toEqual({ settings: defaults(theory.settings) });
      for (const { meaning } of Object.values(theory.settings)) expect(meaning).toMatch(/^[A-Z].*\.$/);
      for (const meaning of Object.values(theory.results)) expect(meaning).toMatch(/^[A-Z].*\.$/s);
      expect(theoryOf(theory.name)).toBe(theory);
    },
  );
});

describe("a replay", () => {
  test("has a row a seed, and the mean and spread of every number of a result", () => {
    const { results, mean: means, sd: spreads } = replay(example, { start: [7, 8] }, 3);
    const second = results.map(({ both }) => (both as readonly number[])[1]);
    expect(results.map(({ seed }) => seed)).toEqual([1, 2, 3]);
    expect(means).toEqual({ both: [7, mean(second)], one: 3 });
    expect(spreads).toEqual({ both: [0, sd(second)], one: 0 });
    expect(sd([1, 2, 3, 4])).toBeCloseTo(1.2909944487, 9);
    expect(mean([1, Number.NaN, 3])).toBe(2);
  });

  test("of a seed is the same alone and among others, and settings share what both draw", () => {
    const alone = oneRun(example, defaults(example.settings), 2).both as readonly number[];
    expect(replay(example, {}, 3).results[1].both).toEqual(alone);
    expect((replay(example, { size: 9 }, 2).results[1].both as readonly number[])[1]).toBe(alone[1]);
    expect(sequence("example x 2").uniform()).toBe(alone[1]);
  });

  test("hears how many seeds are done", () => {
    const heard: number[] = [];
    replay(bounded, {}, 3, (done) => heard.push(done));
    expect(heard).toEqual([1, 2, 3]);
  });
});
