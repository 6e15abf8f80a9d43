/** docs/stances.md: in which parameters the readings of the evidence differ, and in nothing else. */

import { PARAMETERS, type ParameterKey } from "../../sim/scenario/parameters.ts";
import { STANCE_TABLE, type StanceRow } from "../../sim/scenario/stances.ts";
import { GENERATED } from "./common.ts";
import { document, number, table, toEvidence, toParameter } from "./markdown.ts";

const INTRODUCTION = `A stance is one reading of the evidence: a value for each of the parameters below. All stances run the same mechanisms
and share every other number and every draw. *trials* is the model's default: what trials and matched comparisons
found; *optimistic* takes what the most hopeful studies found to hold here; *sceptical* takes it that little or none of it
carries over. A scenario's own \`parameters\` come before its stance. Rows marked † act only where practices are not known by
name (\`practice.kernel\` 0), and otherwise change nothing.`;

/** The whole document. */
export const stancesDocument = (): string =>
  document("# Stances", GENERATED, INTRODUCTION, table(HEADS, Object.entries(STANCE_TABLE).map(row)));

const HEADS = ["parameter", "what it is", "unit", "sceptical:", "trials:", "optimistic:", "rests on"];

function row([key, { optimistic, sceptical, evidence, plainKernelOnly }]: [string, StanceRow]): string[] {
  const { label, unit, default: usual } = PARAMETERS[key as ParameterKey];
  const values = [sceptical, usual, optimistic].map(number);
  const named = plainKernelOnly === true ? `${label} †` : label;
  return [toParameter(key), named, unit, ...values, evidence.map(toEvidence).join(", ")];
}
