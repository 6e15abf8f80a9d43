/** A plan's file with its scenarios and their place: everything checked before anything is run. */

import { dirname, resolve } from "node:path";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { crossFaults, pairingFaults } from "../../sim/experiment/cross-check.ts";
import { type Planned, planned } from "../../sim/experiment/plan/jobs.ts";
import { type Plan, parsePlan } from "../../sim/experiment/plan/plan.ts";
import { planHash } from "../../sim/experiment/sweep/shards.ts";
import { placeHash } from "../../sim/export/provenance.ts";
import { isIndicator } from "../../sim/indicators/registry.ts";
import { unitColumns } from "../../sim/indicators/series.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { type Fault, fault, InputError } from "../../sim/scenario/faults.ts";
import type { Stated } from "../../workers/executors/stated.ts";
import { readAll } from "../options.ts";
import { readScenarios } from "../scenario-file.ts";
import { placeOf, type ScenarioPlace } from "../scenario-place.ts";
import type { NamedScenario } from "../stated-scenario.ts";
import { readText } from "../text-file.ts";

export interface ReadSweep {
  readonly file: string;
  readonly stated: Stated;
  readonly planned: Planned;
  readonly at: ScenarioPlace;
  readonly placeHash: string;
}

const LARGEST = 20_000_000;

/** InputError with every fault of the form; of what has the form of a plan, of it and of its scenarios; then of how these go together. */
export function readSweep(file: string): ReadSweep {
  const { plan, faults } = readPlanFile(file);
  const { bases } = readAll({ plan: () => refuseAll(faults), bases: () => basesOf(plan, file) });
  const { named, at } = bases;
  const opened = named.map(({ scenario }) => ({ scenario, baseYear: at.open.baseYear }));
  const made = planned(plan, opened);
  if (made.points === 0) refuseAll([fault(file, "design", "at least one point", "none that the filter keeps")]);
  const ofPlace = placeHash(at.open);
  const hash = planHash(plan, opened, ofPlace, MODEL_VERSION);
  const titles = named.map(({ scenario }) => scenario.title);
  const stated = { plan, bases: opened, place: at.open, planHash: hash, titles };
  return { file, stated, planned: made, at, placeHash: ofPlace };
}

/** The plan and its faults; InputError where it has not the form of one. */
function readPlanFile(file: string): { readonly plan: Plan; readonly faults: readonly Fault[] } {
  const text = readText(file, LARGEST);
  if ("faults" in text) throw new InputError(text.faults);
  const read = parsePlan(text.text, file);
  if ("plan" in read) return { plan: read.plan, faults: [] };
  if (read.faulty === undefined) throw new InputError(read.faults);
  return { plan: read.faulty, faults: read.faults };
}

/** The plan's scenarios with its seed and replicates, and their place. */
function basesOf(plan: Plan, file: string): { readonly named: readonly NamedScenario[]; readonly at: ScenarioPlace } {
  const named = readScenarios(plan.scenarios.map((path) => resolve(dirname(file), path))).map(
    ({ scenario, file: path }): NamedScenario => ({
      scenario: { ...scenario, seed: plan.seed, replicates: plan.replicates },
      file: path,
    }),
  );
  const { at } = readAll({
    together: () => refuseAll([...pairingFaults(named), ...titleFaults(named)]),
    at: () => placeOf(named[0]),
  });
  refuseAll([
    ...named.flatMap(({ scenario, file: path }) => crossFaults(scenario, at.open, path)),
    ...outcomeFaults(plan, at.open, named[0].scenario.years, file),
  ]);
  return { named, at };
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
  // Of an indicator that is none it is told already, and not what keeps it.
  const units = outcomes.indicators.every(isIndicator) ? outcomes.units : [];
  const unkept = units.filter(
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
