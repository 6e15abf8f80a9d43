/** What the command may replace: what it wrote itself, and nothing of anybody's. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openOut } from "../../cli/out-folder.ts";
import { checkFile, writeWhole } from "../../cli/paths.ts";
import { writePackageFolder } from "../../cli/place-files.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const write = (name: string, text: string) => writeFileSync(at(name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "catchment-out-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder as a run leaves it. */
function results(): string {
  mkdirSync(at("results"));
  write("results/manifest.json", JSON.stringify({ program: "catchment" }));
  write("results/series.csv", "old");
  return at("results");
}

describe("--force", () => {
  test("replaces results of a run, whole", () => {
    const out = openOut(results(), true);
    out.write("manifest.json", "new");
    out.publish();
    expect(readdirSync(at("results"))).toEqual(["manifest.json"]);
    expect(readdirSync(folder)).toEqual(["results"]);
  });

  test("replaces a place's package that was written before", () => {
    const place = shippedPlace("tarnford") as Place;
    writePackageFolder(at("town"), place);
    expect(() => writePackageFolder(at("town"), place, true)).not.toThrow();
    expect(() => writePackageFolder(at("town"), place)).toThrow("add --force");
  });

  test.each([
    ["a file of one's own among results", "results/thesis.txt", "which holds thesis.txt"],
    ["results without their manifest", "results/manifest.json", "files that this program did not write together"],
  ])("refuses a folder that holds %s, and leaves it", (_, name, words) => {
    results();
    write(name, "{}");
    const before = readdirSync(at("results"));
    expect(() => openOut(at("results"), true)).toThrow(words);
    expect(readdirSync(at("results"))).toEqual(before);
    expect(readdirSync(folder)).toEqual(["results"]);
  });

  test("refuses a folder with a folder in it, whatever its name", () => {
    mkdirSync(join(results(), "summary.json"));
    expect(() => openOut(at("results"), true)).toThrow("which holds summary.json");
  });

  test.each([["."], [".."], ["/"], [join(process.cwd(), "cli", "..")]])(
    "refuses %s, where the command runs",
    (path) => {
      expect(() => openOut(path, true)).toThrow("in which this command runs");
    },
  );

  test("refuses a link to where the command runs", () => {
    symlinkSync(process.cwd(), at("here"));
    expect(() => openOut(at("here"), true)).toThrow("in which this command runs");
  });

  test.each([[""], [" "]])("refuses the empty name %j", (name) => {
    expect(() => openOut(name, true)).toThrow("--out: expected a folder");
  });

  test("refuses a folder that holds what is read", () => {
    results();
    expect(() => openOut(at("results"), true, [at("results", "manifest.json")])).toThrow("holds nothing that is read");
    expect(() => openOut(at("results"), true, [at("results")])).toThrow("holds nothing that is read");
  });
});

test("what came into the folder while the run went on is not replaced: the results go beside it", () => {
  const out = openOut(at("new"), false);
  out.write("summary.json", "{}");
  mkdirSync(at("new"));
  write("new/mine.txt", "mine");
  expect(out.publish()).toBe(at("new-new"));
  expect(readFileSync(at("new", "mine.txt"), "utf8")).toBe("mine");
});

test("a folder below a file is refused before anything is written", () => {
  write("file", "text");
  expect(() => openOut(at("file", "out"), false)).toThrow(/--out: expected a path through folders, found the file/);
});

describe("a file to write", () => {
  test("may not be a folder, one that is read, or one that is there, unless forced", () => {
    write("states", "old");
    const check = (name: string, force: boolean) => () => checkFile("--save", at(name), force, [at("read")]);
    write("read", "read");
    expect(check("", false)).toThrow("found the folder");
    expect(check("read", true)).toThrow("another file than those that are read");
    expect(check("states", false)).toThrow("add --force");
    expect(check("states", true)).not.toThrow();
    expect(check("states/below", true)).toThrow("a path through folders");
    expect(check("new/below", false)).not.toThrow();
    expect(existsSync(at("new"))).toBe(false);
  });
});

test("a file below a folder that cannot be made is the fault of its path, and nothing hangs", () => {
  expect(() => writeWhole("/proc/no/such/file.json", new Uint8Array(1))).toThrow(
    "expected a path that can be written at",
  );
});
