/** Answers kept on this device between visits. They are read as anybody's file would be: nothing of them is believed. */

import { ANSWERS_VERSION, type Answers, readAnswers } from "../../sim/review/answers.ts";
import { type FormName, isFormName } from "../../sim/review/forms.ts";
import { parseJson } from "../../sim/scenario/faults.ts";
import { keep, kept } from "../frame/kept.ts";

const KEY = "catchment.review";
/** The version of what is kept; of another one nothing is taken. */
const VERSION = 1;
/** Larger files are no answers. */
export const LARGEST = 5_000_000;

export type ByForm = Readonly<Partial<Record<FormName, Answers>>>;

/** What was rated, by form, and the form that was looked at. */
export interface Kept {
  readonly form: FormName;
  readonly answers: ByForm;
}

/** The file that the command reads. */
export const fileOf = (answers: Answers): Record<string, unknown> => ({ schemaVersion: ANSWERS_VERSION, ...answers });

/** A text of answers → the answers, or every fault in it. */
export function answersIn(text: string, file: string): ReturnType<typeof readAnswers> {
  const json = parseJson(text, file, LARGEST);
  return "faults" in json ? json : readAnswers(json.value, file);
}

/** False where this device refuses. */
export const keepAnswers = ({ form, answers }: Kept): boolean =>
  keep(KEY, JSON.stringify({ version: VERSION, form, answers: Object.values(answers).map(fileOf) }));

/** What was kept; undefined where nothing was, or any of it is not what it should be. */
export function keptAnswers(): Kept | undefined {
  const json = parseJson(kept(KEY) ?? "", KEY, LARGEST);
  if ("faults" in json) return undefined;
  const { version, form, answers } = Object(json.value) as Record<string, unknown>;
  if (version !== VERSION || typeof form !== "string" || !isFormName(form) || !Array.isArray(answers)) return undefined;
  const read = answers.map((one) => readAnswers(one, KEY));
  if (read.some((one) => "faults" in one)) return undefined;
  return { form, answers: byForm(read.flatMap((one) => ("answers" in one ? [one.answers] : []))) };
}

const byForm = (all: readonly Answers[]): ByForm => Object.fromEntries(all.map((one) => [one.form, one]));
