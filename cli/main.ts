/** The researcher's command: `catchment`. */

import { Command, CommanderError } from "commander";
import { MODEL_VERSION } from "../sim/engine/version.ts";
import { describeFault, type Fault, fault, InputError } from "../sim/scenario/faults.ts";
import { COMMAND_NAMES, COMMANDS, type CommandName } from "./commands.ts";
import { LOAD } from "./load.ts";
import { allowClosedPipes, clean, printJson, warn } from "./print.ts";
import { isOfDisk, wordsOf } from "./text-file.ts";

const FAILED = 1;
const WRONG_INPUT = 2;

const program = new Command("catchment")
  .description("a place-based partnership simulator for local school systems")
  .version(MODEL_VERSION)
  .showHelpAfterError("(add --help for what can be said)");

allowClosedPipes();
try {
  await addCommands(askedFor(process.argv.slice(2)));
  await program.parseAsync();
} catch (error) {
  process.exitCode = await report(error);
}

/** The first word that is no option, or the one after "help". */
function askedFor(words: readonly string[]): string | undefined {
  const [first, second] = words.filter((word) => !word.startsWith("-"));
  return first === "help" ? second : first;
}

/** Only the one that is asked for is read; the others are there to be listed. */
async function addCommands(asked: string | undefined): Promise<void> {
  for (const name of COMMAND_NAMES) {
    const { description, hidden = false } = COMMANDS[name];
    const command = name === asked ? await LOAD[name]() : new Command(name).description(description);
    program.addCommand(command, { hidden });
  }
  program.configureHelp({ subcommandTerm: termOf });
  quietly(program);
}

/** A command as the help lists it: the same whether it was read or not. */
function termOf(command: Command): string {
  const name = command.name() as CommandName;
  const takes = Object.hasOwn(COMMANDS, name) ? COMMANDS[name].takes : "[command]";
  return `${name} ${takes}`.trimEnd();
}

/** Commander throws rather than ends the process, so that wrong usage ends with our own exit code. */
function quietly(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: (text) => void process.stderr.write(clean(text)) });
  for (const inner of command.commands) quietly(inner);
}

/** Says what went wrong; the exit code that belongs to it. */
async function report(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_INPUT;
  if (error instanceof InputError) return reportFaults(error.faults);
  if (isOfDisk(error)) return reportFaults([fault(error.path ?? "the disk", "", "a path to write", wordsOf(error))]);
  const { say } = await import("../text/say.ts");
  warn(say("fault.crash", { message: error instanceof Error ? error.message : String(error) }));
  warn(say("fault.report"));
  if (process.env.CATCHMENT_TRACE === "1" && error instanceof Error) warn(error.stack ?? "");
  return FAILED;
}

/** Says every fault: in lines for people, and as JSON for programs that asked for it. */
async function reportFaults(faults: readonly Fault[]): Promise<number> {
  const words = process.argv.slice(2);
  if (words.includes("--json")) printJson({ faults });
  for (const fault of faults) warn(describeFault(fault));
  const writes = words.some((word) => /^--(out|save)(=|$)/.test(word));
  const { say } = await import("../text/say.ts");
  warn(say("check.faults", { n: faults.length, written: writes ? "no" : "never" }));
  return WRONG_INPUT;
}
