/** Packages tried in several futures: which runs that takes, and what they say of each package beside the baseline. */

import { inPhase } from "../indicators/indicator.ts";
import { INDICATORS, type IndicatorKey } from "../indicators/registry.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { FUTURE_KEYS, type FutureKey, inFuture, type Severity } from "./futures.ts";
import { type Paired, paired } from "./paired.ts";
import { reasonForNoDifference } from "./reason.ts";
import { lastYear, type Runs, sharedRuns, valuesIn, yearsOf } from "./runs.ts";
import { type Claim, LEAST_PAIRS, verdict } from "./verdict.ts";

/** Every scenario in every future: by scenario, the baseline first, then by future in their order. */
export interface Design {
  readonly futures: readonly FutureKey[];
  readonly scenarios: readonly (readonly Scenario[])[];
}

/** What is to be run. `scenarios` has the baseline first. */
export const designOf = (
  scenarios: readonly Scenario[],
  severity: Severity,
  baseYear: number,
  futures: readonly FutureKey[] = FUTURE_KEYS,
): Design => ({
  futures,
  scenarios: scenarios.map((scenario) => futures.map((future) => inFuture(scenario, future, severity, baseYear))),
});

/** A package in a future: what its runs say of it beside the baseline's in the same future. */
export interface Cell {
  readonly future: FutureKey;
  readonly differences: Paired["differences"];
  readonly claim: Claim;
  readonly finding: Finding;
}

/** A claim as a cell shows it. `differs`: the measure has no direction that is hoped for. */
export const FINDINGS = [
  "better",
  "slightlyBetter",
  "chance",
  "same",
  "slightlyWorse",
  "worse",
  "differs",
  "nobody",
] as const;
export type Finding = (typeof FINDINGS)[number];

export const findingOf = ({ key, better }: Claim): Finding => {
  if (key === "nobody" || key === "chance") return key;
  if (key !== "difference" && key !== "tooSmall") return "same";
  if (better === "neither") return "differs";
  if (key === "difference") return better === "yes" ? "better" : "worse";
  return better === "yes" ? "slightlyBetter" : "slightlyWorse";
};

/**
 * What all futures together say of a package. `few`: no future has enough pairs to tell anything from chance, nor does any
 * number of them together. `unknown`: in some future nobody is left to speak of. `neither`: no direction is hoped for.
 * Then, by the worst that is found: `worse` in some future; `slightly` worse in some, too little to matter anywhere;
 * `always` better; `never` worse, and better in some; `chance`: nowhere a difference beyond chance that is better.
 */
export const STANDINGS = ["few", "unknown", "neither", "worse", "slightly", "always", "never", "chance"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Row {
  readonly cells: readonly Cell[];
  readonly standing: Standing;
}

/** The matrix of one measure in one year: a row for every scenario but the first, which each is held against. */
export function windTunnel(
  { futures }: Pick<Design, "futures">,
  runs: readonly (readonly Runs[])[],
  indicator: IndicatorKey,
  year: number,
): Row[] {
  const [baseline, ...packages] = runs;
  return packages.map((own) => {
    const cells = futures.map((future, f) => cellOf(future, baseline[f], own[f], indicator, year));
    return { cells, standing: standingOf(cells) };
  });
}

function cellOf(future: FutureKey, a: Runs, b: Runs, indicator: IndicatorKey, year: number): Cell {
  const [left, right] = sharedRuns(a, b);
  const difference = paired(valuesIn(left, indicator, year), valuesIn(right, indicator, year));
  const [first = year] = yearsOf(left);
  const reason = () => reasonForNoDifference(a.scenario, b.scenario, first + 1, lastYear(left), year);
  const claim = verdict(difference, inPhase(INDICATORS[indicator], a.scenario.phase), reason);
  return { future, differences: difference.differences, claim, finding: findingOf(claim) };
}

export function standingOf(cells: readonly Pick<Cell, "finding" | "claim">[]): Standing {
  const has = (...findings: Finding[]) => cells.some(({ finding }) => findings.includes(finding));
  if (has("nobody")) return "unknown";
  if (cells.some(({ claim, finding }) => finding !== "same" && claim.numbers.n < LEAST_PAIRS)) return "few";
  if (has("differs")) return "neither";
  if (has("worse")) return "worse";
  if (has("slightlyWorse")) return "slightly";
  if (cells.every(({ finding }) => finding === "better")) return "always";
  return has("better", "slightlyBetter") ? "never" : "chance";
}
