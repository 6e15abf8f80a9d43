/** One small sweep through every executor there is: threads, a list of commands, Slurm and a queue in Redis; one hash. */

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { lackingOf } from "../engines.mjs";
import { catchment, command, killed, meanwhile } from "./command.ts";
import { endDaemon, freePorts, isRun, startDaemon, titleOf, until } from "./engines/daemons.ts";
import { startSlurm } from "./engines/slurm.ts";
import { hashIn, SHARDS, writeSmallSweep } from "./small-sweep.ts";

// A path that a shell would take apart, were it not quoted.
const folder = mkdtempSync(join(tmpdir(), "catchment's engines "));
const at = (...names: string[]): string => join(folder, ...names);
const plan = at("plan.json");
const partOf = (out: string, shard: number, kind: string): string => at(out, "shards", `shard-00000${shard}.${kind}`);

/** What one thread gives. */
let whole = "";

beforeAll(() => {
  writeSmallSweep(folder);
  const { status, stdout, stderr } = catchment("sweep", "run", plan, "--out", at("whole"), "--threads", "1");
  expect(status, stderr).toBe(0);
  whole = hashIn(stdout);
  expect(whole).toHaveLength(64);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.unstubAllEnvs());

/** A folder in which one shard is there already. */
function begun(out: string): void {
  cpSync(at("whole", "plan.json"), at(out, "plan.json"));
  for (const kind of ["json", "parquet"]) cpSync(partOf("whole", 2, kind), partOf(out, 2, kind));
}

describe("two threads", { timeout: 300_000 }, () => {
  it("give the hash of one", () => {
    expect(hashIn(catchment("sweep", "run", plan, "--out", at("two"), "--threads", "2").stdout)).toBe(whole);
  });
});

describe("a list of commands", { timeout: 300_000 }, () => {
  it("names what is missing and no more, runs nothing, and gives the same when a shell has run each line", () => {
    begun("listed");
    const list = ["sweep", "run", plan, "--out", at("listed"), "--executor", "list", "--group", "3"];
    const { status, stdout, stderr } = catchment(...list);
    expect(status, stderr).toBe(0);
    const lines = stdout.trim().split("\n");
    expect(lines.map((line) => line.match(/--shards (\S+) --threads 1$/)?.[1])).toEqual(["0-1,3", "4-5"]);
    expect(existsSync(partOf("listed", 0, "json"))).toBe(false);
    const untouched = statSync(partOf("listed", 2, "json")).mtimeMs;
    for (const line of [...lines, stderr.match(/To merge in the end: (.*)/)?.[1] ?? ""]) {
      const ran = spawnSync("sh", ["-c", line], { encoding: "utf8" });
      expect(ran.status, ran.stderr).toBe(0);
      if (ran.stdout.includes("Result")) expect(hashIn(ran.stdout)).toBe(whole);
    }
    expect(statSync(partOf("listed", 2, "json")).mtimeMs).toBe(untouched);
    expect(JSON.parse(catchment(...list, "--json").stdout).commands).toEqual([]);
  });

  it("is one of the executors, and none other is one", () => {
    const { status, stderr } = catchment("sweep", "run", plan, "--out", at("pbs"), "--executor", "pbs");
    expect(status).toBe(2);
    expect(stderr).toContain('expected one of threads, list, found "pbs"');
    const grouped = catchment("sweep", "run", plan, "--out", at("pbs"), "--group", "2");
    expect(grouped.stderr).toContain("--group: expected --executor list beside it");
    expect(existsSync(at("pbs"))).toBe(false);
  });
});

describe("scripts for Slurm", { timeout: 300_000 }, () => {
  const submit = (...more: string[]) => catchment("sweep", "submit", "slurm", plan, "--out", at("dry"), ...more);

  it("are printed with the commands, and nothing is written or run", () => {
    vi.stubEnv("PATH", "");
    const wishes = ["--cpus", "4", "--time", "90", "--mem", "2G", "--partition", "long", "--account", "ours"];
    const { status, stdout } = submit("--dry-run", "--group", "2", ...wishes);
    expect(status).toBe(0);
    for (const words of ["cpus-per-task=4", "time=90", "mem=2G", "partition=long", "account=ours", "requeue"])
      expect(stdout).toContain(`#SBATCH --${words}`);
    expect(stdout).toContain("\n0-1\n2-3\n4-5\n");
    expect(stdout).toMatch(/job1=\$\(sbatch --parsable --array=0-2 /);
    expect(stdout).toMatch(/sbatch --parsable --dependency=afterany:\$job1 /);
    expect(existsSync(at("dry"))).toBe(false);
  });

  it("are refused where a wish is none, every one at once, and where Slurm is not there", () => {
    const { status, stderr } = submit("--cpus", "0", "--time", "1", "--mem", "much", "--account", "a b");
    expect(status).toBe(2);
    for (const option of ["--cpus", "--time", "--mem", "--account"]) expect(stderr).toContain(option);
    vi.stubEnv("PATH", "");
    const without = submit("--group", "2");
    expect(without.status).toBe(2);
    expect(without.stderr).toContain("scontrol: expected an answer of Slurm, found no such file");
  });
});

describe.runIf(isRun("Slurm"))(titleOf("Slurm"), { timeout: 300_000 }, () => {
  it("makes what is missing in arrays as long as it allows, merges it, and is left with nothing that it refused", async () => {
    expect(lackingOf("Slurm")).toEqual([]);
    const slurm = await startSlurm();
    try {
      vi.stubEnv("SLURM_CONF", slurm.conf);
      const submit = (...more: string[]) => catchment("sweep", "submit", "slurm", plan, "--out", at("arrays"), ...more);
      begun("arrays");
      const untouched = statSync(partOf("arrays", 2, "json")).mtimeMs;
      const refused = submit("--partition", "nowhere");
      expect(refused.status).toBe(2);
      expect(refused.stderr).toContain("invalid partition");
      expect(queued()).toBe("");
      const { status, stdout, stderr } = submit("--group", "2", "--time", "10", "--mem", "400M");
      expect(status, stderr).toBe(0);
      expect(stdout).toMatch(/Submitted: 5 shards as 3 tasks of arrays \d+, \d+; job \d+ merges them\./);
      await until("Slurm to end its jobs", () => queued() === "");
      expect(hashIn(readFileSync(at("arrays", "slurm", "2", "merge.log"), "utf8"))).toBe(whole);
      expect(statSync(partOf("arrays", 2, "json")).mtimeMs).toBe(untouched);
    } finally {
      await slurm.stop();
    }
  });
});

const queued = (): string => spawnSync("squeue", ["--noheader"], { encoding: "utf8" }).stdout;

describe.runIf(isRun("Redis"))(titleOf("Redis"), { timeout: 300_000 }, () => {
  it("hands shards to workers, one of which is killed over a shard, and the sweep ends the same", async () => {
    expect(lackingOf("Redis")).toEqual([]);
    mkdirSync(at("redis"));
    const [port] = await freePorts(1);
    const daemon = startDaemon(at("redis"), "redis-server", redisWords(at("redis"), port));
    const address = `redis://127.0.0.1:${port}`;
    const client = new Redis(address, { retryStrategy: () => 50 });
    client.on("error", () => {});
    try {
      begun("queue");
      const worker = ["sweep", "work", plan, "--out", at("queue"), "--redis", address, "--threads", "1"];
      const submitted = meanwhile("sweep", "submit", "bullmq", plan, "--out", at("queue"), "--redis", address);
      const { planHash } = JSON.parse(readFileSync(at("queue", "plan.json"), "utf8"));
      const inHand = () => client.llen(`bull:catchment-${planHash}:active`);
      await until("shards in the queue", async () => (await client.llen(`bull:catchment-${planHash}:wait`)) === 5);
      let held = 0;
      const looking = setInterval(async () => {
        held = await inHand();
      }, 20);
      expect(await killed(() => held > 0, ...worker)).toBe("SIGKILL");
      clearInterval(looking);
      expect(await inHand()).toBe(1);
      const { status, stdout, stderr } = catchment(...worker);
      expect(status, stderr).toBe(0);
      expect(stdout).toContain("5 shards were made here.");
      const told = await submitted;
      expect(told.status, told.stderr).toBe(0);
      expect(hashIn(told.stderr)).toBe(whole);
    } finally {
      client.disconnect();
      await endDaemon(daemon);
    }
  });
});

const redisWords = (folder: string, port: number): string[] =>
  Object.entries({ bind: "127.0.0.1", port, dir: folder, save: "", appendonly: "no" }).flatMap(([key, value]) => [
    `--${key}`,
    `${value}`,
  ]);

describe("a queue", { timeout: 300_000 }, () => {
  const work = (address: string) => ["sweep", "work", plan, "--out", at("none"), "--redis", address];

  it("is refused with a clear word where no server answers, and nothing is written", async () => {
    const [port] = await freePorts(1);
    const { status, stderr } = catchment(...work(`redis://me:secret@127.0.0.1:${port}`));
    expect(status).toBe(2);
    expect(stderr).toContain("--redis: expected a Redis server that answers");
    expect(stderr).not.toContain("secret");
    expect(catchment(...work("http://127.0.0.1")).stderr).toContain("expected an address such as redis://");
    expect(existsSync(at("none"))).toBe(false);
  });

  it("says what to install where the packages for it are not there, which nothing else asks for", () => {
    cpSync(dirname(command()), at("bare", "cli"), { recursive: true });
    mkdirSync(at("bare", "node_modules"));
    symlinkSync(resolve("node_modules", "piscina"), at("bare", "node_modules", "piscina"));
    const bare = (...words: string[]) =>
      spawnSync(process.execPath, [at("bare", "cli", "main.js"), ...words], { encoding: "utf8" });
    const { status, stderr } = bare(...work("redis://127.0.0.1:6379"));
    expect(status).toBe(2);
    expect(stderr).toContain("expected the packages bullmq and ioredis");
    expect(stderr).toContain("npm install");
    expect(bare("sweep", "status", plan, "--out", at("whole")).stdout).toContain(`${SHARDS} of ${SHARDS} shards`);
  });
});
