/** The house's own rules, held by reading the sources; and proof that they can be broken. */

import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importFaults } from "./layers.ts";
import { purityFaults } from "./purity.ts";
import { importsOf, sourcesUnder } from "./sources.ts";

const folders = ["sim", "workers", "library", "examples", "text", "ui", "cli"].filter((folder) => existsSync(folder));
const sources = sourcesUnder(folders);

test("imports go one way: engine → arenas → network → population → place → scenario → random, and never back", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(importFaults)).toEqual([]);
});

test("every import of our own names a file that exists, with its ending", () => {
  const missing = sources.flatMap((source) =>
    importsOf(source)
      .filter(({ target, own }) => own && (!/\.\w+$/.test(target) || !existsSync(target)))
      .map(({ target }) => `${source.path}: ${target}`),
  );
  expect(missing).toEqual([]);
});

test("the model holds no hidden chance, no clock, no outside world, and no maths that engines disagree on [R1] [R5]", () => {
  expect(sources.filter(({ path }) => path.startsWith("sim/")).flatMap(purityFaults)).toEqual([]);
});

describe("the checker refuses", () => {
  test.each([
    ["sim/random/x.ts", `import { a } from "../scenario/a.ts";`],
    ["sim/place/x.ts", `import type { Pupils } from "../population/population.ts";`],
    ["sim/population/x.ts", `import { learn } from "../within/learn.ts";`],
    ["sim/between/x.ts", `import { years } from "../engine/years.ts";`],
    ["sim/between/x.ts", `import { SCHOOL_LAYOUT } from "../engine/state.ts";`],
    ["sim/between/x.ts", `import { type State, SCHOOL_LAYOUT } from "../engine/state.ts";`],
    ["sim/between/x.ts", `import { learn } from "../within/learn.ts";`],
    ["sim/indicators/x.ts", `import type { State } from "../engine/state.ts";`],
    ["sim/indicators/x.ts", `import { defaults } from "../scenario/parameters.ts";`],
    ["sim/observe/x.ts", `import { INDICATORS } from "../indicators/registry.ts";`],
    ["sim/experiment/x.ts", `import { simulate } from "../engine/simulate.ts";`],
    ["sim/engine/x.ts", `import { t } from "../../text/en.ts";`],
    ["sim/engine/x.ts", `import { readFileSync } from "node:fs";`],
    ["sim/within/x.ts", `import { z } from "zod";`],
    ["sim/within/x.ts", `import seedrandom from "seedrandom";`],
    ["sim/within/x.ts", `export { a } from "../../ui/a.ts";`],
    ["sim/within/x.ts", `type A = import("../../cli/a.ts").A;`],
    ["sim/unheard/x.ts", `export const a = 1;`],
    ["sim/engine/index.ts", `export { a } from "./a.ts";`],
    ["sim/engine/x.ts", `export * from "./a.ts";`],
    ["workers/browser/x.ts", `import { a } from "../node/a.ts";`],
    ["workers/node/x.ts", `import { a } from "../../cli/a.ts";`],
    ["text/x.ts", `import { gap } from "../sim/indicators/gap.ts";`],
    ["ui/x.svelte", `<script lang="ts">import { years } from "../sim/engine/years.ts";</script>`],
    ["ui/x.ts", `const a = await import("../sim/engine/years.ts");`],
    ["ui/x.ts", `new Worker(new URL("../sim/engine/years.ts", import.meta.url));`],
    ["ui/figures/x.svelte", `<script lang="ts">import { app } from "../state/app.svelte.ts";</script>`],
    ["ui/figures/x.ts", `import * as Comlink from "comlink";`],
    ["cli/x.ts", `import App from "../ui/App.svelte";`],
    ["library/x.ts", `import { say } from "../text/say.ts";`],
    ["library/x.ts", `import { readFileSync } from "node:fs";`],
    ["examples/x.ts", `import { run } from "../library/run.ts";`],
  ])("%s: %s", (path, text) => expect(importFaults({ path, text })).toHaveLength(1));

  test.each([
    `const x = Math.random();`,
    `const x = Math.exp(1);`,
    `const x = Math.hypot(3, 4);`,
    `const { exp } = Math;`,
    `const x = Math["log"](2);`,
    `const m = Math;`,
    `const x = 2 ** 3;`,
    `let x = 2; x **= 3;`,
    `const x = (1.5).toFixed(1);`,
    `const x = n["toFixed"](1);`,
    `const x = n.toLocaleString();`,
    `names.sort((a, b) => a.localeCompare(b));`,
    `const x = new Intl.NumberFormat();`,
    `const x = Date.now();`,
    `const x = new Date();`,
    `const x = performance.now();`,
    `setTimeout(() => {}, 1);`,
    `const x = fetch("a");`,
    `console.log(1);`,
    `const x = crypto.getRandomValues(a);`,
    `const x = globalThis.Date;`,
    `const x = { now: Date.now };`,
    `const x = new Function("return 1");`,
    `const x = eval("1");`,
  ])("in the model: %s", (text) => expect(purityFaults({ path: "sim/within/x.ts", text })).toHaveLength(1));
});

describe("the checker allows", () => {
  test.each([
    ["sim/between/x.ts", `import type { Process, Year } from "../engine/process.ts";`],
    ["sim/network/x.ts", `import { type State } from "../engine/state.ts";`],
    [
      "sim/indicators/x.ts",
      `import { total } from "../observe/observation.ts"; import { ln } from "../random/maths.ts";`,
    ],
    ["sim/engine/x.ts", `import { learn } from "../within/learn.ts"; import { learnLike } from "./a.ts";`],
    ["workers/job-runner.ts", `import type { Job } from "../sim/engine/job.ts";`],
    ["ui/x.ts", `import type { Job } from "../sim/engine/job.ts"; import { t } from "../text/en.ts";`],
    ["cli/x.ts", `import Fan from "../ui/figures/Fan.svelte"; import { readFileSync } from "node:fs";`],
  ])("%s: %s", (path, text) => expect(importFaults({ path, text })).toEqual([]));

  test("exact maths, members that only share a name, and the word in a comment", () => {
    const text = `/* Date.now() ** Math.exp */ const a = Math.sqrt(Math.max(1, 2)); const b = { Date: 1, log: place.console };`;
    expect(purityFaults({ path: "sim/within/x.ts", text })).toEqual([]);
  });
});
