/** A JSON file of whatever kind: its value, and which kind it is. */

import { type Fault, parseJson } from "../sim/scenario/faults.ts";
import { ANSWERS, JSON_SCHEMA, kindOf, kindOfList, PLAN, PROFILE } from "./kind-of-file.ts";
import { readText } from "./text-file.ts";

/** Is it the file of a profile, faults in it or not? */
export const isProfile = (file: string): boolean => isOfKind(file, PROFILE);

/** Is it a JSON Schema, which checks scenarios and is none? */
export const isSchema = (file: string): boolean => isOfKind(file, JSON_SCHEMA);

/** Is it a file of answers to a self-review, or of a list of such, whose fault is then told as that of answers? */
export const isAnswers = (file: string): boolean =>
  isOfKind(file, ANSWERS, kindOf) || isOfKind(file, ANSWERS, kindOfList);

/** Is it the plan of a sweep? */
export const isPlan = (file: string): boolean => isOfKind(file, PLAN);

function isOfKind(file: string, kind: string, of: typeof kindOf = kindOf): boolean {
  const json = readJsonFile(file);
  return "value" in json && of(json.value)?.words === kind;
}

/** A JSON file's value, or why there is none. */
export function readJsonFile(file: string): { value: unknown } | { faults: Fault[] } {
  const text = readText(file, 5_000_000);
  return "faults" in text ? text : parseJson(text.text, file, 5_000_000);
}
