/** Daemons that a test starts on this machine alone, in a folder of its own, and ends again. */

import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ENGINES, type EngineName, lackingOf } from "../../engines.mjs";

const PATIENCE = 60_000;

/** Engines belong to the system tests; where they are asked for and lacking under CI, their tests fail. */
export const isRun = (name: EngineName): boolean =>
  process.env.CATCHMENT_SYSTEM_TESTS === "1" && (lackingOf(name).length === 0 || process.env.CI === "true");

/** A title that says what the tests need, as they may be skipped for want of it. */
export const titleOf = (name: EngineName): string => `${name} (${ENGINES[name].install})`;

/** Starts a daemon that stays in front; what it says goes to a file of the folder. */
export function startDaemon(
  folder: string,
  program: string,
  words: readonly string[],
  env = process.env,
): ChildProcess {
  const log = openSync(join(folder, `${program}.said`), "a");
  return spawn(program, words, { stdio: ["ignore", log, log], env });
}

/** Ends a daemon, and waits until it has ended. */
export function endDaemon(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    daemon.once("close", () => resolve());
    daemon.kill("SIGTERM");
  });
}

/** Ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
        }),
    ),
  );
  for (const server of servers) server.close();
  return ports;
}

/** Waits until that holds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
