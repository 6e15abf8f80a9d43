/** The files of a data package among those that were chosen or dropped. */

import { DESCRIPTOR, PACKAGE_FILES } from "../../sim/place/package-files.ts";
import { type Fault, fault } from "../../sim/scenario/faults.ts";
import type { Packed } from "../../workers/browser/api.ts";
import { MOST_BYTES } from "../../workers/file-text.ts";

/** A file with the way to it from what was chosen: "folder/schools.csv", or its name alone. */
export interface Chosen {
  readonly path: string;
  readonly file: File;
}

export interface Found {
  /** What faults call it; empty where files were chosen one by one. */
  readonly folder: string;
  readonly files: readonly File[];
}

const NAMES: readonly string[] = [DESCRIPTOR, ...PACKAGE_FILES];
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Those that a package is made of, of the folder nearest to what was chosen that has a descriptor, or else any of them. */
export function packageAmong(chosen: readonly Chosen[]): Found {
  const known = chosen.filter(({ file }) => NAMES.includes(file.name));
  const described = known.filter(({ file }) => file.name === DESCRIPTOR);
  const paths = (described.length > 0 ? described : known).map(({ path }) => path);
  const depth = (path: string) => path.split("/").length;
  const folder = folderOf(paths.sort((one, other) => depth(one) - depth(other))[0] ?? chosen[0]?.path ?? "");
  return { folder, files: known.filter(({ path }) => folderOf(path) === folder).map(({ file }) => file) };
}

/** Their bytes, or a fault for each that is too large to be read or cannot be. */
export async function packed({
  folder,
  files,
}: Found): Promise<{ readonly bytes: Packed } | { readonly faults: readonly Fault[] }> {
  const named = (name: string) => (folder === "" ? name : `${folder}/${name}`);
  const large = files.filter(({ size }) => size > MOST_BYTES);
  if (large.length > 0) {
    const expected = `at most ${MOST_BYTES} bytes`;
    return {
      faults: large.map(({ name, size }) => fault(named(name), "", expected, `${size}`, "is it the right file?")),
    };
  }
  const read = await Promise.allSettled(files.map((file) => file.arrayBuffer()));
  const faults = files.flatMap(({ name }, i) =>
    read[i].status === "rejected" ? [fault(named(name), "", "a file that can be read", "one that cannot")] : [],
  );
  if (faults.length > 0) return { faults };
  const bytes = read.flatMap((each, i) =>
    each.status === "fulfilled" ? [[files[i].name, new Uint8Array(each.value)] as const] : [],
  );
  return { bytes: Object.fromEntries(bytes) };
}

/** Files chosen in a window of the system. */
export const chosenIn = (files: FileList | null): Chosen[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Files dropped, those in folders too, two folders deep: a package lies in one. */
export async function dropped(items: DataTransferItemList): Promise<Chosen[]> {
  // Asked for at once: when anything was waited for there is nothing in the list any more.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map((entry) => filesIn(entry, 2)))).flat();
}

async function filesIn(entry: FileSystemEntry, deep: number): Promise<Chosen[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  if (deep === 0) return [];
  const inside = await entriesIn((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inside.map((each) => filesIn(each, deep - 1)))).flat();
}

/** A folder is read a hundred entries at a time. */
async function entriesIn(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? [] : [...some, ...(await entriesIn(reader))];
}
