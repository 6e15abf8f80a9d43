/** Users' own indicators and utilities on the command line: in tables, series and dictionary, and refused where they are wrong. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { catchment } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-own-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scenario = (name: string, more: object = {}): string => {
  const said = { schemaVersion: 1, title: name, place: "tarnford", years: 1, burnIn: 1, replicates: 1, ...more };
  writeFileSync(at(`${name}.json`), JSON.stringify(said));
  return at(`${name}.json`);
};

const indicators = {
  missed: { expression: "190 * absence", label: "Days missed", unit: "days", better: "lower", decimals: 1 },
  ratio: "absence_fsm / absence_notFsm",
};
const plain = scenario("plain");
const measured = scenario("measured", { indicators });
const near = scenario("near", { indicators: { ratio: indicators.ratio }, utility: "usual - 3 * distance" });

test("own indicators stand in the table, the summary, the series and the dictionary, and change no hash", () => {
  const out = at("out");
  const ran = catchment("run", measured, "--out", out, "--format", "csv");
  expect(ran.status, ran.stderr).toBe(0);
  expect(ran.stdout).toMatch(/^Days missed \(days\) +\d+\.\d/m);
  expect(ran.stdout).toMatch(/^ratio \(index\) +\d\.\d{3}/m);
  const json = (file: string) => JSON.parse(readFileSync(join(out, file), "utf8"));
  const { indicators: kept, resultHash } = json("summary.json");
  const absence = kept.find(
    (row: { indicator: string; group: string }) => row.indicator === "absence" && row.group === "all",
  );
  const missed = kept.find((row: { indicator: string }) => row.indicator === "missed");
  expect(missed.last.median).toBeCloseTo(190 * absence.last.median, 10);
  expect(json("dictionary.json").indicators.ratio).toMatchObject({ formula: indicators.ratio, label: "ratio" });
  const rows = readFileSync(join(out, "series.csv"), "utf8").split("\n");
  expect(rows.filter((row) => row.includes(",place,") && row.includes(",ratio,"))).toHaveLength(2);
  expect(rows.filter((row) => row.includes(",school,") && row.includes(",missed,")).length).toBeGreaterThan(2);
  expect(rows.filter((row) => row.includes(",school,") && row.includes(",ratio,")).length).toBeGreaterThan(2);
  const { stdout } = catchment("run", plain, "--json");
  expect(JSON.parse(stdout).resultHash).toBe(resultHash);
});

test("a comparison has either side's own indicators; a utility makes a difference", () => {
  const { status, stdout, stderr } = catchment("compare", measured, near, "--json");
  expect(status, stderr).toBe(0);
  const [{ a, b, headline, indicators: compared }] = JSON.parse(stdout);
  expect(b.resultHash).not.toBe(a.resultHash);
  expect(headline.map(({ indicator }: { indicator: string }) => indicator).slice(-2)).toEqual(["missed", "ratio"]);
  expect(compared.slice(-2).map(({ indicator }: { indicator: string }) => indicator)).toEqual(["missed", "ratio"]);
  expect(catchment("compare", measured, near).stdout).toMatch(/^Days missed, 2026: /m);
});

test("what only a closer look sees can be spoken of: it is taken for it, and changes no hash [O4]", () => {
  const closer = scenario("closer", { indicators: { moves: "staffTurnover_fsm", care: "absence_lookedAfter" } });
  const ran = catchment("run", closer);
  expect(ran.status, ran.stderr).toBe(0);
  expect(ran.stdout).toMatch(/^moves \(index\) +0\.\d{3}/m);
  const { stdout } = catchment("compare", plain, closer, "--json");
  const [{ a, b, headline }] = JSON.parse(stdout);
  expect(a.resultHash).toBe(b.resultHash);
  expect(headline.map(({ indicator }: { indicator: string }) => indicator).slice(-2)).toEqual(["moves", "care"]);
});

test("a comparison is headed by what heads either side, and counts who is better only where there is a better", () => {
  const [first, second] = [
    scenario("headed-a", { values: ["absence"] }),
    scenario("headed-b", {
      values: ["ratio", "absence"],
      indicators: { ratio: indicators.ratio },
      utility: "usual - 3 * distance",
    }),
  ];
  const { stdout } = catchment("compare", first, second);
  expect(stdout).toMatch(/^Absence .*\d of 1 /m);
  expect(stdout).toMatch(/^ratio \(index\).*higher in \d of 1 /m);
  expect(catchment("compare", first, plain).stdout).toMatch(/the same in 1/);
});

test("values may head a result by an own indicator", () => {
  const headed = scenario("headed", { indicators, values: ["ratio"] });
  expect(catchment("run", headed).stdout).toMatch(/^headed, Tarnford.*\. ratio in 2026: \d\.\d{3}/);
});

test("an own indicator that is in no run a number is noted by run and compare, and no other is", () => {
  const nowhere = scenario("nowhere", { indicators: { nought: "absence / 0", ...indicators } });
  const note = /nowhere\.json, indicators\.nought: note: no finite number in any of one run and 2 years/;
  for (const { status, stderr } of [catchment("run", nowhere), catchment("compare", plain, nowhere)]) {
    expect(status, stderr).toBe(0);
    expect(stderr).toMatch(note);
    expect(stderr.match(/no finite number/g)).toHaveLength(1);
  }
});

test("wrong formulas are faults of the file, all at once, and nothing runs", () => {
  const wrong = scenario("wrong", {
    indicators: { a: "absense", b: "attainmentGap.constructor", attainment: "1" },
    utility: "(".repeat(900),
  });
  const { status, stdout, stderr } = catchment("check", wrong);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(
    'indicators.a, character 1: expected a name that is known here, found "absense" (there are absence',
  );
  expect(stderr).toContain("indicators.b, character 14");
  expect(stderr).toContain("indicators.attainment: expected a key of its own");
  expect(stderr).toContain("utility, character 33: expected brackets at most 32 deep");
  expect(catchment("run", wrong).status).toBe(2);
});

test("one key with two formulas cannot be compared", () => {
  const other = scenario("other", { indicators: { ratio: "absence" } });
  const { status, stderr } = catchment("compare", measured, other);
  expect(status).toBe(2);
  expect(stderr).toContain("other.json, indicators.ratio: expected the formula that");
});

test("the manifest of a run is run as its scenario is, to the same bits", () => {
  const out = at("again");
  expect(catchment("run", measured, "--out", out, "--format", "csv", "--seed", "7").status).toBe(0);
  const manifest = join(out, "manifest.json");
  const { stdout, stderr, status } = catchment("run", manifest, "--json");
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout).resultHash).toBe(JSON.parse(readFileSync(manifest, "utf8")).resultHash);
});

test("what is no fault and yet worth knowing is noted by check, run and compare alike", () => {
  const twice = scenario("twice", {
    utility: "log(quality)",
    admissions: { mechanism: "boston" },
    actions: [
      { lever: "coordination", start: 2026, strength: 0.5 },
      { lever: "coordination", start: 2026 },
      { lever: "coordination", start: 2090 },
      { lever: "limitExclusion", start: 2026 },
    ],
  });
  const notes = [
    /admissions\.mechanism: not allowed in England/,
    /actions\.3: note: In England the law leaves exclusion to heads/,
    /actions\.2: note: stated from 2090 on, .* it will do nothing/,
    /actions\.0 and actions\.1: note: both work .* strengths add, up to 1/,
    /utility: note: no finite number for \d+ of 256 kinds of school/,
  ];
  const checked = catchment("check", twice);
  expect(checked.status, checked.stderr).toBe(0);
  const said = [checked.stdout, catchment("run", twice).stderr, catchment("compare", twice, plain).stderr];
  for (const words of said) for (const note of notes) expect(words).toMatch(note);
});
