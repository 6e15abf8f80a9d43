/** What docs/library.md says of the library is so: its example is run, and every name that is given away stands in it. */

import { readFileSync } from "node:fs";
import * as catchment from "catchment";
import { expect, test } from "vitest";
import { sharing } from "../../examples/two-scenarios.ts";

const document = readFileSync("docs/library.md", "utf8");

test("its first program is the example, to the letter", () => {
  const example = readFileSync("examples/two-scenarios.ts", "utf8");
  const program = example.slice(example.indexOf("import")).trim();
  expect(document).toContain(`\`\`\`ts\n${program}\n\`\`\``);
});

test("the example compares as it says", () => {
  const { gapByYear, compared, provenance } = sharing(1, 1);
  expect(gapByYear).toHaveLength(2);
  expect(compared.difference.differences).toHaveLength(1);
  expect(provenance.map(({ plain }) => plain)).toEqual([true, true]);
}, 120_000);

test("names every function, list and type that programs are given", () => {
  const given = readFileSync("library/catchment.ts", "utf8")
    .split("\n")
    .flatMap((line) => /^export (?:type )?\{(.*)\}/.exec(line)?.[1].split(",") ?? [])
    .map((name) => name.replace("type", "").trim());
  expect(given).toEqual(expect.arrayContaining(Object.keys(catchment)));
  expect(given.filter((name) => !new RegExp(`\`${name}\\b`).test(document))).toEqual([]);
});
