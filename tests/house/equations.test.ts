/** docs/model-equations.md has every process in its place and every parameter in some equation; docs/model.md cites what it lists. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { YEAR } from "../../sim/engine/year-order.ts";
import { actKey, CHANNELS, FAMILY_SERVICE_KINDS } from "../../sim/scenario/parameters/beyond/service-acts.ts";
import { PARAMETER_KEYS } from "../../sim/scenario/parameters.ts";

const equations = readFileSync("docs/model-equations.md", "utf8");
const model = readFileSync("docs/model.md", "utf8");

describe("the document of equations", () => {
  /** From a process's heading to the next process's, step and heading left out. */
  const sections = equations.split(/^#+ (?=<a id=)/m).slice(1);

  test("has a section for every process of the year, in the order of the year, with the rules it names", () => {
    const headings = sections.map((section) => section.slice(0, section.indexOf("\n")));
    expect(headings.map((heading) => /^<a id="(\w+)"><\/a>`\1`/.exec(heading)?.[1])).toEqual(
      YEAR.map(({ key }) => key),
    );
    YEAR.forEach(({ rules }, i) => {
      const [first] = /\[\w+\]/.exec(headings[i]) ?? [""];
      expect(rules.map((rule) => `[${rule}]`)).toContain(first);
    });
  });

  test("puts each process under its step", () => {
    for (const { key, step } of YEAR) {
      const before = equations.slice(0, equations.indexOf(`<a id="${key}">`));
      const above = before.slice(before.lastIndexOf("\n## ")).split("\n")[1];
      expect(above.match(/\d+/g), key).toContain(String(step));
    }
  });

  test("ties every parameter to a symbol, those of kinds of service by their pattern", () => {
    const byPattern = new Set<string>(FAMILY_SERVICE_KINDS.flatMap((kind) => CHANNELS.map((c) => actKey(kind, c))));
    const named = new Set([...equations.matchAll(/`([\w.]+)`/g)].map(([, key]) => key));
    expect(PARAMETER_KEYS.filter((key) => !named.has(key) && !byPattern.has(key))).toEqual([]);
  });

  test("is led to from the model's document", () => {
    expect(model).toContain("](model-equations.md)");
  });
});

describe("the model's references", () => {
  const [text, list] = model.split("\n## References\n");
  const listed = list
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => ({
      line,
      first: /^- ([\p{L}’'-]+)/u.exec(line)?.[1] ?? "",
      year: /\((\d{4})\)/.exec(line)?.[1] ?? "",
    }));
  const cited = `${text} ${equations}`.replace(/\s+/g, " ");
  /** "Gale & Shapley 1962", "Müller and others 2013", "Ainscow 2020": first name and year. */
  const citations = [
    ...cited.matchAll(
      /(\p{Lu}[\p{L}ğı’'-]+)(?:(?:, \p{Lu}[\p{L}’'-]+)* & \p{Lu}[\p{L}’'öğ-]+| and others)? ((?:19|20)\d{2})\b/gu,
    ),
  ]
    .map(([, first, year]) => ({ first, year }))
    .filter(({ first }) => !/^(In|Since|Year|Stage|Manchester|Census|Attainment)$/.test(first));

  test("are all cited, and hold all that is cited", () => {
    expect(listed.length).toBeGreaterThan(12);
    for (const { line, first, year } of listed) expect(cited.includes(first) && cited.includes(year), line).toBe(true);
    for (const { first, year } of citations)
      expect(
        listed.some((entry) => entry.first === first && entry.year === year),
        `${first} ${year}`,
      ).toBe(true);
  });

  test("agree with the table of evidence where a source stands in both", () => {
    const { sources } = JSON.parse(readFileSync("seeds/evidence/evidence.json", "utf8")) as {
      sources: Record<string, { authors: string; year?: number; title: string }>;
    };
    const inBoth = Object.values(sources).filter(({ authors, title }) =>
      listed.some(({ first, line }) => authors.startsWith(first) && line.includes(title.split(/[,:?]/)[0])),
    );
    expect(inBoth.length).toBeGreaterThan(3);
    for (const { authors, year, title } of inBoth) {
      const [entry] = listed.filter(({ line }) => line.includes(title.split(/[,:?]/)[0]));
      expect(Number(entry.year), `${authors}: ${title}`).toBe(year);
    }
  });
});
