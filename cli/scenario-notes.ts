/** What is worth saying of a scenario though it is no fault. */

import type { CheckedPlace } from "../sim/experiment/place-check.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { actionNotes } from "./action-notes.ts";
import { formulaNotes } from "./formula-notes.ts";

/** Notes on a scenario for a place, one a line. */
export const scenarioNotes = (scenario: Scenario, place: CheckedPlace, file: string): string[] => [
  ...actionNotes(scenario, place, file),
  ...formulaNotes(scenario, file),
];
