/** `compare --explain` from end to end: tables that add up, in words, and the runs that it takes. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { columnWords, partWords } from "../../cli/part-words.ts";
import { partsOf } from "../../sim/explain/parts.ts";
import { scenarioOf } from "../sim/experiment/scenarios.ts";
import { catchment, interrupted } from "./command.ts";
import { littleton } from "./littleton.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-explain-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "littleton.json"), JSON.stringify(littleton));

const scenario = (name: string, more: object = {}) => {
  const path = join(folder, `${name}.json`);
  const said = {
    schemaVersion: 1,
    title: name,
    place: "./littleton.json",
    years: 3,
    burnIn: 1,
    replicates: 6,
    ...more,
  };
  writeFileSync(path, JSON.stringify({ values: ["participation"], ...said }));
  return path;
};
const sharing = { lever: "sharingPractice", start: 2026 };
const alone = scenario("alone");
const both = scenario("both", {
  actions: [sharing, { lever: "familySupport", start: 2027 }],
  parameters: { "learn.persistence": 0.8 },
});

describe("two levers and an assumption", () => {
  const { status, stdout, stderr } = catchment("compare", alone, both, "--explain", "--threads", "2");

  test("ends with 0 and names every part in plain words, in tables with a sum", () => {
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^Why B differs from A: .*, 2028/m);
    expect(stdout).toMatch(/^Sharing practice inside schools, from 2026 /m);
    expect(stdout).toMatch(/^assumption: /m);
    expect(stdout).toMatch(/^Assumptions and context /m);
    expect(stdout.match(/^Sum /gm)).toHaveLength(2);
    expect(stdout).toMatch(
      /^ {2}Sharing practice inside schools, from 2026 acts through sharing practice inside schools; what reads that can change these first: sharing practice inside schools\./m,
    );
    expect(stdout).toContain("What the model cannot say");
  });

  test("says how far it has come: every run of A, of B, and of what explains them", () => {
    const [, total] = stderr.match(/(\d+) of \1 replicates/) ?? [];
    expect(Number(total)).toBeGreaterThan(12);
  });

  test("says why only of what is told from chance, which nothing is in two runs", () => {
    const said = catchment("compare", alone, both, "--explain", "--replicates", "2").stdout;
    expect(said).toMatch(/^How B differs from A, within chance: .*, 2028/m);
    expect(said).toContain("may be no more than luck");
    expect(said).not.toContain("Why B differs");
  });

  test("as data has the parts run by run, adding up within 1e-9 [O7]", () => {
    const { stdout: text } = catchment("compare", alone, both, "--explain", "--json", "--replicates", "2");
    const [{ explained }] = JSON.parse(text);
    for (const { arenas, actions, total } of explained.outcomes)
      for (const { parts, miss } of [arenas, actions]) {
        expect(miss).toBeLessThan(1e-9);
        for (const run of [0, 1]) {
          const sum = parts.reduce((all: number, one: typeof total) => all + one.difference.differences[run], 0);
          expect(Math.abs(sum - total.difference.differences[run])).toBeLessThan(1e-9);
        }
      }
    expect(explained.parts.map(({ arena }: { arena: string }) => arena)).toEqual(["within", "beyond", "assumptions"]);
  });
});

describe("where what actions take heads the values", () => {
  const values = { values: ["cost", "participation"] };
  const files = [scenario("cheap", values), scenario("dear", { ...values, actions: [sharing] })];
  const { stdout } = catchment("compare", ...files, "--explain", "--json");
  const [{ explained }] = JSON.parse(stdout);

  test("the chain is that of the first outcome that is reached, in words beside its keys", () => {
    const { chain } = explained;
    expect(chain.of).toBe("participation");
    expect(chain.words).toHaveLength(chain.columns.length);
    expect(chain.words[chain.columns.indexOf("schools.sharing")]).toBe("sharing practice inside schools");
    expect(chain.firstWords).toEqual(["sharing practice inside schools"]);
  });

  test("shares of the other outcome are there", () => {
    const [cost, participation] = explained.outcomes;
    expect(cost.indicator).toBe("cost");
    expect(participation.mediated.map(({ key }: { key: string }) => key)).toContain("schools.sharing");
    expect(participation.mediated.find(({ key }: { key: string }) => key === "schools.sharing").share).toBe(1);
  });

  test("a place without any other outcome says plainly that none is reached", () => {
    const only = { values: ["cost"], replicates: 1 };
    const { stdout: text } = catchment(
      "compare",
      scenario("only", only),
      scenario("only-dear", { ...only, actions: [sharing] }),
      "--explain",
    );
    expect(text).toMatch(/acts through sharing practice inside schools and reaches no outcome/);
    expect(text).not.toContain("stays as in A");
  });
});

test("where nothing that acts differs it says so, and nothing more is run", () => {
  const { stdout, stderr } = catchment("compare", alone, scenario("same"), "--explain");
  expect(stdout).toContain("there is nothing to explain");
  expect(stderr).toContain("12 of 12 replicates");
});

test("without --explain nothing is explained", () => {
  expect(catchment("compare", alone, both, "--replicates", "1").stdout).not.toContain("Why B differs");
});

test("is interrupted as any comparison, with 130 and the command to run again", async () => {
  const long = { replicates: 500, values: ["attainmentGap"] };
  const files = [scenario("long", long), scenario("longer", { ...long, actions: [sharing] })];
  const started = (stderr: string) => stderr.includes("of ");
  const { status, stderr } = await interrupted(started, "compare", ...files, "--explain", "--threads", "1");
  expect(status).toBe(130);
  expect(stderr).toMatch(/Interrupted: \d+ of \d+/);
});

test("what a part can only do with another is refused with the reason", () => {
  const opened = scenario("opened", {
    schools: [{ what: "open", year: 2026, school: "new", x: 0, y: 0, places: 100 }],
    actions: [{ ...sharing, targets: { ids: ["new"] } }],
  });
  const { status, stderr } = catchment("compare", alone, opened, "--explain");
  expect(status).toBe(2);
  expect(stderr).toContain("must make sense without each other part of it");
  expect(catchment("compare", alone, opened, "--replicates", "1").status).toBe(0);
});

test("every kind of part has words, and a column without any has its name", () => {
  const b = scenarioOf({
    actions: [sharing],
    context: [{ factor: "deprivation", change: 0.1, start: 2027 }],
    parameters: { "learn.persistence": 0.8 },
    processes: { compete: "off" },
    admissions: { order: ["lottery"] },
    schools: [{ what: "close", year: 2027, school: "x" }],
    stance: "sceptical",
    unstated: "plausible",
    trusts: { One: ["x", "y"] },
    utility: "-distance",
  });
  const words = partsOf(scenarioOf(), b).map((part) => partWords(part, "B"));
  expect(words).toHaveLength(10);
  expect(words.filter((one) => one === "" || one.includes("undefined"))).toEqual([]);
  expect(new Set(words).size).toBe(10);
  expect([columnWords("schools.effect"), columnWords("schools.no")]).toEqual(["what schools add a year", "schools.no"]);
});
