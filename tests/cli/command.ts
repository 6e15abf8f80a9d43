/** The built command, as a person runs it: built once for a test file, from the sources as they are. */

import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

/** Inside the project, where the command finds its packages. */
const FOLDER = join("dist", `test-cli-${process.pid}-${Math.round(performance.timeOrigin)}`);
let built = false;

function command(): string {
  if (!built) {
    const vite = join("node_modules", "vite", "bin", "vite.js");
    const words = [vite, "build", "--mode", "cli", "--outDir", FOLDER, "--logLevel", "error"];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    if (status !== 0) throw new Error(`the command could not be built:\n${stderr}`);
    built = true;
  }
  return join(FOLDER, "main.js");
}

export const removeCommand = (): void => rmSync(FOLDER, { recursive: true, force: true });

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
