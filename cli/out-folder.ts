/** A folder of results that appears whole or not at all: written beside its place, then renamed. */

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { CRATE_FILE } from "../sim/export/ro-crate.ts";
import { DESCRIPTOR, PACKAGE_FILES } from "../sim/place/package-files.ts";
import { refuse } from "./options.ts";
import { isFolder, makeFolder, pathFault, realPath, within } from "./paths.ts";

export interface OutFolder {
  /** Where to write until it is published. */
  readonly temporary: string;
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** Puts the folder in its place and returns that place. */
  readonly publish: () => string;
  /** Takes away what was written; nothing where it is published. */
  readonly discard: () => void;
}

/** The files a run writes. */
const RUN_FILES = [
  ...["series.parquet", "series.csv", "agents.parquet", "agents.csv"],
  ...["summary.json", "dictionary.json", "manifest.json", CRATE_FILE],
];

/**
 * A folder to write into. Refuses the folder one stands in, one that holds what is read, and one that holds anything;
 * forced, it replaces what this program wrote, and nothing else.
 */
export function openOut(folder: string, force: boolean, reads: readonly string[] = []): OutFolder {
  const target = checkOut(folder, force, reads);
  const temporary = join(dirname(target), `.${basename(target)}-${process.pid}.partial`);
  try {
    makeFolder(dirname(target));
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
  } catch (error) {
    throw pathFault("--out", folder, error);
  }
  return {
    temporary,
    write: (name, content) => writeFileSync(join(temporary, name), content),
    publish: () => replace(temporary, target, force),
    discard: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** The folder's real path, where it may be written or replaced. */
export function checkOut(folder: string, force: boolean, reads: readonly string[] = []): string {
  if (folder.trim() === "" || folder.includes("\0")) return refuse("--out", "a folder", `"${folder}"`);
  const target = realPath("--out", folder);
  if (within(realPath("--out", process.cwd()), target))
    return refuse("--out", "a folder below this one, or elsewhere", `${folder}, in which this command runs`);
  const read = reads.find((file) => within(realPath("--out", file), target));
  if (read !== undefined)
    return refuse("--out", "a folder that holds nothing that is read", `${folder}, which holds ${read}`);
  if (!existsSync(target)) return target;
  if (!isFolder(target)) return refuse("--out", "a folder", `the file ${folder}`);
  if (mayReplace(target, force)) return target;
  if (!force) {
    const advice = isOurs(target) ? "choose another, or add --force to replace it" : "choose another";
    return refuse("--out", "a folder that is new or empty", `${folder}, which holds files`, advice);
  }
  const found = `${folder}, which holds ${foreignIn(target)}`;
  return refuse("--out", "a folder that is new, or that holds results of this program alone", found, "choose another");
}

const mayReplace = (target: string, force: boolean): boolean =>
  readdirSync(target).length === 0 || (force && isOurs(target));

/** Does it hold a run's results, or a place's data package, and nothing else? */
const isOurs = (target: string): boolean =>
  (describes(join(target, "manifest.json"), { program: "catchment" }) && strange(target, RUN_FILES).length === 0) ||
  (describes(join(target, DESCRIPTOR), { fictional: undefined, baseYear: undefined }) &&
    strange(target, [DESCRIPTOR, ...PACKAGE_FILES]).length === 0);

function foreignIn(target: string): string {
  const [foreign] = strange(target, [...RUN_FILES, DESCRIPTOR, ...PACKAGE_FILES]);
  return foreign ?? "files that this program did not write together";
}

const strange = (target: string, known: readonly string[]): string[] =>
  readdirSync(target).filter((name) => !known.includes(name) || !lstatSync(join(target, name)).isFile());

/** Is it a JSON file with these keys, of these values where one is given? */
function describes(file: string, keys: Readonly<Record<string, unknown>>): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (value === null || typeof value !== "object") return false;
    return Object.entries(keys).every(
      ([key, wanted]) =>
        Object.hasOwn(value, key) && (wanted === undefined || (value as Record<string, unknown>)[key] === wanted),
    );
  } catch {
    return false;
  }
}

/** Puts the folder in its place; beside it where something came there meanwhile that is not ours to replace. */
function replace(temporary: string, target: string, force: boolean): string {
  if (!existsSync(target)) {
    renameSync(temporary, target);
    return target;
  }
  if (!isFolder(target) || !mayReplace(target, force)) return replace(temporary, `${target}-new`, false);
  const old = `${temporary}-old`;
  renameSync(target, old);
  renameSync(temporary, target);
  rmSync(old, { recursive: true, force: true });
  return target;
}
