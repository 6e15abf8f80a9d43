/** Paths that a person names to be written: where they really lead, and whether they can be written at all. */

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { fault, InputError } from "../sim/scenario/faults.ts";
import { COMMAND_LINE, refuse } from "./options.ts";
import { wordsOf } from "./text-file.ts";

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The path with its links followed, as far as it exists; refuses one that leads through a file. */
export function realPath(option: string, path: string): string {
  const whole = resolve(path);
  try {
    if (existsSync(whole)) return realpathSync(whole);
    const above = dirname(whole);
    if (above === whole) return whole;
    if (existsSync(above) && !isFolder(above)) return refuse(option, "a path through folders", `the file ${above}`);
    return join(realPath(option, above), basename(whole));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw pathFault(option, path, error);
  }
}

/** Is the path the folder itself, or below it? */
export const within = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** The real path of a file that can be written: not a folder, and none that is there already, unless forced. */
export function checkFile(option: string, file: string, force: boolean, reads: readonly string[] = []): string {
  if (file.trim() === "" || file.includes("\0")) return refuse(option, "a file", `"${file}"`);
  const target = realPath(option, file);
  if (isFolder(target)) return refuse(option, "a file", `the folder ${file}`);
  if (reads.some((read) => realPath(option, read) === target))
    return refuse(option, "another file than those that are read", file);
  if (existsSync(target) && !force)
    return refuse(option, "a file that is new", `${file}, which is there`, "choose another, or add --force");
  checkWritable(option, file, dirname(target));
  return target;
}

/** Refuses a path below a folder, there or still to be made, that may not be written. */
export function checkWritable(option: string, path: string, folder: string): void {
  let above = folder;
  while (!existsSync(above)) above = dirname(above);
  try {
    accessSync(above, constants.W_OK);
  } catch (error) {
    throw pathFault(option, path, error);
  }
}

/** Makes a folder and those above it that are missing; InputError where it cannot. */
export function makeFolder(path: string): void {
  try {
    makeLevels(resolve(path));
  } catch (error) {
    throw pathFault("--out", path, error);
  }
}

/** Level by level: Node 20's own way never ends where a file system takes no folders, such as /proc. */
function makeLevels(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeLevels(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another worker may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

/** The fault of a path that cannot be written; a fault that is told already stays as it is. */
export function pathFault(option: string, path: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = (error as { code?: string }).code;
  const found = code === "EACCES" || code === "EPERM" ? "one that may not be written" : wordsOf(error);
  return new InputError([fault(COMMAND_LINE, option, `a path that can be written at ${path}`, found)]);
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, content: Uint8Array): void {
  const target = resolve(file);
  makeFolder(dirname(target));
  const temporary = `${target}.${process.pid}.partial`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
