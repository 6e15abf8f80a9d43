/** The README is run: its commands do what they say, and its links and picture are there. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { catchment } from "./command.ts";

const readme = readFileSync("README.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "catchment-readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = [...readme.matchAll(/^npx --no-install catchment (.+)$/gm)].map(([, words]) => words.split(" "));

/** A command as the README has it, made short: one replicate of one year, its results in a folder of the test's own. */
const short = ([verb, ...words]: string[]): string[] => [
  verb,
  ...words.map((word, i) => (words[i - 1] === "--out" ? join(folder, "out") : word)),
  ...(verb === "run" || verb === "compare" ? ["--replicates", "1", "--years", "1"] : []),
];

describe("the README's commands", () => {
  test("are at least five, and name each of the command's parts", () => {
    expect(commands.length).toBeGreaterThanOrEqual(5);
    expect(new Set(commands.map(([verb]) => verb))).toEqual(
      new Set([
        "check",
        "run",
        "compare",
        "place",
        "serve",
        "indices",
        "admit",
        "theory",
        "validate",
        "patterns",
        "sweep",
      ]),
    );
  });

  test.each(commands.filter(([verb]) => verb !== "serve").map((words) => [words.join(" "), words] as const))(
    "%s",
    (_, words) => {
      const { status, stdout, stderr } = catchment(...short([...words]));
      expect(status, stderr).toBe(0);
      expect(stdout.length).toBeGreaterThan(40);
    },
  );

  test("serve takes the words the README gives it", () => {
    const [, ...words] = commands.find(([verb]) => verb === "serve") ?? [];
    const { stdout } = catchment("serve", "--help");
    for (const word of words) expect(stdout).toContain(word);
  });
});

test("the README's scripts exist, and so does every file it points to", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const script of ["start", "test", "prepare"]) expect(scripts).toHaveProperty(script);
  const files = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path);
  expect(files.length).toBeGreaterThan(3);
  for (const path of files) expect(existsSync(path), path).toBe(true);
});
