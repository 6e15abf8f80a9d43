/** A plan's file with its scenarios and their place: everything checked before anything is run. */

import { dirname, resolve } from "node:path";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { pairingFaults } from "../../sim/experiment/cross-check.ts";
import { type Planned, planned } from "../../sim/experiment/plan/jobs.ts";
import { type Plan, parsePlan } from "../../sim/experiment/plan/plan.ts";
import { planHash } from "../../sim/experiment/sweep/shards.ts";
import { placeHash } from "../../sim/export/provenance.ts";
import { unitColumns } from "../../sim/indicators/series.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { type Fault, fault, InputError } from "../../sim/scenario/faults.ts";
import type { Stated } from "../../workers/executors/stated.ts";
import { readScenarios } from "../scenario-file.ts";
import { placeOf, type ScenarioPlace } from "../scenario-place.ts";
import type { NamedScenario } from "../stated-scenario.ts";
import { readText } from "../text-file.ts";

export interface ReadSweep {
  readonly file: string;
  readonly stated: Stated;
  readonly planned: Planned;
  readonly at: ScenarioPlace;
}

const LARGEST = 20_000_000;

/** InputError with every fault of the plan, else of its scenarios, else of how they go together. */
export function readSweep(file: string): ReadSweep {
  const plan = readPlanFile(file);
  const named = readScenarios(plan.scenarios.map((path) => resolve(dirname(file), path))).map(
    ({ scenario, file: path }): NamedScenario => ({
      scenario: { ...scenario, seed: plan.seed, replicates: plan.replicates },
      file: path,
    }),
  );
  refuseAll([...pairingFaults(named), ...titleFaults(named)]);
  const at = placeOf(named[0]);
  refuseAll(outcomeFaults(plan, at.open, named[0].scenario.years, file));
  const bases = named.map(({ scenario }) => ({ scenario, baseYear: at.open.baseYear }));
  const made = planned(plan, bases);
  if (made.points === 0) refuseAll([fault(file, "design", "at least one point", "none that the filter keeps")]);
  const hash = planHash(plan, bases, placeHash(at.open), MODEL_VERSION);
  const stated = { plan, bases, place: at.open, planHash: hash, titles: bases.map(({ scenario }) => scenario.title) };
  return { file, stated, planned: made, at };
}

function readPlanFile(file: string): Plan {
  const text = readText(file, LARGEST);
  if ("faults" in text) throw new InputError(text.faults);
  const read = parsePlan(text.text, file);
  if ("faults" in read) throw new InputError(read.faults);
  return read.plan;
}

const titleFaults = (named: readonly NamedScenario[]): Fault[] =>
  named.flatMap(({ scenario, file }, i) =>
    named.slice(0, i).some((before) => before.scenario.title === scenario.title)
      ? [fault(file, "title", "a title of its own", `"${scenario.title}" again`, "rows are told apart by it")]
      : [],
  );

function outcomeFaults({ outcomes }: Plan, { baseYear }: OpenPlace, years: number, file: string): Fault[] {
  const last = baseYear + years;
  const outside = Array.isArray(outcomes.years) ? outcomes.years.filter((year) => year < baseYear || year > last) : [];
  const unkept = outcomes.units.filter(
    (unit) => unit !== "place" && !unitColumns(unit).some(({ indicator }) => outcomes.indicators.includes(indicator)),
  );
  return [
    ...outside.map((year) => fault(file, "outcomes.years", `years from ${baseYear} to ${last}`, `${year}`)),
    ...unkept.map((unit) => fault(file, "outcomes.units", `an indicator that is kept by ${unit}`, "none")),
  ];
}

function refuseAll(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InputError(faults);
}
