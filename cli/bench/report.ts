/** The one table of what was measured, as people read it. */

import { numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { tableText } from "../table.ts";
import type { Passed } from "./rounds.ts";
import type { WaySummary } from "./summary.ts";
import type { Workload } from "./way.ts";

/** What is said of a workload. */
export interface Found {
  readonly workload: Workload;
  readonly ways: readonly WaySummary[];
}

const SIDES = ["left", "left", "right", "left", "right", "left", "right", "left"] as const;

export const headerOf = (): string[] => [
  say("bench.column.workload"),
  say("bench.column.way"),
  say("bench.column.median"),
  say("bench.column.unit"),
  say("bench.column.ratio"),
  say("bench.column.spread"),
  say("bench.column.memory"),
  say("bench.column.check"),
];

export const tableOf = (found: readonly Found[]): string => tableText(headerOf(), found.flatMap(rowsOf), [...SIDES]);

/** A workload's rows: its name stands in the first. */
export const rowsOf = ({ workload, ways }: Found): string[][] =>
  ways.map((way, i) => [i === 0 ? say(workload.label) : "", say(labelOf(workload, way)), ...cellsOf(workload, way)]);

const labelOf = ({ ways }: Workload, { key }: WaySummary) => ways.find((way) => way.key === key)!.label;

function cellsOf({ unit, decimals }: Workload, way: WaySummary): string[] {
  if (way.passed !== undefined) return ["–", "", "–", "", "–", passedText(way.passed)];
  return [
    numberText(way.median, decimals),
    say(unit),
    numberText(way.ratio, 2),
    Number.isNaN(way.ratio)
      ? ""
      : say("bench.spread", { low: numberText(way.least, 2), high: numberText(way.largest, 2) }),
    numberText(way.peakMb, 0),
    checkText(way),
  ];
}

const passedText = (passed: Passed): string =>
  passed.passed === "no compiler" ? say("bench.noCompiler") : say("bench.notInstalled", { name: passed.peer });

function checkText({ check, agrees, also }: WaySummary): string {
  const parts = [...Object.entries(check), ...Object.entries(also).map(([key, value]) => [key, numberText(value, 2)])];
  const text = parts.map(([key, value]) => say("bench.check", { key, value })).join(", ");
  return agrees ? text : say("bench.disagrees", { check: text });
}
