/** What documents name is there: files, scripts, links, parameters and processes. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { YEAR } from "../../sim/engine/year-order.ts";
import { LEVER_KEYS } from "../../sim/scenario/levers.ts";
import { PARAMETER_KEYS } from "../../sim/scenario/parameters.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
/** Written by hand; decisions are a record of their time, and may name what has gone. */
const files = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md") && name !== "decisions.md")
    .map((name) => `docs/${name}`),
];
/** "schoolEffect.sd" is a parameter; so would be anything else of a process and a word, columns of families aside. */
const prefixes = new Set(PARAMETER_KEYS.map((key) => key.slice(0, key.indexOf("."))));
prefixes.delete("families");

describe.each(files)("%s", (path) => {
  const text = readFileSync(path, "utf8");
  const code = [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);

  test("names files and folders that exist", () => {
    const named = code.filter((words) =>
      /^(sim|cli|ui|workers|text|tests|seeds|scenarios|docs)\/[\w./-]*$/.test(words),
    );
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });

  test("names scripts that exist", () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("leads to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target);
    expect(links.filter((target) => !existsSync(normalize(join(dirname(path), target))))).toEqual([]);
  });

  test("names parameters by names they have", () => {
    const known = new Set<string>([...PARAMETER_KEYS, ...LEVER_KEYS, ...YEAR.map(({ key }) => key)]);
    const named = code.filter((words) => /^[a-z]\w*\.[a-z]\w*$/i.test(words) && prefixes.has(words.split(".")[0]));
    expect(named.filter((name) => !known.has(name) && !name.startsWith("process.") && !existsSync(name))).toEqual([]);
  });
});
