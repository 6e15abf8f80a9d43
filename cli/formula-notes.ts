/** What is worth saying of a scenario's formulas though it is no fault: what is not everywhere a number. */

import { utilityProgram } from "../sim/formula/of-utility.ts";
import { TRIED, withoutNumber } from "../sim/formula/tried.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";

/** Notes on the formulas of a scenario, one a line. */
export function formulaNotes(scenario: Scenario, file: string): string[] {
  const program = utilityProgram(scenario);
  const without = program === undefined ? 0 : withoutNumber(program);
  return without === 0 ? [] : [say("check.partlyNumber", { file, without, tried: TRIED })];
}
