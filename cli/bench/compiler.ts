/** Making the references in C into programs, where the machine has a compiler. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import choiceRound from "./c/choice-round.c?raw";
import schelling from "./c/schelling.c?raw";
import type { CSource } from "./way.ts";

const SOURCES: Readonly<Record<CSource, string>> = { "choice-round": choiceRound, schelling };
/** The same sums on every machine: no product and sum in one step. */
const FLAGS = ["-O3", "-ffp-contract=off"];

export interface Compiler {
  /** What the compiler calls itself. */
  readonly version: string;
  /** The program made of a source; undefined where it cannot be made. */
  readonly programOf: (source: CSource) => string | undefined;
  readonly clear: () => void;
}

/** The first C compiler that answers to one of the usual names; undefined where there is none. */
export function findCompiler(
  names: readonly string[] = [process.env.CC ?? "cc", "gcc", "clang"],
): Compiler | undefined {
  for (const name of names) {
    const { status, stdout } = spawnSync(name, ["--version"], { encoding: "utf8" });
    if (status === 0) return compilerOf(name, stdout.split("\n")[0]);
  }
  return undefined;
}

function compilerOf(name: string, version: string): Compiler {
  const folder = mkdtempSync(join(tmpdir(), "catchment-bench-"));
  const made = new Map<CSource, string | undefined>();
  return {
    version,
    programOf: (source) => {
      if (!made.has(source)) made.set(source, compile(name, folder, source));
      return made.get(source);
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function compile(name: string, folder: string, source: CSource): string | undefined {
  const file = join(folder, `${source}.c`);
  const program = join(folder, source);
  writeFileSync(file, SOURCES[source]);
  return spawnSync(name, [...FLAGS, "-o", program, file, "-lm"]).status === 0 ? program : undefined;
}
