import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { textHash } from "../../sim/export/hash.ts";
import { sha256Of } from "../../workers/executors/shard-files.ts";
import { catchment, interrupted, killed } from "./command.ts";
import { hashIn, PLAN, SHARDS, writeSmallSweep } from "./small-sweep.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-sweep-"));
const at = (...names: string[]): string => join(folder, ...names);

function write(name: string, value: unknown): string {
  writeFileSync(at(name), JSON.stringify(value));
  return at(name);
}
const plan = at("plan.json");
const shardFiles = (out: string): string[] => readdirSync(at(out, "shards")).sort();
const written = (out: string): number =>
  existsSync(at(out, "shards")) ? shardFiles(out).filter((name) => name.endsWith(".json")).length : 0;

const halfWritten = (out: string): string[] =>
  readdirSync(at(out), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".partial"));

/** What an uninterrupted run gives, on one thread. */
let whole = "";

beforeAll(() => {
  writeSmallSweep(folder);
  const { status, stdout, stderr } = catchment("sweep", "run", plan, "--out", at("whole"), "--threads", "1");
  expect(status, stderr).toBe(0);
  whole = hashIn(stdout);
}, 300_000);

describe("a sweep", { timeout: 300_000 }, () => {
  it("says what it comes to before anything is run", () => {
    const { status, stdout } = catchment("sweep", "plan", plan);
    expect(status).toBe(0);
    expect(stdout).toContain("2 things vary: 6 points, 2 scenarios, 2 replicates – 24 runs in 6 shards.");
    const points = catchment("sweep", "plan", plan, "--points", "3").stdout.trim().split("\n");
    expect(points[0]).toBe("point,moveKnowledge.transfer,coordination");
    expect(points.length).toBe(4);
  });

  it("gives one hash on one thread and on two, and one table that DuckDB reads", async () => {
    const { status, stdout } = catchment("sweep", "run", plan, "--out", at("two"), "--threads", "2");
    expect(status).toBe(0);
    expect(hashIn(stdout)).toBe(whole);
    const database = await (await DuckDBInstance.create()).connect();
    const of = async (sql: string) => (await database.runAndReadAll(sql)).getRowsJS();
    const table = `'${at("two", "results.parquet")}'`;
    expect(
      await of(`select count(distinct run), count(distinct point), count(distinct scenario) from ${table}`),
    ).toEqual([[24n, 6n, 2n]]);
    expect(
      await of(
        `select count(*) from (select run, year, unit_type, unit_id, "group", indicator from ${table} group by all having count(*) > 1)`,
      ),
    ).toEqual([[0n]]);
    const paired = `select count(*) from ${table} where scenario = 'Alone' and indicator = 'attainment' and year = 2025 and unit_type = 'place' and value is null`;
    expect(await of(paired)).toEqual([[0n]]);
  });

  it("says in its manifest of which program and packages it was made", () => {
    const { made, sweepHash } = JSON.parse(readFileSync(at("whole", "manifest.json"), "utf8"));
    expect(made.lockfileHash).toBe(textHash(readFileSync("package-lock.json", "utf8")));
    expect(made.codeHash).toMatch(/^[0-9a-f]{64}$/);
    expect(sweepHash).toBe(whole);
  });

  it("is a crate: its table, plan and manifest with their hashes, its scenarios and the hash of its values", () => {
    const graph: readonly Record<string, unknown>[] = JSON.parse(
      readFileSync(at("whole", "ro-crate-metadata.json"), "utf8"),
    )["@graph"];
    const listed = graph.filter((entity) => entity["@type"] === "File");
    expect(listed.map(({ name }) => name)).toEqual(["results.parquet", "plan.json", "manifest.json"]);
    for (const { name, sha256 } of listed) expect(sha256).toBe(sha256Of(readFileSync(at("whole", name as string))));
    const names = graph.filter(({ "@id": id }) => String(id).startsWith("#scenario")).map(({ name }) => name);
    expect(names).toEqual(["Alone", "Together"]);
    expect(graph.find((entity) => entity["@id"] === "./")?.identifier).toBe(`sha256:${whole}`);
  });

  it("goes on after it was killed three times, a shard cut short and a bit turned, and gives the same", async () => {
    for (const count of [1, 2, 4])
      await killed(() => written("killed") >= count, "sweep", "run", plan, "--out", at("killed"), "--threads", "2");
    expect(written("killed")).toBeLessThan(SHARDS);
    writeFileSync(at("killed", "shards", "shard-000005.parquet.0.partial"), "half");
    const [first, second] = shardFiles("killed").filter((name) => name.endsWith(".parquet"));
    truncateSync(at("killed", "shards", first), statSync(at("killed", "shards", first)).size - 40);
    const bytes = readFileSync(at("killed", "shards", second));
    bytes[Math.floor(bytes.length / 2)] ^= 4;
    writeFileSync(at("killed", "shards", second), bytes);
    const { status, stdout, stderr } = catchment("sweep", "run", plan, "--out", at("killed"));
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("2 shards are not what was written");
    expect(hashIn(stdout)).toBe(whole);
    expect(halfWritten("killed")).toEqual([]);
  }, 300_000);

  it("can be made in parts by workers that know nothing of each other", () => {
    for (const shards of ["2,4-5", "0-1,3"]) {
      expect(catchment("sweep", "work", plan, "--out", at("parts"), "--shards", shards).status).toBe(0);
    }
    const { status, stdout } = catchment("sweep", "merge", plan, "--out", at("parts"));
    expect(status).toBe(0);
    expect(hashIn(stdout)).toBe(whole);
  }, 300_000);

  it("keeps what is whole when it is interrupted, and says how to go on", async () => {
    const { status, stderr } = await interrupted(
      (said) => said.includes("4 of 24 runs"),
      ...["sweep", "run", plan, "--out", at("stopped"), "--threads", "1"],
    );
    expect(status, stderr).toBe(130);
    expect(stderr).toMatch(/Interrupted: [1-5] of 6 shards are there, whole\. To go on:/);
    expect(readdirSync(at("stopped"), { recursive: true }).filter((name) => String(name).includes(".partial"))).toEqual(
      [],
    );
    expect(hashIn(catchment("sweep", "run", plan, "--out", at("stopped")).stdout)).toBe(whole);
  }, 300_000);

  it("says what is in the way of a shard, keeps the others, and goes on once it is out of the way", () => {
    const inTheWay = at("blocked", "shards", "shard-000004.parquet");
    mkdirSync(inTheWay, { recursive: true });
    copyFileSync(at("whole", "plan.json"), at("blocked", "plan.json"));
    const { status, stderr } = catchment("sweep", "run", plan, "--out", at("blocked"), "--threads", "2");
    expect(status).toBe(2);
    expect(stderr).toContain("expected a folder that can be written, found a folder. Shards that are written stay");
    expect(written("blocked")).toBeGreaterThan(1);
    expect(halfWritten("blocked")).toEqual([]);
    rmSync(inTheWay, { recursive: true });
    expect(hashIn(catchment("sweep", "run", plan, "--out", at("blocked")).stdout)).toBe(whole);
  });

  it("finds runs the same when they are run again, and one that is not", () => {
    const same = catchment("sweep", "verify", plan, "--out", at("whole"), "--runs", "6");
    expect(same.stdout).toBe("6 runs were run again: all of them the same, bit for bit.\n");
    expect(same.status).toBe(0);
  });

  it("refuses a folder that holds another plan's runs, and loses nothing", () => {
    const changed = write("changed.json", { ...PLAN, replicates: 3 });
    const before = shardFiles("whole");
    const { status, stderr } = catchment("sweep", "run", changed, "--out", at("whole"));
    expect(status).toBe(2);
    expect(stderr).toContain("which holds runs of another: plan.replicates was 2 and is 3");
    expect(shardFiles("whole")).toEqual(before);
    const retitled = write("retitled.json", { ...PLAN, title: "The same under another name" });
    expect(hashIn(catchment("sweep", "run", retitled, "--out", at("whole")).stdout)).toBe(whole);
    for (const name of ["plan.json", "manifest.json", "ro-crate-metadata.json"])
      expect(readFileSync(at("whole", name), "utf8"), name).toContain("The same under another name");
  });

  it("refuses a folder whose plan cannot be read, and does not guess what it was", () => {
    mkdirSync(at("torn", "shards"), { recursive: true });
    writeFileSync(at("torn", "plan.json"), '{"program":"catchm');
    const { status, stderr } = catchment("sweep", "run", plan, "--out", at("torn"));
    expect(status).toBe(2);
    expect(stderr).toContain("which holds a plan.json that cannot be read");
  });

  it("says so where a folder cannot be made, and does not try for ever", () => {
    const { status, stderr } = catchment("sweep", "run", plan, "--out", "/proc/no/folder");
    expect(status).toBe(2);
    expect(stderr).toContain("--out: expected a path that can be written at /proc/no/folder");
  });

  it("says which shards are missing, and merges them only when told to", () => {
    rmSync(at("parts", "shards", "shard-000003.json"));
    const { stdout } = catchment("sweep", "status", plan, "--out", at("parts"));
    expect(stdout).toContain("5 of 6 shards, 20 of 24 runs.");
    expect(stdout).toContain("Missing: shards 3.");
    const refused = catchment("sweep", "merge", plan, "--out", at("parts"));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("none of 3");
    const part = catchment("sweep", "merge", plan, "--out", at("parts"), "--part");
    expect(part.status).toBe(0);
    expect(part.stdout).toContain("a part of the sweep. Missing: shards 3.");
    const manifest = JSON.parse(readFileSync(at("parts", "manifest.json"), "utf8"));
    expect([manifest.isWhole, manifest.missingShards]).toEqual([false, [3]]);
    expect(readFileSync(at("parts", "ro-crate-metadata.json"), "utf8")).toContain("those of shards 3 are missing");
  });

  it("notices a merged table that is not what was written, and says what mends it", () => {
    const status = () => catchment("sweep", "status", plan, "--out", at("parts"), "--whole");
    expect(status().status).toBe(0);
    const table = at("parts", "results.parquet");
    const bytes = readFileSync(table);
    bytes[900] ^= 1;
    writeFileSync(table, bytes);
    for (const { status: code, stderr } of [
      status(),
      catchment("sweep", "verify", plan, "--out", at("parts"), "--runs", "1"),
    ]) {
      expect(code).toBe(1);
      expect(stderr).toContain("The merged table is not what was written: sweep merge writes it again");
    }
    expect(catchment("sweep", "merge", plan, "--out", at("parts"), "--part").status).toBe(0);
    expect(status().status).toBe(0);
  });

  it("merges and verifies nothing where nothing is there", () => {
    const nothing = write("nothing.json", { ...PLAN, replicates: 5 });
    expect(catchment("sweep", "run", nothing, "--out", at("nothing"), "--max-failures", "x").status).toBe(2);
    const listed = catchment("sweep", "run", nothing, "--out", at("nothing"), "--executor", "list");
    expect(listed.status).toBe(0);
    for (const command of [["merge", "--part"], ["verify"]]) {
      const { status, stderr } = catchment("sweep", command[0], nothing, "--out", at("nothing"), ...command.slice(1));
      expect(status).toBe(2);
      expect(stderr).toMatch(/--out: expected (some shards|runs to run again), found no/);
    }
  });

  it("names every fault of a plan at once, and of its scenarios", () => {
    write("faulty.json", { schemaVersion: 1, title: "Faulty", place: "tarnford", year: 2 });
    const bad = write("bad.json", {
      ...PLAN,
      scenarios: ["alone.json", "faulty.json"],
      levers: { coordinaton: [0, 1], partnerships: [0, 2] },
      assumptions: { nothing: [0, 1] },
      outcomes: { indicators: ["attainmentGaps"] },
    });
    const { status, stderr } = catchment("sweep", "plan", bad);
    expect(status).toBe(2);
    expect(stderr).toContain("levers.coordinaton: expected the key of a lever");
    expect(stderr).toContain("did you mean coordination?");
    expect(stderr).toContain("levers.partnerships: expected numbers from 0 to 1");
    expect(stderr).toContain("assumptions.nothing");
    expect(stderr).toContain("did you mean attainmentGap?");
    expect(stderr).toContain("faulty.json, year: expected a known key");
    const lost = write("lost.json", { ...PLAN, scenarios: ["alone.json", "nowhere.json"] });
    expect(catchment("sweep", "plan", lost).stderr).toContain("nowhere.json");
    const groups = [["no-such-school", "nor-this"]];
    write("elsewhere.json", {
      ...{ schemaVersion: 1, title: "Elsewhere", place: "tarnford", years: 2, burnIn: 1 },
      actions: [{ lever: "partnerships", start: 2026, groups }],
    });
    const elsewhere = catchment(
      ...["sweep", "plan", write("targets.json", { ...PLAN, scenarios: ["alone.json", "elsewhere.json"] })],
    );
    expect(elsewhere.status).toBe(2);
    expect(elsewhere.stderr).toContain("no-such-school");
  });
});

describe("a sweep with a stop rule", { timeout: 300_000 }, () => {
  const stop = { indicator: "attainment", error: 0.004, least: 3 };
  const runsOf = (stdout: string) => Number(stdout.match(/All (\d+) runs are there/)?.[1]);

  it("ends where chance is small enough, at the same run and with the same hash on one thread, on two and once killed", async () => {
    const until = write("until.json", { ...PLAN, design: { kind: "latinHypercube", points: 2 }, replicates: 40, stop });
    expect(catchment("sweep", "plan", until).stdout).toContain("known to a standard error of 0.004");
    const one = catchment("sweep", "run", until, "--out", at("until-one"), "--threads", "1");
    expect(one.status, one.stderr).toBe(0);
    const runs = runsOf(one.stdout);
    expect(runs).toBeGreaterThanOrEqual(3 * 4);
    expect(runs).toBeLessThan(40 * 4);
    expect(one.stderr).toContain(`${runs} of 160 runs are enough`);
    await killed(() => written("until-two") >= 2, "sweep", "run", until, "--out", at("until-two"), "--threads", "2");
    const two = catchment("sweep", "run", until, "--out", at("until-two"), "--threads", "2");
    expect(hashIn(two.stdout)).toBe(hashIn(one.stdout));
    const { stdout } = catchment("sweep", "status", until, "--out", at("until-two"));
    expect(stdout).toContain(`All ${runs} runs are there`);
    // A stricter rule is another plan.
    const stricter = write("stricter.json", {
      ...JSON.parse(readFileSync(until, "utf8")),
      stop: { ...stop, error: 0.002 },
    });
    expect(catchment("sweep", "run", stricter, "--out", at("until-one")).status).toBe(2);
  });
});

describe("runs that fail", { timeout: 300_000 }, () => {
  const failing = {
    ...PLAN,
    assumptions: { "choose.listsOne": [0.05, 0.85] },
    levers: {},
    design: { kind: "grid", levels: 8 },
    replicates: 1,
    outcomes: { indicators: ["attainment"], years: "last" },
  };

  it("are rows that say why; all others are there, and retry runs those alone", async () => {
    const file = write("failing.json", failing);
    const { status, stderr } = catchment("sweep", "run", file, "--out", at("failing"));
    expect(status).toBe(1);
    const failed = Number(stderr.match(/(\d+) runs failed: their rows say why/)?.[1]);
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThan(8);
    const database = await (await DuckDBInstance.create()).connect();
    const of = async (sql: string) => (await database.runAndReadAll(sql)).getRowsJS();
    const table = `'${at("failing", "results.parquet")}'`;
    const [[runs, bad, words]] = await of(
      `select count(distinct run), count(distinct run) filter (status = 'failed'), any_value(error) filter (status = 'failed') from ${table}`,
    );
    expect([runs, bad]).toEqual([16n, BigInt(failed)]);
    expect(words).toContain("choose.listsOne + choose.listsAll of at most 1");
    const shards = shardFiles("failing").filter((name) => name.endsWith(".json"));
    const sound = shards.filter(
      (name) => JSON.parse(readFileSync(at("failing", "shards", name), "utf8")).failed.length === 0,
    );
    expect(sound.length).toBeGreaterThan(0);
    const times = sound.map((name) => statSync(at("failing", "shards", name)).mtimeMs);
    const again = catchment("sweep", "retry", file, "--out", at("failing"));
    expect(again.status).toBe(1);
    expect(again.stdout).toContain(`${failed} runs were run again; ${failed} of them failed again.`);
    expect(sound.map((name) => statSync(at("failing", "shards", name)).mtimeMs)).toEqual(times);
  }, 300_000);

  it("end the sweep where more of them are there than may be, and what is there is kept", () => {
    // Every other point fails, the first among them.
    const rows = [0.85, 0.05].map((value) => ({ "choose.listsOne": value }));
    const file = write("half-failing.json", { ...failing, design: { kind: "table", rows }, replicates: 8 });
    const run = (...more: string[]) =>
      catchment("sweep", "run", file, "--out", at("too-many"), "--threads", "1", ...more);
    const { status, stderr } = run("--max-failures", "0");
    expect(status).toBe(1);
    const [, done, of] = (stderr.match(/--max-failures is 0\. (\d+) of (\d+) shards/) ?? []).map(Number);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(of);
    expect(existsSync(at("too-many", "results.parquet"))).toBe(false);
    const kept = shardFiles("too-many");
    expect(run("--max-failures", "0").stderr).toContain(`${done} of ${of} shards`);
    expect(shardFiles("too-many")).toEqual(kept);
    expect(run("--max-failures", "16").stderr).toContain("runs failed: their rows say why");
    expect(existsSync(at("too-many", "results.parquet"))).toBe(true);
  });

  it("are none where nothing failed", () => {
    const { status, stdout } = catchment("sweep", "retry", plan, "--out", at("whole"));
    expect(status).toBe(0);
    expect(stdout).toContain("No run failed");
  });
});
