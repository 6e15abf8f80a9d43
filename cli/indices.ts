/** `catchment indices TABLE`: how segregated schools or areas are, from a table of pupils by unit and group. */

import { Command } from "commander";
import { SEGREGATION_INDICES } from "../sim/indicators/segregation/indices.ts";
import { InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { type IndicesOptions, type Plan, planOf } from "./indices/plan.ts";
import { indicesText } from "./indices/report.ts";
import { indicesOf } from "./indices/results.ts";
import { readTable, type Table } from "./indices/table.ts";
import { print, printJson, warn } from "./print.ts";
import { readText } from "./text-file.ts";

/** The most bytes of a table: a text of twice as many signs is more than the engine holds. */
const MOST_BYTES = 250_000_000;

const each = (word: string, before: readonly string[]): readonly string[] => [...before, word];

export const indicesCommand = (): Command =>
  new Command("indices")
    .description(COMMANDS.indices.description)
    .argument("<table>", "a CSV file with a heading")
    .requiredOption("--unit <column>", "the column that names the school or area; rows of one name add up")
    .option("--groups <a,b>", "columns that count each group, the first being the minority; with --group, their order")
    .option("--group <column>", "where a row is one group of a unit: the column that names the group")
    .option("--count <column>", "and the column that counts its pupils")
    .option("--total <column>", "where a row is a roll and a percentage: the column of the roll")
    .option("--percent <column>", "and the column of the percentage that the first group is")
    .option("--where <column=value>", "read only rows with this value; may be said again", each, [])
    .option("--within <column>", "split M and H exactly between and within these larger units")
    .option("--time <column>", "the column of the time; indices are then of --to")
    .option("--from <value>", "the time from which M changed")
    .option("--to <value>", "the time to which it did")
    .option("--curve", "with the points of the segregation curve")
    .option("--local", "with the local segregation of every unit")
    .option("--json", "for programs")
    .addHelpText("after", helpText)
    .action(measureTable);

function measureTable(file: string, options: IndicesOptions): void {
  const plan = planOf(options);
  const text = readText(file, MOST_BYTES);
  if ("faults" in text) throw new InputError(text.faults);
  const table = readTable(text.text, file, plan);
  const result = indicesOf(table, plan, options);
  if (options.json === true) printJson(result);
  else print(indicesText(file, plan, result));
  for (const note of notesOn(plan, table)) warn(note);
}

function notesOn({ layout }: Plan, { leftOut, groups }: Table): string[] {
  const { rows, pupils } = leftOut;
  return [
    ...(layout.kind === "percent" ? [say("indices.rounded", { group: groups[0] })] : []),
    ...(rows > 0 ? [say("indices.leftOut.rows", { rows })] : []),
    ...(pupils > 0 ? [say("indices.leftOut.pupils", { pupils })] : []),
  ];
}

/** Every index as it is declared. */
function helpText(): string {
  const said = Object.values(SEGREGATION_INDICES).map(
    ({ label, symbol, formula, range, reference, baselineFormula, correction }) =>
      `  ${symbol}  ${label}, ${range} (${reference})\n     ${formula}\n     by chance E: ${baselineFormula}; taken out: ${correction}`,
  );
  return `\nIndices (x the first group, y all others, t both, of a unit; capitals of all units; p, π shares; natural logarithms):\n${said.join("\n")}`;
}
