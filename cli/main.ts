/** The researcher's command: `catchment`. */

import { Command, CommanderError } from "commander";
import { MODEL_VERSION } from "../sim/engine/version.ts";
import { describeFault, InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { checkCommand } from "./check.ts";
import { compareCommand } from "./compare.ts";
import { placeCommand } from "./place.ts";
import { warn } from "./print.ts";
import { runCommand } from "./run.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";

const FAILED = 1;
const WRONG_INPUT = 2;

const program = new Command("catchment")
  .description("a place-based partnership simulator for local school systems")
  .version(MODEL_VERSION)
  .showHelpAfterError("(add --help for what can be said)");

const commands = [runCommand(), compareCommand(), checkCommand(), placeCommand(), serveCommand(), schemaCommand()];
for (const command of commands) program.addCommand(command);
quietly(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Commander throws rather than ends the process, so that wrong usage ends with our own exit code. */
function quietly(command: Command): void {
  command.exitOverride();
  for (const inner of command.commands) quietly(inner);
}

/** Says what went wrong; the exit code that belongs to it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_INPUT;
  if (error instanceof InputError) {
    for (const fault of error.faults) warn(describeFault(fault));
    warn(say("check.faults", { n: error.faults.length }));
    return WRONG_INPUT;
  }
  warn(say("fault.crash", { message: error instanceof Error ? error.message : String(error) }));
  warn(say("fault.report"));
  if (process.env.CATCHMENT_TRACE === "1" && error instanceof Error) warn(error.stack ?? "");
  return FAILED;
}
