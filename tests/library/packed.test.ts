/** The package as somebody installs it: its module runs with the same bits, and its types are checked by a program's own. */

import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { provenance, run } from "catchment";
import { afterAll, beforeAll, expect, test } from "vitest";
import { littleton } from "../cli/littleton.ts";
import { opened, scenarioOf } from "./littleton.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "catchment-packed-")));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A step of what a person would do; its output, where it went well. */
function step(words: readonly string[], cwd = "."): string {
  const { status, stdout, stderr } = spawnSync(words[0], words.slice(1), { encoding: "utf8", cwd });
  if (status !== 0) throw new Error(`${words.join(" ")}:\n${stdout}\n${stderr}`);
  return stdout;
}
const packaged = (...parts: string[]): string[] => [process.execPath, resolve("node_modules", ...parts)];
const typescript = packaged("typescript", "bin", "tsc");

/** Says who it is by its result; would not pass if the package's types said nothing. */
const PROGRAM = `
import { readFileSync } from "node:fs";
import { bandsByYear, type Bands, eachYear, growPlace, InputError, openPlace, provenance, readScenario, run } from "catchment";
import { almostAlwaysThere, breakfast } from "./own-process.js";

const scenario = readScenario(readFileSync("scenario.json", "utf8"), "scenario.json");
const place = openPlace(scenario, growPlace(readFileSync("littleton.json", "utf8")));
const processes = [breakfast({ from: 2027, reach: 0.5, absenceEnded: 0.5 })];
const fed = run(scenario, place, { processes, indicators: [almostAlwaysThere] });
const gaps: readonly Bands[] = bandsByYear(fed, "attainmentGap");
const first: number | undefined = [...eachYear(scenario, place)][0]?.observation.schools.effect[0];
const faults = (error: unknown): readonly string[] => (error instanceof InputError ? error.faults.map(({ path }) => path) : []);
let refused: readonly string[] = [];
try {
  readScenario({ title: "" });
} catch (error) {
  refused = faults(error);
}
// @ts-expect-error a scenario is read, and not only named
const wrong = () => run("scenario.json", place);
// @ts-expect-error years are counted
const text: string = scenario.years;
// @ts-expect-error the network is known by what graphology has, also as Node resolves modules
const network = () => [...eachYear(scenario, place)][0]?.state.network.nothing;
const { resultHash, modelVersion } = provenance(fed);
console.log(JSON.stringify({ resultHash, modelVersion, plain: provenance(run(scenario, place)).resultHash, gaps: gaps.length, first: typeof first, refused, unrun: [typeof wrong, typeof network], text: typeof text }));
`;

beforeAll(() => {
  step([...packaged("vite", "bin", "vite.js"), "build", "--mode", "library", "--logLevel", "error"]);
  step([...typescript, "-p", "library/tsconfig.json"]);
  const [{ filename }] = JSON.parse(step(["npm", "pack", "--ignore-scripts", "--json", "--pack-destination", folder]));
  mkdirSync(at("node_modules", "catchment"), { recursive: true });
  step(["tar", "-xzf", filename, "--strip-components=1", "-C", join("node_modules", "catchment")], folder);
  // What npm would install beside it: its dependencies, and the types that one of them asks for.
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of [...Object.keys(dependencies), "graphology-types"]) {
    mkdirSync(dirname(at("node_modules", name)), { recursive: true });
    symlinkSync(resolve("node_modules", name), at("node_modules", name));
  }
  writeFileSync(at("package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(at("littleton.json"), JSON.stringify(littleton));
  writeFileSync(at("scenario.json"), JSON.stringify(scenarioOf()));
  copyFileSync("examples/own-process.ts", at("own-process.ts"));
  writeFileSync(at("program.ts"), PROGRAM);
}, 300_000);

test("a program of one's own type-checks against it, runs, and gets the bits of the sources", () => {
  const types = ["--types", "node", "--typeRoots", resolve("node_modules", "@types")];
  step(
    [...typescript, "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", ...types, "program.ts"],
    folder,
  );
  const said = JSON.parse(step([process.execPath, "program.js"], folder));
  expect(said).toMatchObject({ gaps: 4, first: "number", text: "number" });
  expect(said.refused).toContain("title");
  expect(said.plain).toBe(provenance(run(scenarioOf(), opened)).resultHash);
  expect(said.resultHash).not.toBe(said.plain);
  expect(said.modelVersion).toMatch(/\+breakfast$/);
}, 300_000);

test("its module asks for nothing that is not in it, and its types for no package that it does not name", () => {
  const installed = at("node_modules", "catchment");
  const module = readFileSync(join(installed, "dist/library/catchment.js"), "utf8");
  expect([...module.matchAll(/^import .*from "([^"]+)"/gm)].map(([, name]) => name)).toEqual([]);
  const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const types = step([
    "grep",
    "-rhoE",
    `^[^*]* from "[^."][^"]*"`,
    join(installed, "dist/library"),
    "--include=*.d.ts",
  ]);
  const named = new Set([...types.matchAll(/ from "([^"]+)"/g)].map(([, name]) => name));
  const known = [...Object.keys(dependencies), "graphology-types"];
  expect([...named].filter((name) => !known.some((one) => name === one || name.startsWith(`${one}/`)))).toEqual([]);
});
