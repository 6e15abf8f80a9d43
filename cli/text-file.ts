/** Reading a person's file as text: UTF-8 only, and a fault rather than a crash where it cannot be read. */

import { readFileSync, statSync } from "node:fs";
import { type Fault, fault } from "../sim/scenario/faults.ts";
import { MOST_BYTES, textOf } from "../workers/file-text.ts";

/** The text of a file; `name` is what the person called it. */
export function readText(name: string, most: number = MOST_BYTES): { text: string } | { faults: Fault[] } {
  try {
    const stat = statSync(name);
    if (stat.isDirectory()) return { faults: [fault(name, "", "a file", "a folder")] };
    if (!stat.isFile()) return { faults: [fault(name, "", "a file", "something else")] };
    if (stat.size > most)
      return { faults: [fault(name, "", `at most ${most} bytes`, `${stat.size}`, "is it the right file?")] };
    return textOf(readFileSync(name), name);
  } catch (error) {
    return { faults: [fault(name, "", "a file that can be read", wordsOf(error))] };
  }
}

/** Why a file could not be read, in words. */
export function wordsOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === "ENOENT" || code === "ENOTDIR") return "no such file";
  if (code === "EACCES" || code === "EPERM") return "a file that may not be read";
  if (code === "EISDIR") return "a folder";
  if (code === "ENOSPC" || code === "EDQUOT") return "no room left";
  if (code === "EROFS") return "a disk that may not be written";
  if (code === "ENAMETOOLONG") return "a name that is too long";
  return code ?? "an unreadable file";
}

/** Errors of the disk that are the person's to mend: no room, no permission, something in the way. */
const OF_DISK = new Set(
  "EACCES EPERM EROFS ENOSPC EDQUOT ENOTDIR EISDIR ENAMETOOLONG ELOOP EEXIST ENOTEMPTY EBUSY".split(" "),
);

export function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error)) return false;
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  return OF_DISK.has(code) && syscall !== "listen";
}
