/** `catchment bench` from the command line. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { MODEL_VERSION } from "../../../sim/engine/version.ts";
import { catchment } from "../command.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("measures what is named, and gives programs every round, median, ratio and check", () => {
  const history = join(folder, "history.json");
  const earlier = { modelVersion: "0.1.0", quick: false, rounds: 3, figures: { year: { averdale: { median: 5.9 } } } };
  writeFileSync(history, JSON.stringify([earlier]));
  const words = ["bench", "schelling-small", "--quick", "--rounds", "1", "--peers", folder, "--history", history];
  const { status, stdout, stderr } = catchment(...words, "--json");
  expect(stderr).toContain("5 of 5 measured");
  expect(status).toBe(0);
  const { workloads, ...about } = JSON.parse(stdout);
  expect(about).toMatchObject({ modelVersion: MODEL_VERSION, rounds: 1, quick: true });
  expect(Object.keys(about.machine)).toEqual(["processor", "cores", "node", "compiler"]);
  expect(workloads).toHaveLength(1);
  expect(workloads[0]).toMatchObject({ workload: "schelling-small", reference: "c" });
  const [, plain, tuned, agentscript] = workloads[0].ways;
  expect(tuned).toMatchObject({ key: "tuned", rounds: 1, agrees: true, check: plain.check });
  expect(tuned.figures).toEqual([tuned.median]);
  expect(agentscript.passed).toEqual({ passed: "not installed", peer: "agentscript" });
  const kept = JSON.parse(readFileSync(history, "utf8"));
  expect(kept).toHaveLength(2);
  expect(kept[0]).toEqual(earlier);
  expect(kept[1]).toMatchObject({ modelVersion: MODEL_VERSION, quick: true, rounds: 1 });
  expect(Object.keys(kept[1].figures["schelling-small"])).toContain("tuned");
}, 120_000);

test("refuses bad words, all at once, and a history that is none", () => {
  const { status, stderr, stdout } = catchment("bench", "shelling", "--rounds", "0", "--peers", join(folder, "none"));
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("WORKLOADS: expected some of choice-small, choice-large, ");
  expect(stderr).toContain('--rounds: expected a whole number from 1 to 100, found "0"');
  expect(stderr).toContain("--peers: expected a folder");
  const odd = catchment("bench", "schelling-small", "--history", "package.json");
  expect(odd.status).toBe(2);
  expect(odd.stderr).toContain("package.json: expected a list of measurements");
});

test("growth refuses bad words, all at once, and a history that is another's", () => {
  const history = join(folder, "of-workloads.json");
  writeFileSync(history, JSON.stringify([{ modelVersion: "0.1.0", quick: false, rounds: 3, figures: {} }]));
  const { status, stderr } = catchment("bench", "growth", "--budget", "soon", "--history", history);
  expect(status).toBe(2);
  expect(stderr).toContain('--budget: expected a whole number from 1 to 86400, found "soon"');
  expect(stderr).toContain("of-workloads.json, 0");
  const among = catchment("bench", "growth", "schelling-small");
  expect(among.stderr).toContain("or growth alone, found growth");
});
