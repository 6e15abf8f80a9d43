/** The command that tries the field's claims, from end to end on a small town. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { batchesOf } from "../../cli/claims/batches.ts";
import { planOf } from "../../cli/claims/plan.ts";
import { CLAIM_KEYS, CLAIMS } from "../../sim/claim/registry.ts";
import { InputError } from "../../sim/scenario/faults.ts";
import { catchment } from "./command.ts";
import { littleton } from "./littleton.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-claims-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(at("littleton.json"), JSON.stringify(littleton));
const quickly = ["--places", at("littleton.json"), "--years", "3", "--burn-in", "1", "--stance", "trials"];
const usual = { places: "tarnford", seeds: "2", maps: "0", years: "8", burnIn: "1" };

/** What is said of six runs of `whoLeft` in which the findings came out as made up here, and otherwise 0. */
function judgedOf(made: Readonly<Record<string, number>>): { stdout: string; document: string } {
  const kept = JSON.parse(readFileSync(at("found.json"), "utf8"));
  for (const [key, one] of Object.entries<{ values: number[] }>(kept.found)) {
    const value = made[key.split("/").slice(-2).join("/")] ?? 0;
    one.values = [0, 1, 2, 3, 4, 5].map((i) => value * (1 + i / 100));
  }
  writeFileSync(at("made.json"), JSON.stringify(kept));
  const words = ["claims", "whoLeft", ...quickly, "--only-found", "--found", at("made.json"), "--seeds", "6"];
  const { stdout } = catchment(...words, "--out", at("made.md"));
  return { stdout, document: readFileSync(at("made.md"), "utf8") };
}

describe("catchment claims", { timeout: 120_000 }, () => {
  test("says of every comparison what is claimed and what was found", () => {
    const { status, stdout, stderr } = catchment("claims", "sharing", "choice", ...quickly, "--seeds", "2");
    expect(status, stderr).toBe(0);
    for (const key of ["sharing", "choice"] as const) {
      expect(stdout).toContain(`${CLAIMS[key].title} (${key})`);
      for (const { what } of CLAIMS[key].findings) expect(stdout).toContain(what);
    }
    expect(stdout).not.toContain(CLAIMS.apart.title);
  });

  test("goes on from what is kept, to the same as in one go, and writes it up with its maps", () => {
    const words = ["claims", "whoLeft", ...quickly, "--json"];
    const whole = catchment(...words, "--seeds", "3", "--threads", "2").stdout;
    catchment(...words, "--seeds", "1", "--found", at("found.json"));
    const inParts = catchment(...words, "--seeds", "3", "--threads", "1", "--found", at("found.json"));
    const rounded = (text: string) =>
      text.replace(/-?\d+\.\d+(e-\d+)?/g, (n) => String(Number(Number(n).toPrecision(6))));
    expect(rounded(inParts.stdout)).toBe(rounded(whole));
    expect(inParts.stderr).toContain("2 of 2 replicates");
    const again = catchment(
      "claims",
      "whoLeft",
      ...quickly,
      "--seeds",
      "3",
      "--found",
      at("found.json"),
      "--out",
      at("c.md"),
    );
    expect(again.stderr).not.toContain("replicates");
    const document = readFileSync(at("c.md"), "utf8");
    expect(document).toContain("## Where the model disagrees");
    expect(document).toContain(`What the model cannot say*: ${CLAIMS.whoLeft.cannotSay}`);
    expect(document).toContain("No verdict under the trials stance in Littleton: 3 runs");
    expect(document).not.toContain("only part of");
  });

  test("says what a report lacks that was stopped, and judges without running what is there", () => {
    const out = at("part.md");
    const words = [
      "claims",
      "whoLeft",
      "sharing",
      ...quickly,
      "--only-found",
      "--found",
      at("found.json"),
      "--out",
      out,
    ];
    const before = readFileSync(at("found.json"), "utf8");
    const { status, stdout, stderr } = catchment(...words, "--seeds", "8", "--maps", "2");
    expect(status, stderr).toBe(0);
    expect(stderr).not.toContain("replicates");
    expect(readFileSync(at("found.json"), "utf8")).toBe(before);
    for (const text of [stdout, readFileSync(out, "utf8")]) {
      expect(text).toContain("only part of");
      expect(text).toContain("Littleton under trials: 0 to 3 of 8 seeds");
      expect(text).toContain("maps: 0 of 75 cells have all their 2 seeds");
      expect(text).toContain("Not run yet under the trials stance in Littleton.");
      expect(text).toContain("No verdict under the trials stance in Littleton: fewer than 6 runs.");
    }
    expect(catchment("claims", "--only-found").stderr).toContain("--found");
  });

  test("says of a claim that does not come out that the model does not support it, and what is the same by its interval", () => {
    const { stdout, document } = judgedOf({ "whoLeft/0": -0.5, "whoLeft/1": 0.001, "whoLeft/2": 0.5 });
    const where = "under the trials stance in Littleton";
    for (const text of [stdout, document]) {
      expect(text).toContain(`The model does not support this ${where}: it comes out the other way.`);
      expect(text).toContain("as claimed: mean 0.0010 to 0.0010, within ±0.0200 SD");
      expect(text).toContain(`That is by its first comparison. How many of its 6 came out as claimed: 1 ${where}.`);
    }
    expect(document).toContain(`The model does not support these ${where}:`);
    expect(document).toContain("; 1 of 6 as claimed |");
    expect(document).toContain("should stay the same and is higher by 0.51");
    expect(document).not.toContain("No verdict");
  });

  test("says what would matter to as many decimals as tell it from what is found", () => {
    expect(judgedOf({ "whoLeft/0": 0.01949 }).document).toMatch(
      /by too little to matter \(0\.01\d+ SD, where 0\.02\d* SD would\)/,
    );
  });

  test.each([
    ["what difference there is comes out the other way, and is beyond chance", "it is lower beyond chance", -0.005],
    [
      "support this under the trials stance in Littleton: the difference is beyond",
      "it is higher beyond chance",
      0.005,
    ],
  ])("says which way a difference goes that is too small to matter: %s", (verdict, finding, value) => {
    const { stdout, document } = judgedOf({ "whoLeft/0": value });
    for (const text of [stdout, document]) expect(text).toContain(verdict);
    expect(document).toContain(finding);
    expect(document.includes("the other way, and too small to matter")).toBe(value < 0);
  });

  test("refuses years in which a programme has not ended that a claim says has", () => {
    const { status, stderr } = catchment("claims", "middleTier", ...quickly);
    expect(status).toBe(2);
    expect(stderr).toContain("8 or more for middleTier");
  });

  test("runs anew what was found by another model version, or under another making", () => {
    const file = at("found.json");
    const kept = JSON.parse(readFileSync(file, "utf8"));
    for (const one of Object.values<{ hash: string }>(kept.found)) one.hash = "another";
    writeFileSync(at("other.json"), JSON.stringify(kept));
    const { stderr } = catchment("claims", "whoLeft", ...quickly, "--seeds", "1", "--found", at("other.json"));
    expect(stderr).toContain("1 of 1 replicates");
  });

  test("names every fault of what was asked at once", () => {
    const { status, stderr } = catchment("claims", "sharin", "--seeds", "x", "--stance", "hopeful", "--maps", "-1");
    expect(status).toBe(2);
    for (const word of ["sharin", "--seeds", "--stance", "--maps"]) expect(stderr).toContain(word);
  });
});

describe("what is run", () => {
  test("is each scenario once, the place as it is first, however many claims have it among their arms", () => {
    const [batch] = batchesOf(planOf([], { ...usual, stance: "trials" }));
    const acting = batch.scenarios.map(({ title: _title, ...rest }) => JSON.stringify(rest));
    expect(new Set(acting).size).toBe(acting.length);
    expect(batch.scenarios[0].actions).toEqual([]);
    const arms = CLAIM_KEYS.reduce((sum, key) => sum + Object.keys(CLAIMS[key].arms).length, 0);
    expect(batch.scenarios.length).toBeLessThan(arms);
    for (const { arms: of } of batch.asked)
      for (const at of Object.values(of)) expect(batch.scenarios[at]).toBeDefined();
  });

  test("has for maps a batch a cell, with the assumptions of the cell in every arm", () => {
    const batches = batchesOf(planOf(["exclusion"], { ...usual, stance: "trials", maps: "1" }));
    const cells = batches.slice(1);
    expect(cells).toHaveLength(25);
    const settings = cells.map(({ scenarios }) => {
      const stated = scenarios.map(({ parameters }) => JSON.stringify(parameters));
      expect(new Set(stated).size).toBe(1);
      return stated[0];
    });
    expect(new Set(settings).size).toBe(25);
  });

  test("needs as many seeds as places, or one number for all", () => {
    expect(() => planOf([], { ...usual, places: "tarnford,averdale", seeds: "1,2,3" })).toThrow(InputError);
    const { places } = planOf([], { ...usual, places: "tarnford,averdale", seeds: "3,1" });
    expect(places.map(({ seeds }) => seeds)).toEqual([3, 1]);
  });
});
