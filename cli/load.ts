/** Reads the program of one command, and no other's. */

import type { Command } from "commander";
import type { CommandName } from "./commands.ts";

export const LOAD: Readonly<Record<CommandName, () => Promise<Command>>> = {
  run: async () => (await import("./run.ts")).runCommand(),
  compare: async () => (await import("./compare.ts")).compareCommand(),
  sweep: async () => (await import("./sweep.ts")).sweepCommand(),
  trace: async () => (await import("./trace.ts")).traceCommand(),
  check: async () => (await import("./check.ts")).checkCommand(),
  place: async () => (await import("./place.ts")).placeCommand(),
  admit: async () => (await import("./admit.ts")).admitCommand(),
  review: async () => (await import("./review.ts")).reviewCommand(),
  serve: async () => (await import("./serve.ts")).serveCommand(),
  schema: async () => (await import("./schema.ts")).schemaCommand(),
  indices: async () => (await import("./indices.ts")).indicesCommand(),
  theory: async () => (await import("./theory.ts")).theoryCommand(),
  validate: async () => (await import("./validate.ts")).validateCommand(),
  patterns: async () => (await import("./patterns.ts")).patternsCommand(),
  claims: async () => (await import("./claims.ts")).claimsCommand(),
  programmes: async () => (await import("./programmes.ts")).programmesCommand(),
  bench: async () => (await import("./bench.ts")).benchCommand(),
  precompute: async () => (await import("./precompute.ts")).precomputeCommand(),
  document: async () => (await import("./document.ts")).documentCommand(),
};
