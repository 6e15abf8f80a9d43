/** What stands beside the numbers of several scenarios in a saved table, and what a saved picture is of. */

import { scenarioHash } from "../../sim/export/provenance.ts";
import { say } from "../../text/say.ts";
import { fileName } from "../frame/file-name.ts";
import type { Plan } from "./plans.ts";

/** Where several scenarios are compared, by which model. */
export interface Where {
  readonly title: string;
  readonly fictional: boolean;
  readonly modelVersion: string;
}

/** Columns of a scenario's own, for rows that are of one each. */
export const PLAN_COLUMNS = ["scenario", "title", "scenario_hash"] as const;
export const planCells = ({ letter, scenario }: Plan): readonly string[] => [
  letter,
  scenario.title,
  scenarioHash(scenario),
];

/** What is the same in every row. */
export const WHERE_COLUMNS = ["place", "place_is_fictional", "baseline_hash", "seed", "model_version"] as const;
export const whereCells = (
  { title, fictional, modelVersion }: Where,
  { scenario }: Pick<Plan, "scenario">,
): readonly (string | number)[] => [title, String(fictional), scenarioHash(scenario), scenario.seed, modelVersion];

/** Where and what of, for whoever meets a picture away from the page: a line each. */
export const contextOfPlans = (
  measured: { readonly label: string; readonly unit: string },
  { title, fictional }: Where,
  plans: readonly Pick<Plan, "name">[],
): readonly string[] => [
  say("page.figure.measured", {
    ...measured,
    place: title,
    fictional: fictional && !title.includes("fictional") ? "yes" : "no",
  }),
  plans.map(({ name }) => name).join(" · "),
];

/** What a saved file is called, without its ending. */
export const plansFile = ([{ scenario }]: readonly Plan[], where: Where, figure: string, year: number): string =>
  fileName(scenario.place, "compared", figure, String(year), `v${where.modelVersion}`);
