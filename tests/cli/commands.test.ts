/** The list of commands and the commands themselves say the same, and asking for one reads no other. */

import { readFileSync } from "node:fs";
import { Help } from "commander";
import { describe, expect, test } from "vitest";
import { COMMAND_NAMES, COMMANDS } from "../../cli/commands.ts";
import { LOAD } from "../../cli/load.ts";
import { catchment } from "./command.ts";

describe.each(COMMAND_NAMES)("catchment %s", (name) => {
  test("is listed with what it takes and what it is for", async () => {
    const command = await LOAD[name]();
    expect(command.name()).toBe(name);
    expect(command.description()).toBe(COMMANDS[name].description);
    expect(new Help().subcommandTerm(command)).toBe(`${name} ${COMMANDS[name].takes}`.trimEnd());
  });
});

test("the help lists every command but those kept from it", () => {
  const { stdout, status } = catchment("--help");
  expect(status).toBe(0);
  for (const name of COMMAND_NAMES) expect(stdout.includes(`\n  ${name} `), name).toBe(!("hidden" in COMMANDS[name]));
});

test("the help of a command is its own, asked for before or after", () => {
  const after = catchment("check", "--help").stdout;
  expect(after).toContain("--json");
  expect(catchment("help", "check").stdout).toBe(after);
});

test("a word that is no command is refused with where to look", () => {
  const { stderr, status } = catchment("nonsense");
  expect(stderr).toContain("unknown command 'nonsense'");
  expect(stderr).toContain("--help");
  expect(status).toBe(2);
});

test("the first file read imports no command, no schema and no model before one is asked for", () => {
  const imported = [...readFileSync("cli/main.ts", "utf8").matchAll(/^import (?!type).*? from "(.*?)";/gm)].map(
    ([, file]) => file,
  );
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((file) => /scenario\/scenario|zod|text\/say|\/(run|check|compare)\.ts$/.test(file))).toEqual(
    [],
  );
});
