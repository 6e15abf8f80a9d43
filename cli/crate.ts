/** The RO-Crate beside written results: each file with its size and hash. */

import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Crate, type CrateFile, roCrate } from "../sim/export/ro-crate.ts";
import { json } from "./print.ts";

/** The text of a crate's metadata file; it says that it was made now. */
export const crateText = (crate: Omit<Crate, "published">): string =>
  json(roCrate({ ...crate, published: new Date().toISOString() }));

/** Files of a folder as a crate and a manifest state them, from what each name means. */
export const filesIn = (folder: string, meanings: Readonly<Record<string, string>>): CrateFile[] =>
  Object.entries(meanings).map(([name, means]) => {
    const path = join(folder, name);
    return { name, means, bytes: statSync(path).size, sha256: hashOfFile(path) };
  });

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
