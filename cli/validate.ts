/** `catchment validate [CASE…]`: what others publish beside what ours gives, and whether the two agree. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { DOCKING } from "../sim/docking/registry.ts";
import { InputError } from "../sim/scenario/faults.ts";
import { agrees, type Case, type Effort, type Row } from "../sim/theory/cases/case.ts";
import { CASES } from "../sim/theory/cases/registry.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { figure } from "./figure.ts";
import { refuse } from "./options.ts";
import { checkFile, writeWhole } from "./paths.ts";
import { print, printJson, warn } from "./print.ts";
import { tableText } from "./table.ts";
import { readText } from "./text-file.ts";
import { validationDocument } from "./validation-document.ts";
import { bandText, counts, type Outcome, skippedText } from "./validation-outcome.ts";

interface Options {
  readonly quick: boolean;
  readonly data?: string;
  readonly out?: string;
  readonly json: boolean;
}

const OUT_OF_BAND = 1;

/** The parts of the model, and then the model itself. */
const ALL: readonly Case[] = [...CASES, ...DOCKING];

export const validateCommand = (): Command =>
  new Command("validate")
    .description(COMMANDS.validate.description)
    .argument("[cases...]", `some of ${ALL.map(({ id }) => id).join(", ")}; all where none is named`)
    .option("--quick", "fewer seeds, with bands as much wider", false)
    .option("--data <folder>", "folder of the files that some cases need and that do not come with the program")
    .option("--out <file>", "write the report as a Markdown document")
    .option("--json", "for programs", false)
    .action(validate);

function validate(ids: readonly string[], { quick, data, out, json }: Options): void {
  const target = out === undefined ? undefined : checkFile("--out", out, true);
  const cases = casesOf(ids);
  if (ids.length > 0) checkData(cases, data);
  const outcomes = cases.map((known) => outcomeOf(known, quick ? "quick" : "full", data));
  if (target !== undefined) writeWhole(target, new TextEncoder().encode(validationDocument(outcomes, quick)));
  if (json) printJson(outcomes.map(plain));
  else print(reportText(outcomes, out));
  if (outcomes.some(({ rows = [] }) => !rows.every(agrees))) process.exitCode = OUT_OF_BAND;
}

function casesOf(ids: readonly string[]): readonly Case[] {
  const unknown = ids.filter((id) => !ALL.some((known) => known.id === id));
  if (unknown.length > 0)
    refuse("CASES", `some of ${ALL.map(({ id }) => id).join(", ")}`, unknown.join(", ").slice(0, 60));
  return ids.length === 0 ? ALL : ALL.filter(({ id }) => ids.includes(id));
}

/** A case that is asked for by name is not passed over for want of its file. */
function checkData(cases: readonly Case[], data: string | undefined): void {
  const wanting = cases.find((known) => known.file !== undefined && !existsSync(join(data ?? ".", known.file.name)));
  if (wanting !== undefined) refuse("--data", say("validate.data", { ...wanting.file }), data ?? "no folder");
}

function outcomeOf(known: Case, effort: Effort, data: string | undefined): Outcome {
  warn(say("validate.progress", { id: known.id, title: known.title }));
  if (known.file === undefined) return { known, rows: known.rows(effort) };
  const path = join(data ?? ".", known.file.name);
  if (data === undefined || !existsSync(path)) return { known };
  const read = readText(path);
  if ("faults" in read) throw new InputError(read.faults);
  return { known, rows: known.rows(effort, read.text) };
}

const plain = ({ known, rows }: Outcome) => ({
  id: known.id,
  title: known.title,
  source: known.source,
  bands: known.bands,
  ...(rows === undefined ? { needs: known.file } : { rows: rows.map((row) => ({ ...row, agrees: agrees(row) })) }),
});

function reportText(outcomes: readonly Outcome[], out: string | undefined): string {
  const header = [
    say("validate.column.case"),
    say("validate.column.title"),
    say("validate.column.figures"),
    say("validate.column.in"),
    say("validate.column.out"),
    say("validate.column.unmet"),
    say("validate.column.none"),
  ];
  const run = outcomes.filter(({ rows }) => rows !== undefined);
  const table = tableText(
    header,
    run.map(({ known, rows = [] }) => [known.id, known.title, ...counts(rows).map(String)]),
    ["left", "left"],
  );
  const strays = run.flatMap(({ known, rows = [] }) =>
    rows.filter((row) => !agrees(row)).map((row) => strayText(known, row)),
  );
  const skipped = outcomes.filter(({ rows }) => rows === undefined).map(({ known }) => skippedText(known));
  const written = out === undefined ? [] : ["", say("validate.written", { file: out })];
  const closing = [...(strays.length > 0 ? ["", say("validate.out"), ...strays] : []), ...skipped, ...written];
  return [table, ...closing].join("\n");
}

const strayText = ({ id }: Case, { setting, quantity, ours, band }: Row): string =>
  say("validate.row", { id, setting, quantity, ours: figure(ours), band: bandText(band) });
