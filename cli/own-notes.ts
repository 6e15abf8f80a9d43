/** What is worth saying of a scenario's own indicators once it was run: those that were nowhere a number. */

import { ownMeasure } from "../sim/experiment/measure.ts";
import type { Runs } from "../sim/experiment/runs.ts";
import { formulasOf } from "../sim/formula/of-scenario.ts";
import { say } from "../text/say.ts";

/** One note for each own indicator of the scenario that no run has in any year. */
export const ownNotes = ({ scenario, results }: Runs, file: string): string[] =>
  formulasOf(scenario)
    .indicators.map((own) => ownMeasure(own))
    .filter(({ value }) => !results.some((result) => result.years.some((_, at) => Number.isFinite(value(result, at)))))
    .map(({ indicator: key }) =>
      say("own.noNumber", { file, key, n: results.length, years: results[0]?.years.length ?? 0 }),
    );
