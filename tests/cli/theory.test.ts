/** `catchment theory`: published models from the command line. */

import { expect, test } from "vitest";
import { THEORIES } from "../../sim/theory/registry.ts";
import { catchment } from "./command.ts";

test("lists every model, and says what each can be set to", () => {
  const { status, stdout } = catchment("theory");
  expect(status).toBe(0);
  const lines = stdout.split("\n");
  for (const { name, title } of THEORIES) {
    expect(lines.some((line) => line.startsWith(`${name} `) && line.includes(title))).toBe(true);
  }
  for (const { name, settings, results } of THEORIES) {
    const described = catchment("theory", name, "--describe").stdout;
    for (const key of [...Object.keys(settings), ...Object.keys(results)]) expect(described).toContain(`  ${key}`);
  }
});

test("gives name, settings, a row a seed, mean and spread, as the contract has it", () => {
  const { status, stdout, stderr } = catchment("theory", "bounded", "--set", "start=95,30", "--seeds", "2", "--json");
  expect(status).toBe(0);
  expect(stderr).toContain("2 of 2");
  expect(JSON.parse(stdout)).toEqual({
    name: "bounded",
    settings: { n: 100, m: 100, a: 5, b: 5, start: [95, 30] },
    results: [
      { seed: 1, end: [80, 80], moves: 65 },
      { seed: 2, end: [80, 80], moves: 65 },
    ],
    mean: { end: [80, 80], moves: 65 },
    sd: { end: [0, 0], moves: 0 },
  });
});

test("gives the same numbers every time, and others for other seeds", () => {
  const run = () => JSON.parse(catchment("theory", "schelling", "--seeds", "3", "--json").stdout).results;
  const [first, again] = [run(), run()];
  expect(again).toEqual(first);
  expect(new Set(first.map(({ similar }: { similar: number }) => similar)).size).toBe(3);
});

test("says of one run how to see what chance does", () => {
  expect(catchment("theory", "schelling", "--set", "size=9").stdout).toContain("One run: add --seeds 10");
});

test("refuses what a model cannot be set to, all at once, and a model that is none", () => {
  const { status, stderr, stdout } = catchment("theory", "schelling", "--set", "size=x", "foo=1", "--seeds", "0");
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain('--set size: expected a whole number from 3 to 300, found "x"');
  expect(stderr).toContain("--set foo: expected one of size, density, threshold, limit");
  expect(stderr).toContain("--seeds: expected a whole number from 1 to 100000");
  expect(catchment("theory", "shelling").stderr).toContain("expected one of market, schelling, bounded");
});
