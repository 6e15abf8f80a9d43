/** `catchment programmes [KEY]`: the programmes that come as scenarios, and what is known of each. */

import { Command } from "commander";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { section } from "./document/programmes.ts";
import { refuse } from "./options.ts";
import { print, printJson } from "./print.ts";
import { type Listed, listed } from "./programmes/listed.ts";
import { PROGRAMMES, type Programme } from "./programmes/registry.ts";
import { tableText } from "./table.ts";

interface Options {
  readonly json: boolean;
}

export const programmesCommand = (): Command =>
  new Command("programmes")
    .description(COMMANDS.programmes.description)
    .argument("[key]", "one of those listed")
    .option("--json", "for programs", false)
    .action((key: string | undefined, options: Options) => {
      if (key === undefined) listAll(options);
      else tellOf(PROGRAMMES.find((each) => each.key === key) ?? unknown(key), options);
    });

function listAll({ json }: Options): void {
  const all = PROGRAMMES.map(listed);
  if (json) printJson(all);
  else print(listText(all));
}

function tellOf(programme: Programme, { json }: Options): void {
  if (json) printJson({ ...listed(programme), card: programme.card });
  else print(section(programme).join("\n\n").replace(ANCHOR, ""));
}

/** What a page's links lead to, and a terminal has none of. */
const ANCHOR = /<a id="[^"]*"><\/a>/g;

const unknown = (key: string): never =>
  refuse("KEY", `one of ${PROGRAMMES.map((each) => each.key).join(", ")}`, `"${key.slice(0, 60)}"`);

const listText = (all: readonly Listed[]): string =>
  [
    say("programmes.list", { place: "Tarnford" }),
    "",
    tableText(
      (["key", "title", "where", "phase", "arenas", "cost"] as const).map((column) =>
        say(`programmes.column.${column}`),
      ),
      all.map(({ key, title, where, phase, arenas, cost }) => [
        key,
        title,
        where,
        phase,
        arenas.map(arenaWords).join(", "),
        pounds(cost),
      ]),
      ["left", "left", "left", "left", "left", "right"],
    ),
    "",
    say("programmes.how"),
    ...against(all),
  ].join("\n");

/** What programmes of each phase are compared with. */
const against = (all: readonly Listed[]): string[] =>
  [...new Map(all.map((one) => [one.phase, one.against]))].map(([phase, file]) =>
    say("programmes.against", { phase, file }),
  );

const arenaWords = (arena: string): string => say("programmes.arena", { arena });

const pounds = (cost: number | undefined): string => (cost === undefined ? "–" : cost.toLocaleString("en-GB"));
