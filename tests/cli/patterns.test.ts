/** The command that measures patterns, from end to end on a small town. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { TAKEN_OFF } from "../../cli/patterns/ablated.ts";
import { halfOf } from "../../cli/patterns/halves.ts";
import { planOf, scenarioOf } from "../../cli/patterns/plan.ts";
import { decimal } from "../../cli/patterns/report.ts";
import type { Found } from "../../cli/patterns/seen.ts";
import { PATTERNS } from "../../sim/pattern/declared.ts";
import { STANCES } from "../../sim/scenario/stances.ts";
import { catchment, interrupted } from "./command.ts";
import { littleton } from "./littleton.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-patterns-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(at("littleton.json"), JSON.stringify(littleton));
const town = at("littleton.json");
const quickly = ["--seeds", "2", "--burn-in", "1"];

describe("catchment patterns", { timeout: 120_000 }, () => {
  test("gives a line a figure, its range, mean and spread, and says of each whether it is in", () => {
    const { status, stdout, stderr } = catchment("patterns", town, ...quickly, "--only", "P01,P05");
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^Littleton, 2 seeds, one year of settling, stance trials/);
    expect(stdout.split("\n").filter((line) => /^P0[15] .* (in|out) +(calibrated|emergent)$/.test(line))).toHaveLength(
      4,
    );
    expect(stderr).toContain("2 of 2 replicates");
  });

  test("runs what it measures in the phase that is asked for, with that phase's parameters [U2]", () => {
    for (const phase of ["primary", "secondary"] as const) {
      const plan = planOf("tarnford", { seeds: "1", burnIn: "1", phase });
      expect([plan.place.phase.key, scenarioOf(plan, {}).phase]).toEqual([phase, phase]);
    }
  });

  test("gives programs the same, seed by seed, whatever the number of threads", () => {
    const words = ["patterns", town, ...quickly, "--only", "P11,P14", "--stance", "trials", "--json"];
    const [one, two] = ["1", "2"].map((threads) => catchment(...words, "--threads", threads).stdout);
    expect(one).toBe(two);
    const [{ patterns, experiments }] = JSON.parse(one);
    expect(patterns[0].rows[0].values).toHaveLength(2);
    expect(experiments.map(({ stance }: { stance: string }) => stance)).toEqual(["trials"]);
    expect(experiments[0].found[0].rows.length).toBeGreaterThan(3);
  });

  test("with each process off says what changes", () => {
    const { stdout } = catchment(
      "patterns",
      town,
      "--seeds",
      "1",
      "--burn-in",
      "1",
      "--only",
      "P01,P12",
      "--ablate",
      "--json",
    );
    const [{ ablation }] = JSON.parse(stdout);
    expect(ablation[0].off).toBeUndefined();
    const without = ablation.find(({ off }: { off?: string }) => off === "exclude");
    expect(without.figures.map(({ figure }: { figure: string }) => figure)).toContain("persistentAbsence");
  });

  test("writes a document that says of each pattern what its ranges rest on", () => {
    const file = at("patterns.md");
    const { status, stderr } = catchment("patterns", town, ...quickly, "--only", "P04", "--out", file);
    expect(status, stderr).toBe(0);
    const text = readFileSync(file, "utf8");
    expect(text).toContain("## Littleton");
    expect(text).toContain("[first_pref_sec](evidence.md#first_pref_sec)");
  });

  test("refuses what it cannot do, all faults at once", () => {
    const { status, stderr } = catchment("patterns", town, "--seeds", "0", "--only", "P99", "--stance", "hopeful");
    expect(status).toBe(2);
    expect(stderr).toContain("--seeds: expected a whole number from 1 to 1000");
    expect(stderr).toContain("--only: expected some of P01");
    expect(stderr).toContain("--stance: expected one of trials");
    expect(catchment("patterns", "nowhere").status).toBe(2);
    expect(catchment("patterns", town, "--offers", "seeds/examples/schools.csv").stderr).toContain("a column la_name");
  });

  test("ends with 130 and writes nothing where it is interrupted", async () => {
    const { status, stderr } = await interrupted(
      (text) => text.includes(" of 400"),
      "patterns",
      "tarnford",
      "--seeds",
      "400",
      "--out",
      at("never.md"),
    );
    expect(status).toBe(130);
    expect(stderr).toContain("Interrupted: nothing was written");
  });
});

describe("docs/patterns.md", () => {
  const document = readFileSync("docs/patterns.md", "utf8");

  test("holds every pattern of places left as they are, of experiments under every stance, and each process off", () => {
    for (const { id, title } of PATTERNS) expect(document).toContain(`| ${id} | ${title} |`);
    for (const stance of STANCES) expect(document).toContain(`### Stance ${stance}`);
    for (const process of TAKEN_OFF) expect(document).toContain(`| \`${process}\` `);
  });

  test("has a line for each figure that is out of its range: why, or that it is not explained", () => {
    const outs = document.match(/\*\*out\*\* \|$/gm)?.length;
    expect(outs).toBeGreaterThan(0);
    expect(document.match(/^- P\d\d, .+: .+\.$/gm)).toHaveLength(outs!);
  });

  test("explains every miss of Greater Manchester's secondary schools", () => {
    const section = document.split("\n## ").find((part) => part.startsWith("Greater Manchester")) ?? "";
    expect(section).toContain("Out of range, and why");
    expect(section).not.toContain("not explained");
  });

  test("gives what the command gives now, of what is quick", { timeout: 120_000 }, () => {
    const { stdout } = catchment("patterns", "tarnford", "--only", "P05,P11", "--json");
    const [{ patterns }] = JSON.parse(stdout) as [{ patterns: Found[] }];
    const section = document.split("\n## ").find((part) => part.startsWith("Tarnford")) ?? "";
    for (const { what, unit, mean, sd, decimals } of patterns.flatMap(({ rows }) => rows)) {
      const line = section.split("\n").find((one) => one.includes(`| ${what} (${unit}) |`));
      expect(line).toContain(`| ${decimal(mean, decimals)} | ${decimal(sd, decimals)} |`);
    }
  });
});

test("halves take turns by the names of boroughs", () => {
  const rows = ["Bolton", "Bury", "Manchester"].map((borough) => ({
    borough,
    figure: "gorard",
    published: 0,
    mean: 0,
  }));
  expect(["Bolton", "Bury", "Manchester"].map((borough) => halfOf(rows, borough))).toEqual(["set", "other", "set"]);
});

test("a figure has a true minus sign, and none before nothing", () => {
  expect([decimal(-0.421, 2), decimal(-0.001, 2), decimal(0.5, 1), decimal(Number.NaN, 2)]).toEqual([
    "−0.42",
    "0.00",
    "0.5",
    "–",
  ]);
});
