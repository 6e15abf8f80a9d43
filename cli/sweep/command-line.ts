/** The command of a part of a sweep, by whole paths: any shell of any machine that shares the disk takes it. */

import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { refuse } from "../options.ts";
import { quoted } from "../print.ts";
import type { ReadSweep } from "./read.ts";

export function shellCommand(
  part: "work" | "merge",
  { file }: ReadSweep,
  folder: string,
  more: readonly string[] = [],
): string {
  const words = [
    process.execPath,
    realpathSync(process.argv[1]),
    "sweep",
    part,
    resolve(file),
    "--out",
    folder,
    ...more,
  ];
  if (words.some((word) => /[\n\r]/.test(word)))
    return refuse("--out", "paths of one line, as commands are written a line each", "one with a line break in it");
  return words.map(quoted).join(" ");
}
