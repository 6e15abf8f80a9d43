/** Programs of this machine that tests start. */

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of these on the path, or undefined. */
export function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

export function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
