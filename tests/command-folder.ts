/** Where the command is built for the tests of one run, inside the project, where it finds its packages. */

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly commandFolder: string;
  }
}

export default function makeCommandFolder(project: TestProject): () => void {
  mkdirSync("dist", { recursive: true });
  const folder = mkdtempSync(join("dist", "test-cli-"));
  project.provide("commandFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
