/** Other people's tools, read from where they are installed when they are asked for: nothing of theirs is in the program. */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Peer } from "../way.ts";

/** The folder of a package in a folder's node_modules, or in those of the folders above; undefined where it is in none. */
export function findPeer(peer: Peer, from: string): string | undefined {
  let folder = resolve(from);
  while (!existsSync(join(folder, "node_modules", peer, "package.json"))) {
    if (folder === dirname(folder)) return undefined;
    folder = dirname(folder);
  }
  return join(folder, "node_modules", peer);
}

const described = (folder: string): { readonly version: string; readonly main: string } =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

export const versionOf = (folder: string): string => described(folder).version;

/** What a package exports. */
export async function loadPeer<Exports>(folder: string): Promise<Exports> {
  const file = pathToFileURL(join(folder, described(folder).main)).href;
  const exported = await import(/* @vite-ignore */ file);
  return exported.default ?? exported;
}
