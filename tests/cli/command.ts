/** The built command, as a person runs it: built once for all tests of a run, from the sources as they are. */

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** Milliseconds between looks at whether another has built it. */
const PATIENCE = 50;

/** The file to run: built by the first that asks, while others wait for it. */
export function command(): string {
  const folder = inject("commandFolder");
  const outcome = join(folder, "outcome");
  if (isFirst(folder)) writeFileSync(outcome, build(folder));
  while (!existsSync(outcome) || readFileSync(outcome, "utf8") === "") pause();
  const said = readFileSync(outcome, "utf8");
  if (said !== BUILT) throw new Error(`the command could not be built:\n${said}`);
  return join(folder, "cli", "main.js");
}

const BUILT = "built";

/** Builds the command; what went wrong, or that nothing did. */
function build(folder: string): string {
  const vite = join("node_modules", "vite", "bin", "vite.js");
  const words = [vite, "build", "--mode", "cli", "--outDir", join(folder, "cli"), "--logLevel", "error"];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  return status === 0 ? BUILT : stderr || `it ended with ${status}`;
}

/** Only one of all that ask can make the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, "cli"));
    return true;
  } catch {
    return false;
  }
}

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE);

/** Runs the command to its end. */
export function catchment(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command(), ...words], {
    encoding: "utf8",
    timeout: 120_000,
  });
  return { status, stdout, stderr };
}

/** Starts the command, and interrupts it when `when` says so of what it has written to standard error. */
export function interrupted(
  when: (stderr: string) => boolean,
  ...words: string[]
): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, [command(), ...words], { stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  let sent = false;
  child.stderr.setEncoding("utf8");
  child.stderr.on("data", (piece: string) => {
    stderr += piece;
    if (sent || !when(stderr)) return;
    sent = child.kill("SIGINT");
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, stderr })));
}

/** Starts the command and lets it come to its end while others are run. */
export const meanwhile = (...words: string[]) => interrupted(() => false, ...words);

/** Starts the command and ends it without a word, as a machine does that fails, as soon as `when` says so. */
export function killed(when: () => boolean, ...words: string[]): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [command(), ...words], { stdio: "ignore" });
  const looking = setInterval(() => {
    if (when()) child.kill("SIGKILL");
  }, 20);
  return new Promise((resolve) =>
    child.on("close", (_, signal) => {
      clearInterval(looking);
      resolve(signal);
    }),
  );
}
