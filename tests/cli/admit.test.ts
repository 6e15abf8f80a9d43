/** `catchment admit`, to the letter of its contract: a problem in, an assignment out, exit codes, and what a person reads. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { schemaText } from "../../cli/schema.ts";
import { catchment } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-admit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXAMPLE = "scenarios/admissions/three-schools.json";
const SCHEMA = "scenarios/admissions/problem.schema.json";

const problem = (input: unknown): string => {
  const file = join(folder, "problem.json");
  writeFileSync(file, typeof input === "string" ? input : JSON.stringify(input));
  return file;
};

function placed(input: unknown, ...words: string[]) {
  const { status, stdout, stderr } = catchment("admit", problem(input), "--json", ...words);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** VC-01 (a): Abdulkadiroglu & Sonmez 2003. */
const EIGHT = {
  students: {
    i1: ["s2", "s1", "s3", "s4"],
    i2: ["s1", "s2", "s3", "s4"],
    i3: ["s3", "s2", "s1", "s4"],
    i4: ["s3", "s4", "s1", "s2"],
    i5: ["s1", "s3", "s4", "s2"],
    i6: ["s4", "s1", "s2", "s3"],
    i7: ["s1", "s2", "s3", "s4"],
    i8: ["s1", "s2", "s4", "s3"],
  },
  schools: {
    s1: { capacity: 2, priorities: ["i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8"] },
    s2: { capacity: 2, priorities: ["i3", "i5", "i4", "i8", "i7", "i2", "i1", "i6"] },
    s3: { capacity: 3, priorities: ["i5", "i3", "i1", "i7", "i2", "i8", "i6", "i4"] },
    s4: { capacity: 3, priorities: ["i6", "i8", "i7", "i4", "i2", "i3", "i5", "i1"] },
  },
};
const SMALL = { students: { i1: ["s2", "s1"], i2: ["s1"] }, schools: { s1: { capacity: 1 }, s2: { capacity: 0 } } };

describe("the contract", () => {
  test("students and schools in, assignment and unplaced out [A1]", () => {
    const input = {
      students: { i1: ["s2", "s1"] },
      schools: { s1: { capacity: 2, priorities: ["i1"] }, s2: { capacity: 1 } },
    };
    expect(placed(input, "--mechanism", "da")).toMatchObject({ assignment: { i1: "s2" }, unplaced: [] });
  });

  test.each([
    ["da", "s1 s1 s3 s3 s3 s4 s2 s2"],
    ["boston", "s2 s1 s3 s3 s1 s4 s3 s2"],
    ["ttc", "s2 s1 s3 s3 s1 s4 s2 s4"],
  ])("%s on eight students at four schools [A1]", (mechanism, expected) => {
    const { assignment, unplaced } = placed(EIGHT, "--mechanism", mechanism);
    expect(Object.values(assignment).join(" ")).toBe(expected);
    expect(unplaced).toEqual([]);
  });

  test("a list cut to its first choices leaves some unplaced, named in the order of the file [A4]", () => {
    const { assignment, unplaced } = placed(EIGHT, "--lists", "1");
    expect(assignment).toEqual({ i1: "s2", i2: "s1", i3: "s3", i4: "s3", i5: "s1", i6: "s4" });
    expect(unplaced).toEqual(["i7", "i8"]);
  });

  test("seed 1 unless another is said; another draws another order [R2]", () => {
    const many = {
      students: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`i${i}`, ["s"]])),
      schools: { s: { capacity: 10, priorities: [] } },
    };
    for (const mechanism of ["da", "boston", "ttc", "sd"]) {
      const of = (...words: string[]) => placed(many, "--mechanism", mechanism, ...words).assignment;
      expect(of()).toEqual(of("--seed", "1"));
      expect(of()).not.toEqual(of("--seed", "2"));
    }
  });

  test("a student called as the language calls something is placed like any other", () => {
    const { stdout } = catchment(
      "admit",
      problem('{"students": {"__proto__": ["s"]}, "schools": {"s": {"capacity": 1}}}'),
      "--json",
    );
    expect(stdout).toMatch(/"__proto__": "s"/);
  });
});

describe("what a person reads", () => {
  test("schools with places, filled, lowest priority; counts by preference; objections and gains", () => {
    const { status, stdout } = catchment("admit", EXAMPLE, "--mechanism", "da");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Deferred acceptance: \d+ of 24 students placed/);
    expect(stdout).toMatch(/^St Brigid +7 +7 +\S/m);
    expect(stdout).toMatch(/^Harbour, band 2 +3 +/m);
    expect(stdout).toMatch(/^1 +\d+ +\d+\.\d %$/m);
    expect(stdout).toContain("Nobody was turned away by a school that has room");
  });

  test("all four side by side", () => {
    const { stdout } = catchment("admit", EXAMPLE, "--compare");
    const rows = stdout.split("\n").filter((line) => /acceptance|cycles|dictatorship/.test(line));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^deferred acceptance +\d+\.\d % +\d\.\d\d +\d+ +0 +\d+$/);
    const { mechanisms } = placed(EIGHT, "--compare");
    expect(Object.keys(mechanisms)).toEqual(["da", "boston", "ttc", "sd"]);
    expect(mechanisms.da).toMatchObject({ stable: true, blockingPairs: 0 });
    expect(mechanisms.boston.stable).toBe(false);
  });

  test("help says what each mechanism is", () => {
    const { stdout } = catchment("admit", "--help");
    for (const words of ["da ", "boston ", "ttc ", "sd ", "first preference first"]) expect(stdout).toContain(words);
  });
});

describe("faults", () => {
  test.each([
    ["an unknown mechanism", ["--mechanism", "lottery"], "--mechanism: expected one of da, boston, ttc, sd"],
    ["a seed that is none", ["--seed", "-1"], "--seed: expected a whole number"],
    ["no choices at all", ["--lists", "0"], "--lists: expected a whole number"],
    ["an unknown way to break ties", ["--tie-break", "none"], "--tie-break: expected one of single, multiple"],
    ["one mechanism and all of them", ["--compare", "--mechanism", "da"], "either --mechanism or --compare"],
  ])("%s is the person's to mend", (_, words, said) => {
    const { status, stderr } = catchment("admit", problem(SMALL), ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });

  test("of the file are all told, with its name, also as JSON", () => {
    const file = problem({ students: { i1: ["nowhere"] }, schools: { s1: { capacity: 0.5 } }, more: 1 });
    const { status, stdout, stderr } = catchment("admit", file, "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout).faults).toHaveLength(3);
    expect(stderr.split("\n").filter((line) => line.startsWith(file))).toHaveLength(3);
  });

  test("more pairs of students and schools than trading can hold are refused, not crashed on", () => {
    const row = (n: number, id: string, value: unknown) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`${id}${i}`, value]));
    const file = problem({ students: row(10_000, "i", ["s0"]), schools: row(6_000, "s", { capacity: 10_000_000 }) });
    const { status, stderr } = catchment("admit", file, "--mechanism", "ttc");
    expect([status, stderr]).toEqual([2, expect.stringContaining("too many")]);
    expect(catchment("admit", file, "--mechanism", "da").status).toBe(0);
  });
});

test("the schema in the repository is the one that the declarations make, and the example names it", () => {
  const how = `write it anew: npx catchment schema admit > ${SCHEMA} && npx biome format --write ${SCHEMA}`;
  expect(JSON.parse(readFileSync(SCHEMA, "utf8")), how).toEqual(JSON.parse(schemaText("admit")));
  expect(catchment("schema", "admit").stdout).toBe(schemaText("admit"));
  expect(JSON.parse(readFileSync(EXAMPLE, "utf8")).$schema).toBe("./problem.schema.json");
});
