/** What a first visit fetches, compressed: the page with its parts and its first result, and the worker. */

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const FOLDER = "dist/app";

const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${FOLDER}/${file}`)).length, 0) / 1000;

const assets = readdirSync(`${FOLDER}/assets`).map((name) => `assets/${name}`);
const workers = assets.filter((name) => name.includes("worker"));
/** Fetched by the worker where a person's file has to be read, and the formulas in it; what ships was read when the page was built. */
const READERS = ["read-scenario", "formulas", "of-utility"];
/** Fetched by the worker to grow a place that ships. */
const grower = assets.filter((name) => name.includes("open-shipped"));
/** Fetched by the worker where a run is looked at closely, or its children are asked for one by one. */
const looker = assets.filter((name) => name.includes("look-at-run") || name.includes("each-child"));
const readers = assets.filter((name) => READERS.some((reader) => name.includes(reader)));

test("the page with everything it draws first is at most 250 kB", () => {
  const page = assets.filter((name) => ![...workers, ...readers, ...grower, ...looker].includes(name));
  expect(page.length).toBeGreaterThan(1);
  expect(kilobytes(["index.html", "first-result.json", ...page])).toBeLessThanOrEqual(250);
});

test("the worker with the whole model is at most 120 kB", () => {
  expect(workers).toHaveLength(1);
  expect(readers).toHaveLength(READERS.length);
  expect(kilobytes(workers)).toBeLessThanOrEqual(120);
});

test("what grows a place that ships, and its profiles, is at most 20 kB", () => {
  expect(grower).toHaveLength(1);
  expect(kilobytes(grower)).toBeLessThanOrEqual(20);
});
