/** What was found of a table, as a person reads it. */

import { INDEX_KEYS, SEGREGATION_INDICES, type SegregationIndex } from "../../sim/indicators/segregation/indices.ts";
import type { MessageId } from "../../text/en.ts";
import { numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { tableText } from "../table.ts";
import type { Plan } from "./plan.ts";
import type { IndicesResult, Within } from "./results.ts";

/** Decimal places: as many as published tables give, and one more. */
const DECIMALS = 4;

const number = (value: number): string => numberText(value, DECIMALS);
const percent = (share: number): string => numberText(100 * share, 1);
const head = (...columns: readonly string[]): string[] =>
  columns.map((column) => say(`indices.column.${column}` as MessageId));

/** Every part of a result, with an empty line between. */
export function indicesText(file: string, plan: Plan, result: IndicesResult): string {
  const { groups, within, local, curve } = result;
  return [
    headingText(file, plan, result),
    indexTable(result),
    [...(groups.length > 2 ? [againstRest(groups[0])] : []), say("indices.byChance"), say("indices.takenOut")].join(
      "\n",
    ),
    ...(groups.length > 2 ? [exposureText(result)] : []),
    localText(result),
    ...(within === undefined ? [] : [withinText(within, result)]),
    ...(result.change === undefined ? [] : [changeText(result.change)]),
    ...(local.units === undefined ? [] : [localUnitText(local.units)]),
    ...(curve === undefined ? [] : [curveText(groups[0], curve)]),
  ].join("\n\n");
}

function headingText(file: string, { times }: Plan, { groups, units, total, local }: IndicesResult): string {
  const heading = say("indices.heading", {
    file,
    units,
    pupils: total,
    groups: groups.length,
    time: times?.to ?? "none",
  });
  return `${heading}\n${say("indices.first", { group: groups[0], share: percent(local.groups[groups[0]].share) })}`;
}

function indexTable({ indices }: IndicesResult): string {
  const rows = INDEX_KEYS.map((key) => {
    const { label, symbol } = SEGREGATION_INDICES[key];
    const { value, baseline, corrected } = indices[key];
    return [`${label} (${symbol})`, number(value), number(baseline), number(corrected)];
  });
  return tableText(head("index", "value", "baseline", "corrected"), rows);
}

function againstRest(group: string): string {
  const all: readonly SegregationIndex[] = Object.values(SEGREGATION_INDICES);
  const symbols = all.filter(({ groups }) => groups === "first").map(({ symbol }) => symbol);
  return say("indices.againstRest", { symbols: symbols.join(", "), group });
}

function exposureText({ groups, exposures }: IndicesResult): string {
  const rows = groups.map((of) => [of, ...groups.map((to) => number(exposures[of][to]))]);
  return `${say("indices.exposures")}\n${tableText([...head("of"), ...groups], rows)}`;
}

function localText({ local }: IndicesResult): string {
  const rows = Object.entries(local.groups).map(([group, { share, value, corrected }]) => [
    group,
    percent(share),
    number(value),
    number(corrected),
  ]);
  return `${say("indices.local")}\n${tableText(head("group", "sharePercent", "local", "unbiased"), rows)}`;
}

function withinText({ column, between, within, parts }: Within, { indices }: IndicesResult): string {
  const rows = [
    [say("indices.between"), "", number(between.mutualInformation), number(between.entropy)],
    [say("indices.withinAll"), "", number(within.mutualInformation), number(within.entropy)],
    [say("indices.total"), "", number(indices.mutualInformation.value), number(indices.entropy.value)],
    ...parts.map((part) => [
      `  ${part.name}`,
      percent(part.share),
      number(part.mutualInformation),
      number(part.entropy),
    ]),
  ];
  return `${say("indices.within", { column })}\n${tableText([column, ...head("sharePercent"), "M", "H"], rows)}`;
}

const CHANGES = [
  "before",
  "after",
  "difference",
  "additions",
  "removals",
  "margins",
  "unitMargins",
  "groupMargins",
  "structure",
] as const;

function changeText(change: NonNullable<IndicesResult["change"]>): string {
  const { from, to, unitsOfBoth: both, unitsThatCame: came, unitsThatWent: went } = change;
  const rows = CHANGES.map((key) => [say(`indices.change.${key}`, { from, to }), number(change[key])]);
  const none = CHANGES.some((key) => Number.isNaN(change[key])) ? `\n${say("indices.change.undefined")}` : "";
  return `${say("indices.change", { from, to })}\n${tableText(["", "M"], rows)}${none}\n${say("indices.change.met", { both, came, went })}`;
}

function localUnitText(units: NonNullable<IndicesResult["local"]["units"]>): string {
  const rows = units.map(({ unit, share, value }) => [unit, number(100 * share), number(value)]);
  return `${say("indices.localUnits")}\n${tableText(head("unit", "sharePercent", "local"), rows)}`;
}

function curveText(group: string, curve: NonNullable<IndicesResult["curve"]>): string {
  const rows = curve.map(({ others, minority }) => [number(others), number(minority)]);
  return `${say("indices.curve", { group })}\n${tableText([...head("others"), group], rows)}`;
}
