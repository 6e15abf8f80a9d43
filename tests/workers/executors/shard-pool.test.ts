import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { shardPool } from "../../../workers/executors/shard-pool.ts";
import type { Stated } from "../../../workers/executors/stated.ts";

/** A thread that is never done writing its shard. */
const STUCK = `
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { workerData } from "node:worker_threads";
export default ({ shard }) => {
  const { folder, writer } = workerData;
  writeFileSync(join(folder, "shards", \`shard-\${shard}.parquet.\${writer}.partial\`), "half");
  for (;;);
};
`;

/** A pool of two threads, each at a shard that is half written, beside one that another machine is writing. */
async function atWork() {
  const folder = mkdtempSync(join(tmpdir(), "catchment-pool-"));
  const shards = join(folder, "shards");
  mkdirSync(shards);
  writeFileSync(join(shards, "shard-7.parquet.another.partial"), "half");
  const threadFile = pathToFileURL(join(folder, "stuck.mjs"));
  writeFileSync(threadFile, STUCK);
  const interrupt = new AbortController();
  const pool = shardPool({} as Stated, { threads: 2, threadFile, folder, signal: interrupt.signal });
  const made = Promise.allSettled([pool.make({ shard: 0 }), pool.make({ shard: 1 })]);
  while (readdirSync(shards).length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  const lost = async () => (await made).filter(({ status }) => status === "rejected").length;
  return { pool, interrupt, lost, left: () => readdirSync(shards) };
}

test("threads that are ended leave nothing half written, and what another machine is writing alone", async () => {
  const { pool, lost, left } = await atWork();
  await pool.end();
  expect(await lost()).toBe(2);
  expect(left()).toEqual(["shard-7.parquet.another.partial"]);
}, 60_000);

test("so do threads that are interrupted, however often they are then ended", async () => {
  const { pool, interrupt, lost, left } = await atWork();
  interrupt.abort();
  expect(await lost()).toBe(2);
  await Promise.all([pool.end(), pool.end()]);
  expect(left()).toEqual(["shard-7.parquet.another.partial"]);
}, 60_000);
