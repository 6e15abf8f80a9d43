/** The formula of what schools are worth to families as a program, or every fault in it. [C2] */

import { type Fault, InputError } from "../scenario/faults.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { faultOf } from "./mishap.ts";
import { parseFormula } from "./parse.ts";
import type { Program } from "./program.ts";
import { nowhereANumber } from "./tried.ts";
import { UTILITY_KEYS } from "./utility-keys.ts";

export function readUtility(utility: string, file: string): { program: Program } | { faults: Fault[] } {
  const read = parseFormula(utility, UTILITY_KEYS, file, "utility");
  if ("faults" in read) return read;
  const nowhere = nowhereANumber(read.program);
  return nowhere === undefined ? read : { faults: [faultOf(nowhere, file, "utility")] };
}

/** The program of a scenario's own utility, where it states one; throws with every fault in it. */
export function utilityProgram({ utility }: Pick<Scenario, "utility">): Program | undefined {
  if (utility === undefined) return undefined;
  const read = readUtility(utility, "the scenario");
  if ("faults" in read) throw new InputError(read.faults);
  return read.program;
}
