/** A program run to its end, and the line of JSON that it prints. */

import { spawn } from "node:child_process";

/** What a program printed; undefined where it was interrupted. A program that fails is a fault of ours. */
export function runChild(program: string, words: readonly string[], signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(undefined);
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    const stop = () => child.kill("SIGKILL");
    signal.addEventListener("abort", stop);
    let [out, error] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      out += piece;
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      error += piece;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      signal.removeEventListener("abort", stop);
      if (signal.aborted) resolve(undefined);
      else if (status === 0) resolve(JSON.parse(out));
      else reject(new Error(`${[program, ...words].join(" ")} ended with ${status}: ${error.slice(-500)}`));
    });
  });
}
