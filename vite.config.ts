/** How the app and the command are built, and how every kind of test runs. */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin, UserConfig } from "vite";
import { defineConfig } from "vitest/config";
import { CHROMIUM_ARGUMENTS, findChromium } from "./tests/browsers.mjs";
import { LATER, OF_COMMANDS } from "./text/apart.ts";

const entries = {
  main: "cli/main.ts",
  thread: "workers/node/thread.ts",
  "shard-thread": "workers/executors/shard-thread.ts",
  bench: "cli/bench/child.ts",
};

const app: UserConfig = { build: { outDir: "dist/app", target: "es2022", chunkSizeWarningLimit: 700 } };

/**
 * What is read whenever the command starts, in one part; and what a check of a scenario reads besides, in few: small
 * parts that most of the same commands read are made one, as finding and opening a file takes longer than reading it.
 */
const READ_FIRST = [
  {
    name: "start",
    test: /[\\/](commander[\\/]|cli[\\/](commands|print|text-file)\.ts|engine[\\/]version\.ts)/,
    priority: 1,
  },
  { name: "check", test: /[\\/]cli[\\/]check\.ts$/, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
];

/** Of which packages a program is built: every manifest of results says it. */
const lockfileHash = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

/**
 * All that a program needs lies beside it, in parts that are read when they are asked for; except piscina, which starts its
 * own worker files from its folder, and what speaks to Redis, which need not be there.
 */
const cli: UserConfig = {
  ssr: { noExternal: true, external: ["piscina", "bullmq", "ioredis"] },
  publicDir: false,
  define: { LOCKFILE_HASH: JSON.stringify(lockfileHash) },
  build: {
    ssr: true,
    outDir: "dist/cli",
    target: "node20",
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      output: {
        entryFileNames: "[name].js",
        // Only the first of the commands that read it: a part is named for all of them.
        chunkFileNames: (chunk) => `part-${chunk.name.split("~")[0]}-[hash].js`,
        codeSplitting: { groups: READ_FIRST },
        banner: (chunk) => (chunk.name === "main" ? "#!/usr/bin/env node" : ""),
      },
    },
  },
};

/** What programs import as "catchment": one module for Node and for browsers, with all that it needs in it. */
const library: UserConfig = {
  publicDir: false,
  build: {
    lib: { entry: "library/catchment.ts", formats: ["es"], fileName: "catchment" },
    outDir: "dist/library",
    target: "es2022",
    minify: false,
  },
};

/** What measures the engine and the weight of its assumptions, as programs of their own. */
const bench: UserConfig = {
  ...cli,
  build: {
    ...cli.build,
    outDir: "dist/bench",
    rolldownOptions: {
      input: Object.fromEntries(
        ["bits", "engine", "fifty-years", "gap-budget", "programmes", "sensitivity", "supporting-school"].map(
          (name) => [name, `tests/bench/${name}.ts`],
        ),
      ),
    },
  },
};

/** A page of its own that measures what a tab can bear. */
const tab: UserConfig = {
  publicDir: false,
  build: { outDir: "dist/tab", target: "es2022", rolldownOptions: { input: "tests/bench/tab/index.html" } },
};

const chromium = findChromium();

/** After the tests in a browser, and as many files at a time as there are processors: by itself one would stand idle. */
const parallel = { maxWorkers: availableParallelism(), sequence: { groupOrder: 1 } };

/** Tests that watch what is shared with other files: what is printed, and which modules are read. */
const apart = [
  "tests/cli/indices.test.ts",
  "tests/cli/messages.test.ts",
  "tests/cli/place.test.ts",
  "tests/house/closing-line.test.ts",
  "tests/workers/with-utility.test.ts",
];

/**
 * The worker computes and never explains: what declarations say in words stays with the page. Only plain texts of
 * parameters, levers and indicators are left out; keys, units, numbers and ids stay.
 */
const withoutWords = (): Plugin => ({
  name: "without-words",
  transform(code, id) {
    if (!/\/sim\/(scenario\/(parameters|levers|contexts)|indicators)\b/.test(id)) return undefined;
    return {
      code: code.replace(/\b(label|meaning|caution|definition|reference|formula):\s*"(?:[^"\\]|\\.)*"/g, '$1: ""'),
      map: null,
    };
  },
});

/** The page is built without words that only commands say, and without those that come with the parts that say them. */
const withoutWordsApart = (): Plugin => ({
  name: "without-words-apart",
  apply: "build",
  enforce: "pre",
  resolveId(source, importer) {
    const [, catalogue] = /^\.\/([a-z]+)\.ts$/.exec(source) ?? [];
    const isApart = catalogue !== undefined && [...OF_COMMANDS, ...LATER].includes(catalogue);
    return isApart && importer?.endsWith("/text/en.ts") ? `\0no-words-of-${catalogue}` : undefined;
  },
  load(id) {
    const [, catalogue] = /^\0no-words-of-([a-z]+)$/.exec(id) ?? [];
    if (catalogue === undefined) return undefined;
    const [, name] = /^export const (\w+)/m.exec(readFileSync(`text/${catalogue}.ts`, "utf8")) ?? [];
    return `export const ${name} = {};`;
  },
});

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte(), ...(mode in { cli, library, bench, tab } ? [] : [withoutWordsApart()])],
  worker: { format: "es", plugins: () => [withoutWords()] },
  ...({ cli, library, bench, tab }[mode] ?? app),
  // Examples import what a user's program does, and are tested on the sources as they are.
  resolve: { alias: { catchment: new URL("./library/catchment.ts", import.meta.url).pathname } },
  optimizeDeps: {
    include: [
      "comlink",
      "d3-array",
      "d3-delaunay",
      "d3-dsv",
      "d3-scale",
      "d3-shape",
      "fast-check",
      "zod",
      "seedrandom",
      "graphology",
      "graphology-metrics/graph/density.js",
      "axe-core",
      "intl-messageformat",
    ],
  },
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "sim",
          include: ["tests/{sim,house,library,text,cli,workers}/**/*.test.ts"],
          exclude: apart,
          // Most files are short: reading the model anew for each took as long as a third of the tests.
          isolate: false,
          ...parallel,
          setupFiles: ["tests/properties.ts"],
          globalSetup: ["tests/command-folder.ts"],
          testTimeout: mode === "soak" ? 3_600_000 : 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "apart",
          include: apart,
          ...parallel,
          setupFiles: ["tests/properties.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "app",
          include: ["tests/app/**/*.test.ts"],
          // Beside the others: a browser that is waited for leaves a processor idle.
          ...parallel,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "ui",
          include: ["tests/ui/**/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: CHROMIUM_ARGUMENTS,
                ...(chromium === undefined ? {} : { executablePath: chromium }),
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
}));
