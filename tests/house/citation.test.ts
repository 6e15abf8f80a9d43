/** How the program asks to be cited: by the versions that it has, in the form that CITATION.cff 1.2.0 asks for. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MODEL_VERSION } from "../../sim/engine/version.ts";

const lines = readFileSync("CITATION.cff", "utf8").split("\n");
/** The value that stands beside a key of the file's first level; empty where it is a list or a folded text. */
const stated = new Map(lines.flatMap((line) => (/^([a-z-]+):\s*(.*)$/.exec(line) ?? []).slice(1, 3)).flatMap(pairs));

function pairs(word: string, at: number, all: readonly string[]): [string, string][] {
  return at % 2 === 0 ? [[word, all[at + 1]]] : [];
}

test("states all that version 1.2.0 of the form requires, and no key that it does not know", () => {
  expect(stated.get("cff-version")).toBe("1.2.0");
  expect([...stated.keys()]).toEqual(expect.arrayContaining(["message", "title", "authors"]));
  const known = ["cff-version", "message", "type", "title", "abstract", "authors", "version", "identifiers", "license"];
  expect([...stated.keys()].filter((key) => ![...known, "keywords"].includes(key))).toEqual([]);
  expect(stated.get("type")).toBe("software");
  expect(lines).toContain("  - name: The Catchment authors");
});

test("names the package's version and licence, and the model's version", () => {
  const { version, license } = JSON.parse(readFileSync("package.json", "utf8"));
  expect([stated.get("version"), stated.get("license")]).toEqual([version, license]);
  expect(lines).toContain(`    value: "model ${MODEL_VERSION}"`);
});
