/** The RO-Crate beside written results: each file with its size and hash. */

import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Crate, type CrateFile, roCrate } from "../sim/export/ro-crate.ts";
import { json } from "./print.ts";

/** The crate of a folder's files, by name and meaning, as the text of its metadata file; it says that it was made now. */
export const crateText = (
  folder: string,
  files: Readonly<Record<string, string>>,
  crate: Omit<Crate, "files" | "published">,
): string =>
  json(
    roCrate({
      ...crate,
      published: new Date().toISOString(),
      files: Object.entries(files).map(([name, means]) => fileIn(folder, name, means)),
    }),
  );

const fileIn = (folder: string, name: string, means: string): CrateFile => {
  const path = join(folder, name);
  return { name, means, bytes: statSync(path).size, sha256: hashOfFile(path) };
};

const PIECE = 1 << 20;

/** SHA-256 of a file, read in pieces: results may be larger than memory. */
export function hashOfFile(path: string): string {
  const digest = createHash("sha256");
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      digest.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return digest.digest("hex");
}
