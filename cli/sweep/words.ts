/** What a plan comes to, in words and as a table of what varies. */

import { boundsOf, type Factor, isListed } from "../../sim/experiment/plan/factors.ts";
import { shardCount } from "../../sim/experiment/sweep/shards.ts";
import { csvLine } from "../../sim/export/csv.ts";
import { CONTEXTS, type ContextKey } from "../../sim/scenario/contexts.ts";
import { PARAMETERS, type ParameterKey, parameterIn } from "../../sim/scenario/parameters.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { tableText } from "../table.ts";
import type { ReadSweep } from "./read.ts";

/** How many points and runs a plan comes to. */
export const sizeText = ({ stated: { plan, bases }, planned }: ReadSweep): string =>
  say("sweep.varied", {
    n: planned.factors.length,
    points: planned.points,
    scenarios: bases.length,
    replicates: plan.replicates,
    runs: planned.runs,
    shards: shardCount(planned),
  });

/** The same for programs. */
export const planData = ({ planned, stated }: ReadSweep) => ({
  planHash: stated.planHash,
  points: planned.points,
  runs: planned.runs,
  shards: shardCount(planned),
  factors: planned.factors,
});

export function planText(sweep: ReadSweep): string {
  const { plan, planHash, bases } = sweep.stated;
  const { factors } = sweep.planned;
  const { indicators, units, years } = plan.outcomes;
  const listedYears = Array.isArray(years);
  const lines = [
    say("sweep.heading", { title: oneLine(plan.title) }),
    sizeText(sweep),
    ...(plan.stop === undefined
      ? []
      : [say("sweep.stops", { indicator: plan.stop.indicator, error: `${plan.stop.error}`, least: plan.stop.least })]),
    say("sweep.luck", { seeds: plan.seeds }),
    say("sweep.kept", {
      indicators: indicators.join(", "),
      units: units.join(", "),
      years: listedYears ? "listed" : years,
      list: listedYears ? years.join(", ") : "",
    }),
    say("sweep.hash", { hash: planHash }),
  ];
  return factors.length === 0 ? lines.join("\n") : `${lines.join("\n")}\n\n${factorTable(factors, bases[0].scenario)}`;
}

const factorTable = (factors: readonly Factor[], scenario: Scenario): string =>
  tableText(
    (["kind", "key", "range", "unit"] as const).map((name) => say(`sweep.column.${name}`)),
    factors.map((factor) => [
      say("sweep.kind", { kind: factor.kind }),
      factor.key,
      rangeText(factor, scenario),
      unitOf(factor),
    ]),
    ["left", "left", "left", "left"],
  );

function rangeText({ kind, key, range }: Factor, { phase }: Scenario): string {
  if (isListed(range)) {
    const { values } = range;
    return say("sweep.range.listed", {
      n: values.length,
      low: plainNumber(Math.min(...values)),
      high: plainNumber(Math.max(...values)),
    });
  }
  if (typeof range !== "string")
    return say("sweep.range.ends", { low: plainNumber(range[0]), high: plainNumber(range[1]) });
  const { low, high } = kind === "assumptions" ? parameterIn(phase, key as ParameterKey).prior : endsOf(kind, key);
  return say("sweep.range.plausible", { low: plainNumber(low), high: plainNumber(high) });
}

function endsOf(kind: Factor["kind"], key: string): { low: number; high: number } {
  const [low, high] = boundsOf(kind, key);
  return { low, high };
}

function unitOf({ kind, key }: Factor): string {
  if (kind === "assumptions") return PARAMETERS[key as ParameterKey].unit;
  return kind === "futures" ? CONTEXTS[key as ContextKey].unit : "0–1";
}

/** The first points as a table for programs: a row each, the value of every factor. */
export function pointsCsv({ planned }: ReadSweep, count: number): string {
  const head = csvLine(["point", ...planned.factors.map(({ key }) => key)]);
  const rows = Array.from({ length: Math.min(count, planned.points) }, (_, point) =>
    csvLine([point, ...planned.valuesAt(point)]),
  );
  return [head, ...rows].join("");
}

/** A number of a range as it is read: four figures of it. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(4)));

/** A title as one line, whatever it is made of. */
export const oneLine = (title: string): string => title.replaceAll(/\s+/g, " ").trim();
