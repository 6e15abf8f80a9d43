/** The researcher's command: `catchment`. */

import { Command, CommanderError } from "commander";
import { MODEL_VERSION } from "../sim/engine/version.ts";
import { describeFault, type Fault, fault, InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { admitCommand } from "./admit.ts";
import { benchCommand } from "./bench.ts";
import { checkCommand } from "./check.ts";
import { compareCommand } from "./compare.ts";
import { documentCommand } from "./document.ts";
import { indicesCommand } from "./indices.ts";
import { patternsCommand } from "./patterns.ts";
import { placeCommand } from "./place.ts";
import { precomputeCommand } from "./precompute.ts";
import { allowClosedPipes, clean, printJson, warn } from "./print.ts";
import { runCommand } from "./run.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { wordsOf } from "./text-file.ts";
import { theoryCommand } from "./theory.ts";
import { validateCommand } from "./validate.ts";

const FAILED = 1;
const WRONG_INPUT = 2;

/** Errors of the disk that are the person's to mend: no room, no permission, something in the way. */
const OF_DISK = new Set(
  "EACCES EPERM EROFS ENOSPC EDQUOT ENOTDIR EISDIR ENAMETOOLONG ELOOP EEXIST ENOTEMPTY EBUSY".split(" "),
);

const program = new Command("catchment")
  .description("a place-based partnership simulator for local school systems")
  .version(MODEL_VERSION)
  .showHelpAfterError("(add --help for what can be said)");

const commands = [
  runCommand(),
  compareCommand(),
  checkCommand(),
  placeCommand(),
  admitCommand(),
  serveCommand(),
  schemaCommand(),
  indicesCommand(),
  theoryCommand(),
  validateCommand(),
  patternsCommand(),
  benchCommand(),
];
for (const command of commands) program.addCommand(command);
// Only the build and the keepers of the project ask for these.
for (const command of [precomputeCommand(), documentCommand()]) program.addCommand(command, { hidden: true });
quietly(program);
allowClosedPipes();

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Commander throws rather than ends the process, so that wrong usage ends with our own exit code. */
function quietly(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: (text) => void process.stderr.write(clean(text)) });
  for (const inner of command.commands) quietly(inner);
}

/** Says what went wrong; the exit code that belongs to it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_INPUT;
  if (error instanceof InputError) return reportFaults(error.faults);
  if (isOfDisk(error)) return reportFaults([fault(error.path ?? "the disk", "", "a path to write", wordsOf(error))]);
  warn(say("fault.crash", { message: error instanceof Error ? error.message : String(error) }));
  warn(say("fault.report"));
  if (process.env.CATCHMENT_TRACE === "1" && error instanceof Error) warn(error.stack ?? "");
  return FAILED;
}

/** Says every fault: in lines for people, and as JSON for programs that asked for it. */
function reportFaults(faults: readonly Fault[]): number {
  const words = process.argv.slice(2);
  if (words.includes("--json")) printJson({ faults });
  for (const fault of faults) warn(describeFault(fault));
  const writes = words.some((word) => /^--(out|save)(=|$)/.test(word));
  warn(say("check.faults", { n: faults.length, written: writes ? "no" : "never" }));
  return WRONG_INPUT;
}

function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error)) return false;
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  return OF_DISK.has(code) && syscall !== "listen";
}
