/** What stands beside the numbers of trials in a saved table, and what a saved picture of them is called. */

import { scenarioHash } from "../../sim/export/provenance.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { contextOfPlans, type Where } from "../compare/files.ts";
import { fileName } from "../frame/file-name.ts";

/** A line for what is measured and where, one for the scenario as it stands and one for what is tried on it. */
export const contextOfTrial = (
  measured: { readonly label: string; readonly unit: string },
  where: Where,
  scenario: Scenario,
  tried: string,
): readonly string[] =>
  contextOfPlans(measured, where, [{ name: say("trial.asItStands", { title: scenario.title }) }, { name: tried }]);

/** Of each trial: its lever, its strength and its scenario. */
export const TRIED_COLUMNS = ["lever", "strength", "stands_at", "scenario_hash"] as const;
export const triedCells = (
  lever: string,
  strength: number,
  stands: number,
  scenario: Scenario,
): readonly (string | number)[] => [lever, strength, stands, scenarioHash(scenario)];

/** "tarnford_working-together_partnerships_2037_v0.1.0", without its ending. */
export const trialFile = ({ place, title }: Scenario, what: string, year: number, { modelVersion }: Where): string =>
  fileName(place, title, what, String(year), `v${modelVersion}`);
