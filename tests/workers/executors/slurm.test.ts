/** What Slurm is told, and how the script of a task takes what Slurm tells it. */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { quoted } from "../../../cli/print.ts";
import { arrayLimit, arraysOf, jobNumber, mergeWords, workScript } from "../../../workers/executors/slurm.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-script-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("tasks are in arrays no longer than Slurm allows, each where the one before ends", () => {
  expect(arraysOf(5, 2)).toEqual([
    { offset: 0, size: 2 },
    { offset: 2, size: 2 },
    { offset: 4, size: 1 },
  ]);
  expect(arraysOf(1001, 1001)).toEqual([{ offset: 0, size: 1001 }]);
});

test("what Slurm's programs say is read for what is asked, and nothing else", () => {
  expect(arrayLimit("MaxArraySize            = 1001\nMaxJobCount             = 10000\n")).toBe(1001);
  expect(arrayLimit("MaxArraySize            = 0\n")).toBeUndefined();
  expect(arrayLimit("slurm_load_ctl_conf error")).toBeUndefined();
  expect(jobNumber("17\n")).toBe("17");
  expect(jobNumber("17;north\n")).toBe("17");
  expect(jobNumber("Submitted batch job 17")).toBeUndefined();
});

test("the merge comes after all arrays however they ended, and signs of a path are no pattern", () => {
  expect(mergeWords("/a/merge.sh", "/50%/a", ["3", "4"])).toEqual([
    "--parsable",
    "--dependency=afterany:3:4",
    "--output=/50%%/a/merge.log",
    "/a/merge.sh",
  ]);
});

test("a task takes its own line, passes on what its shell alone is told, and ends as its worker does", async () => {
  const [tasks, worker, script] = ["tasks.txt", "worker.mjs", "work.sh"].map((name) => join(folder, name));
  writeFileSync(tasks, "0-1\n2-3\n4,6\n");
  writeFileSync(
    worker,
    `process.on("SIGTERM", () => { console.log("told"); process.exit(130); });
console.log(process.argv.slice(2).join(" "));
setInterval(() => {}, 1000);`,
  );
  const wishes = { cpus: 3, minutes: 60, mem: undefined, partition: undefined, account: undefined };
  writeFileSync(script, workScript("tried", wishes, quoted(tasks), [process.execPath, worker].map(quoted).join(" ")));
  const env = { ...process.env, SLURM_ARRAY_TASK_ID: "1", SLURM_CPUS_PER_TASK: "3" };
  const shell = spawn("bash", [script, "1"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  shell.stdout.setEncoding("utf8").on("data", (piece: string) => {
    if (said === "") shell.kill("SIGTERM");
    said += piece;
  });
  const status = await new Promise((end) => shell.on("close", end));
  expect(said).toBe("--shards 4,6 --threads 3\ntold\n");
  expect(status).toBe(130);
});
