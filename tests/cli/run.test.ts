/** The command from end to end: what it writes, prints and refuses, and that the same scenario gives the same bits. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, test } from "vitest";
import { textHash } from "../../sim/export/hash.ts";
import { CRATE_FILE } from "../../sim/export/ro-crate.ts";
import { PLACE_DETAIL } from "../../sim/indicators/detail/series.ts";
import { SERIES } from "../../sim/indicators/series.ts";
import { sha256Of } from "../../workers/executors/shard-files.ts";
import { catchment, interrupted } from "./command.ts";
import { littleton } from "./littleton.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-run-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(at("littleton.json"), JSON.stringify(littleton));

const scenario = (name: string, more: object = {}) => {
  const said = {
    schemaVersion: 1,
    title: name,
    place: "./littleton.json",
    years: 3,
    burnIn: 1,
    replicates: 3,
    ...more,
  };
  writeFileSync(at(`${name}.json`), JSON.stringify(said));
  return at(`${name}.json`);
};
const partnerships = { lever: "partnerships", start: 2026, pairs: 2 };
const alone = scenario("alone");
const together = scenario("together", { actions: [partnerships] });
const manifest = (out: string) => JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));

/** Rows of a query over the files written. */
async function query(sql: string) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return (await connection.runAndReadAll(sql)).getRowObjects();
}

test("rolls and places are shown by year, and as JSON reconcile; without the option nothing is said of them", () => {
  const shown = catchment("run", alone, "--places");
  expect(shown.status, shown.stderr).toBe(0);
  expect(shown.stdout).toMatch(/^the place {2}2028 /m);
  const one = ["run", alone, "--replicates", "1", "--json"];
  const { places, resultHash } = JSON.parse(catchment(...one, "--places").stdout);
  expect(places.length).toBeGreaterThan(3);
  for (const { values } of places) {
    const of = (key: string) => values[key].median as number;
    expect(of("placesInAll") - of("pupilsOnRoll")).toBe(of("unfilledPlaces") - of("pupilsBeyondPlaces"));
  }
  const plain = JSON.parse(catchment(...one).stdout);
  expect(plain.places).toBeUndefined();
  expect(plain.resultHash).toBe(resultHash);
  expect(catchment("compare", alone, together, "--places").stdout).toMatch(/^the place {2}2028 +B /m);
});

describe("run", () => {
  const out = at("out");
  const ran = catchment("run", alone, "--threads", "2", "--out", out, "--agents", "7");

  test("says of one run no range, and of two what they lie between", () => {
    const one = catchment("run", alone, "--replicates", "1").stdout;
    expect(one).toContain("(one run)");
    expect(one).not.toContain("80 %");
    const two = catchment("run", alone, "--replicates", "2").stdout;
    expect(two).toMatch(/\(between [\d.−]+ and [\d.−]+ in 2 runs\)/);
    expect(two).not.toContain("80 % of 2 runs");
  });

  test("with --variance parts each outcome among pupils into shares that make it up, and runs the same bits", () => {
    const words = ["run", alone, "--replicates", "1"];
    const { status, stdout, stderr } = catchment(...words, "--variance");
    expect(status, stderr).toBe(0);
    const rows = stdout.split("\n").filter((row) => /^(attainment at the end|presence) /.test(row));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const shares = (row.match(/[−]?\d\.\d+/g) ?? []).map((share) => Number(share.replace("−", "-")));
      expect(shares).toHaveLength(6);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
    }
    expect(stdout).toContain("all that its runs differ by is chance");
    const [plain, parted] = [[], ["--variance"]].map((more) =>
      JSON.parse(catchment(...words, "--json", ...more).stdout),
    );
    expect(parted.resultHash).toBe(plain.resultHash);
    expect([plain.variance, parted.variance.pupils.length > 6]).toEqual([undefined, true]);
  });

  test("with --variance and a range says what share of the spread of runs goes with it", () => {
    const ranged = ["run", alone, "--variance", "--set", "learn.persistence=[0.5,0.9]"];
    const { stdout } = catchment(...ranged, "--replicates", "6");
    expect(stdout).toContain("each run again under another’s draw of the ranges");
    expect(stdout).toMatch(/^Attainment gap at 16 +\d\.\d+ +−?\d+ +[1-9]\d+$/m);
    const few = catchment(...ranged, "--replicates", "5").stdout;
    expect(few).toContain("not told from 5 runs: it takes 6 at least");
    expect(few).not.toContain("assumptions %");
  });

  test("ends with 0, heads the result with a sentence and a table, and reports on standard error alone", () => {
    expect(ran.status, ran.stderr).toBe(0);
    expect(ran.stdout).toMatch(/^alone, Littleton\. Attainment gap at 16 in 2028: 0\.\d+ SD/);
    expect(ran.stdout.split("\n")).toHaveLength(9);
    expect(ran.stderr).toContain("3 of 3 replicates");
  });

  test("writes the series, the pupils, a summary, a dictionary and a manifest, and leaves nothing else behind", () => {
    const names = [
      ...["agents.parquet", "dictionary.json", "manifest.json", CRATE_FILE, "series.parquet", "summary.json"],
    ];
    expect(readdirSync(out).sort()).toEqual(names);
    expect([...manifest(out).files].sort()).toEqual(names);
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  test("the crate lists every other file, with the hash and the size that it has", () => {
    const graph: readonly Record<string, unknown>[] = JSON.parse(readFileSync(join(out, CRATE_FILE), "utf8"))["@graph"];
    const listed = graph.filter((entity) => entity["@type"] === "File");
    expect(listed.map(({ name }) => name).sort()).toEqual(
      readdirSync(out)
        .filter((name) => name !== CRATE_FILE)
        .sort(),
    );
    for (const { name, sha256, contentSize, description } of listed) {
      const bytes = readFileSync(join(out, name as string));
      expect([sha256, contentSize]).toEqual([sha256Of(bytes), `${bytes.length}`]);
      expect(description).toBeTruthy();
    }
    expect(graph.find((entity) => entity["@id"] === "./")?.identifier).toBe(`sha256:${manifest(out).resultHash}`);
  });

  test("the manifest says of which packages the program was built", () => {
    const { codeHash, lockfileHash } = manifest(out).made;
    expect(lockfileHash).toBe(textHash(readFileSync("package-lock.json", "utf8")));
    expect(codeHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the Parquet file reads in DuckDB: one row group a replicate, every value once", async () => {
    const file = join(out, "series.parquet");
    const [groups] = await query(`select count(distinct row_group_id) as n from parquet_metadata('${file}')`);
    expect(Number(groups.n)).toBe(3);
    const [place] = await query(`select count(*) as n from '${file}' where unit_type = 'place'`);
    const closer = PLACE_DETAIL.filter(({ group }) => !/^group[C-H]$/.test(group));
    expect(Number(place.n)).toBe((SERIES.length + closer.length) * 4 * 3);
    const keys = 'replicate, year, unit_type, unit_id, "group", indicator';
    const [none] = await query(`select count(*) as n from '${file}' where isnan(value)`);
    expect(Number(none.n)).toBe(0);
    const twice = await query(`select ${keys} from '${file}' group by ${keys} having count(*) > 1`);
    expect(twice).toEqual([]);
    const [seed] = await query(`select distinct seed, scenario from '${file}'`);
    expect(seed).toEqual({ seed: 20250401n, scenario: "alone" });
  });

  test("samples so many pupils a year and replicate, the same ones as they move up", async () => {
    const file = join(out, "agents.parquet");
    const years = await query(`select replicate, year, count(*) as n from '${file}' group by all`);
    expect(years).toHaveLength(12);
    expect(years.every(({ n }) => Number(n) === 7)).toBe(true);
    const [followed] = await query(
      `select max(n) as n from (select pupil, count(*) as n from '${file}' group by pupil)`,
    );
    expect(Number(followed.n)).toBeGreaterThan(1);
  });

  test("the same scenario has the same hash on 1 thread, on 2, and as CSV with other units [R5]", () => {
    const other = at("other");
    const words = ["--threads", "1", "--format", "csv", "--units", "place,neighbourhood,borough"];
    expect(catchment("run", alone, "--out", other, ...words).status).toBe(0);
    expect(manifest(other).resultHash).toBe(manifest(out).resultHash);
    expect(manifest(other).scenarioHash).toBe(manifest(out).scenarioHash);
    expect(readFileSync(join(other, "series.csv"), "utf8").split("\n")[0]).toBe(
      "scenario,replicate,seed,year,unit_type,unit_id,group,indicator,value",
    );
  });

  test("saved and resumed, it gives the same bits as never having stopped [O6]", () => {
    const save = at("states");
    expect(catchment("run", alone, "--years", "2", "--save", `${save}@2026`).status).toBe(0);
    const resumed = catchment("run", alone, "--resume", save, "--out", at("resumed"));
    expect(resumed.status, resumed.stderr).toBe(0);
    expect(manifest(at("resumed")).resultHash).toBe(manifest(out).resultHash);
  });

  test("will not go on from a state that does not fit, or is not whole", () => {
    const save = at("states");
    const changed = catchment("run", alone, "--set", "learn.persistence=0.8", "--resume", save);
    expect(changed.status).toBe(2);
    expect(changed.stderr).toContain("history: expected parameters");
    const other = catchment("run", alone, "--seed", "1", "--resume", save);
    expect(other).toMatchObject({ status: 2, stdout: "" });
    expect(other.stderr).toContain("states, seed: expected 1 as in the scenario, found 20250401");
    writeFileSync(at("torn"), readFileSync(save).subarray(0, 5000));
    expect(catchment("run", alone, "--resume", at("torn"))).toMatchObject({ status: 2, stdout: "" });
  });

  test("will not go on from a state to save what is past, or to sample pupils of years it has not", () => {
    const late = catchment("run", alone, "--resume", at("states"), "--save", `${at("late")}@2026`);
    expect(late).toMatchObject({ status: 2, stdout: "" });
    expect(late.stderr).toContain("--save: expected a whole number from 2027 to 2028");
    const words = ["--resume", at("states"), "--out", at("never"), "--agents", "3", "--json"];
    const sampled = catchment("run", alone, ...words);
    expect(sampled.status).toBe(2);
    expect(JSON.parse(sampled.stdout).faults[0]).toMatchObject({ path: "--agents", expected: "a run from its start" });
    expect(sampled.stderr).toContain("Nothing was written");
  });

  test("--set, --years and --seed act as if they stood in the file", () => {
    const words = ["--set", "measure.floor=0.5", "--years", "1", "--replicates", "1"];
    const set = catchment("run", alone, ...words, "--out", at("set"));
    expect(set.status, set.stderr).toBe(0);
    const written = scenario("written", { years: 1, replicates: 1, parameters: { "measure.floor": 0.5 } });
    expect(catchment("run", written, "--out", at("written")).status).toBe(0);
    expect(manifest(at("set")).scenarioHash).toBe(manifest(at("written")).scenarioHash);
    expect(manifest(at("set")).resultHash).toBe(manifest(at("written")).resultHash);
  });

  test("prints the summary as JSON for programs", () => {
    const { stdout } = catchment("run", alone, "--years", "1", "--replicates", "1", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      title: "alone",
      replicates: 1,
      replicatesAsked: 1,
      complete: true,
      years: [2025, 2026],
      seed: 20250401,
      sentence: expect.stringMatching(/^alone, Littleton/),
      scenarioHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      resultHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe("compare", () => {
  test("gives a sentence for each headline indicator and a table, and warns where runs are few", () => {
    const { status, stdout, stderr } = catchment("compare", alone, together);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("alone (A) against together (B), Littleton, 2028, 3 runs each");
    expect(stdout).toMatch(/Dissimilarity of schools/);
    const few = stdout.indexOf("Fewer than 6 runs");
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(stdout.indexOf("Dissimilarity of schools"));
    expect(stderr).not.toContain("Fewer than 6 runs");
  });

  test("says of one pair of runs no range, no count and nothing that the same children would only repeat", () => {
    const { stdout } = catchment(
      "compare",
      alone,
      scenario("twin", { parameters: { "learn.persistence": 0.8 } }),
      "--replicates",
      "1",
    );
    expect(stdout).not.toMatch(/\d of one run|in \d+ to \d+ of 1|(\d\.\d+) to \1/);
    expect(stdout).toContain("One pair of runs");
    for (const [, both, a, b] of stdout.matchAll(/\((\d+) of (\d+) in A and of (\d+) in B\)/g))
      expect(both === a && both === b).toBe(false);
  });

  test("tells what stands in the way of a lever once for both, and not of one that never acts", () => {
    const limit = { lever: "limitExclusion", start: 2026 };
    const files = [scenario("limits", { actions: [limit] }), scenario("more", { actions: [limit, partnerships] })];
    const { stderr } = catchment("compare", ...files, "--replicates", "1");
    expect(stderr.match(/leaves exclusion to heads/g)).toHaveLength(1);
    const late = scenario("late", { actions: [{ ...limit, start: 2090 }] });
    const said = catchment("compare", alone, late, "--replicates", "1").stderr;
    expect(said).toContain("it will do nothing");
    expect(said).not.toContain("leaves exclusion to heads");
  });

  test("zero strength is no difference, because nothing was changed [O4]", () => {
    const zero = scenario("zero", { actions: [{ ...partnerships, strength: 0 }] });
    const { stdout } = catchment("compare", alone, zero, "--json");
    const [{ a, b, headline, indicators, gaps }] = JSON.parse(stdout);
    expect(b.resultHash).toBe(a.resultHash);
    expect(gaps.sameChildren.length).toBeGreaterThan(2);
    for (const { same, differs } of gaps.sameChildren)
      expect([same.key, differs]).toEqual(["noDifference.nothingChanged", false]);
    expect(headline[0].sentence).toContain("no difference, because nothing was changed");
    expect(indicators).toHaveLength(SERIES.length);
  });

  test("an action outside the horizon does nothing, and the sentence says why", () => {
    const late = scenario("late", { actions: [{ ...partnerships, start: 2050 }] });
    const { stdout } = catchment("compare", alone, late);
    expect(stdout).not.toContain("who leave in both runs");
    expect(stdout).toContain("no difference, because every action that differs falls outside the simulated years");
  });

  test("refuses scenarios that do not share seed and years", () => {
    const other = scenario("other", { seed: 5, years: 2 });
    const { status, stdout, stderr } = catchment("compare", alone, other);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("other.json, seed: expected 20250401 as in");
    expect(stderr).toContain("other.json, years: expected 3 as in");
  });
});

describe("wrong input ends with 2, says all that is wrong, and writes nothing", () => {
  test.each([
    ["an unknown option", ["run", alone, "--unknown"], "unknown option"],
    ["no scenario", ["run"], "missing required argument"],
    ["an unknown command", ["fly"], "unknown command"],
    ["no such file", ["run", "no-such.json"], "no-such.json: expected a file that can be read, found no such file"],
    ["a folder for a file", ["run", folder], "expected a file, found a folder"],
    ["one scenario to compare", ["compare", alone], "at least two"],
    [
      "a year outside the horizon to save",
      ["run", alone, "--save", "x@1999"],
      "expected a whole number from 2025 to 2028",
    ],
    [
      "an unknown parameter",
      ["run", alone, "--set", "lern.noise=1"],
      "--set lern.noise: expected the key of a parameter",
    ],
    [
      "a parameter out of range",
      ["run", alone, "--set", "measure.floor=7"],
      "measure.floor: expected a number of at most 1",
    ],
    ["no seed", ["run", alone, "--seed", "x"], 'seed: expected a number, found "x"'],
  ])("%s", (_, words, message) => {
    const { status, stdout, stderr } = catchment(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("a format for no table", () => {
    const { status, stderr } = catchment("run", alone, "--format", "csv");
    expect(status).toBe(2);
    expect(stderr).toContain("--format: expected --out beside it");
    expect(stderr).not.toContain("Nothing was written");
  });

  test("several at once are all told", () => {
    const { stderr } = catchment(
      "run",
      alone,
      "--units",
      "planet",
      "--format",
      "xls",
      "--threads",
      "0",
      "--seed",
      "-1",
    );
    for (const option of ["--units", "--format", "--threads", "seed"])
      expect(stderr).toContain(`the command line, ${option}:`);
  });

  test("targets that the place has not are faults of the scenario", () => {
    const wrong = scenario("wrong", { actions: [{ ...partnerships, targets: { ids: ["S1", "nowhere"] } }] });
    const { status, stderr } = catchment("run", wrong, "--out", at("never"));
    expect(status).toBe(2);
    expect(stderr).toContain("wrong.json, actions.0.targets.ids.1: expected the id of one of the 4 schools");
    expect(existsSync(at("never"))).toBe(false);
  });

  test("a folder that holds files is not replaced unless forced", () => {
    const words = ["run", alone, "--years", "1", "--replicates", "1", "--out", at("set")];
    const before = readFileSync(join(at("set"), "manifest.json"), "utf8");
    expect(catchment(...words)).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(join(at("set"), "manifest.json"), "utf8")).toBe(before);
    expect(catchment(...words, "--force").status).toBe(0);
    expect(readFileSync(join(at("set"), "manifest.json"), "utf8")).not.toBe(before);
  });
});

describe("check", () => {
  test("says what is fine, and ends with 0", () => {
    const { status, stdout } = catchment("check", alone, together);
    expect(status).toBe(0);
    expect(stdout).toContain("alone.json: fine (a scenario)");
    expect(stdout).toContain("4 secondary");
  });

  test("of several files tells every fault of each, as JSON for programs", () => {
    const bad = at("bad.json");
    writeFileSync(bad, JSON.stringify({ schemaVersion: 1, title: "", place: "tarnford", years: 0 }));
    const { status, stdout } = catchment("check", "--json", alone, bad, "missing.json");
    expect(status).toBe(2);
    const [fine, two, missing] = JSON.parse(stdout);
    expect(fine.faults).toEqual([]);
    expect(two.faults.map(({ path }: { path: string }) => path).sort()).toEqual(["title", "years"]);
    expect(missing.faults).toHaveLength(1);
  });
});

describe("interrupted", () => {
  test("it finishes the write, says how to do the rest, and ends with 130", { timeout: 60_000 }, async () => {
    const out = at("interrupted");
    const words = ["run", alone, "--replicates", "400", "--years", "1", "--threads", "2", "--out", out];
    const done = await interrupted((stderr) => /[1-9]\d* of 400 replicates/.test(stderr), ...words);
    expect(done.status).toBe(130);
    expect(done.stderr).toMatch(/Interrupted: \d+ of 400 replicates were finished and are written to/);
    expect(done.stderr).toContain("all of them are run anew: catchment run");
    const { replicates, ...asked } = manifest(out);
    expect(asked).toMatchObject({ replicatesAsked: 400, complete: false, scenario: { replicates: 400 } });
    const [rows] = await query(`select count(distinct replicate) as n from '${join(out, "series.parquet")}'`);
    expect(Number(rows.n)).toBe(replicates);
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });
});
