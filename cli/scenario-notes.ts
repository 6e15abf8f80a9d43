/** What is worth saying of a scenario though it is no fault. */

import type { CheckedPlace } from "../sim/experiment/place-check.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { actionNotes } from "./action-notes.ts";
import { formulaNotes } from "./formula-notes.ts";

/** Notes on a scenario for a place, one a line; of levers in `told`, which it fills, nothing that was said before. */
export const scenarioNotes = (
  scenario: Scenario,
  place: CheckedPlace,
  file: string,
  told: Set<string> = new Set(),
): string[] => [...actionNotes(scenario, place, file, told), ...formulaNotes(scenario, file)];
