/** A Redis server, and the packages that speak to it: either may be absent, as nothing else needs them. */

import { say } from "../../text/say.ts";
import type { Server } from "../../workers/executors/queue.ts";
import { refuse } from "../options.ts";
import { commandAgain, warn, withoutPassword } from "../print.ts";
import { FAILED } from "./work.ts";

interface Connection extends Server {
  readonly close: () => void;
}

/** Tries to come back after a connection is lost: a server that starts again is waited for, some twenty seconds. */
const TRIES = 12;
const LONGEST_PAUSE = 2000;
const PATIENCE = 5000;

/** Connects, or refuses with why it could not. */
export async function connect(url: string): Promise<Connection> {
  const address = addressOf(url);
  const { ioredis, bullmq } = await packages();
  let isOpen = false;
  let why = "";
  const client = new ioredis.Redis(address, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    // BullMQ asks for it: its workers wait for a job as long as it takes.
    maxRetriesPerRequest: null,
    retryStrategy: (tries) => (isOpen && tries <= TRIES ? Math.min(200 * tries, LONGEST_PAUSE) : null),
  });
  client.on("error", (error: Error) => {
    why = error.message;
  });
  client.on("end", () => {
    if (isOpen) lost(why);
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.disconnect();
    const found = `${withoutPassword(url)}: ${why || (error as Error).message}`;
    return refuse("--redis", "a Redis server that answers", found, "redis-server starts one");
  }
  isOpen = true;
  const close = () => {
    isOpen = false;
    client.disconnect();
  };
  return { client, bullmq, close };
}

/** A server that is gone for good leaves nothing to wait for: what is whole is in the folder, and this ends at once. */
function lost(why: string): never {
  warn(say("sweep.lost", { why, command: commandAgain() }));
  process.exit(FAILED);
}

function addressOf(url: string): string {
  const isRedis = URL.canParse(url) && ["redis:", "rediss:"].includes(new URL(url).protocol);
  return isRedis
    ? url
    : refuse("--redis", "an address such as redis://127.0.0.1:6379", `"${withoutPassword(url).slice(0, 60)}"`);
}

async function packages() {
  try {
    return { ioredis: await import("ioredis"), bullmq: await import("bullmq") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const advice = "npm install --no-save bullmq@6 ioredis@6";
    return refuse("--redis", "the packages bullmq and ioredis", "neither, or one of them", advice);
  }
}
