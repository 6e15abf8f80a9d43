/** A folder of results that appears whole or not at all: written beside its place, then renamed. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { refuse } from "./options.ts";

export interface OutFolder {
  /** Where to write until it is published. */
  readonly temporary: string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Puts the folder in its place and returns that place. */
  readonly publish: () => string;
  /** Takes away what was written; nothing where it is published. */
  readonly discard: () => void;
}

/** A folder to write into; refuses to replace one that holds anything, unless forced. */
export function openOut(folder: string, force: boolean): OutFolder {
  const target = resolve(folder);
  if (existsSync(target)) {
    if (!statSync(target).isDirectory()) refuse("--out", "a folder", `the file ${folder}`);
    if (readdirSync(target).length > 0 && !force) {
      refuse(
        "--out",
        "a folder that is new or empty",
        `${folder}, which holds files`,
        "choose another, or add --force to replace it",
      );
    }
  }
  mkdirSync(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${basename(target)}-${process.pid}.partial`);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  return {
    temporary,
    write: (name, content) => writeFileSync(join(temporary, name), content),
    publish: () => {
      replace(temporary, target);
      return target;
    },
    discard: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

function replace(temporary: string, target: string): void {
  const old = existsSync(target) ? `${temporary}-old` : undefined;
  if (old !== undefined) renameSync(target, old);
  renameSync(temporary, target);
  if (old !== undefined) rmSync(old, { recursive: true, force: true });
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, content: Uint8Array): void {
  const target = resolve(file);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.partial`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
