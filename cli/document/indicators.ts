/** docs/indicators.md: what is measured, how, and for whom. */

import { dataDictionary } from "../../sim/export/dictionary.ts";
import { type Indicator, STRANDS, type Strand } from "../../sim/indicators/indicator.ts";
import { INDICATOR_KEYS, INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";
import { arenaTitle, GENERATED } from "./common.ts";
import { anchor, code, document, number, table } from "./markdown.ts";

const INTRODUCTION = `What is measured of every year, by what people hope from a school system. **Better** says which way is better, if either.
**Matters from** is the material difference: a smaller one is called too small to matter, however sure. **Flag** is the flag
of disadvantage it rests on: eligible for free meals now (*FSM*) or within six years (*Ever-6*). **Written for** says which
units a result holds it by. *Inferred* values say something of a school that nobody has published, and are never
written by school for a real place. *Direction only* marks scales that rest on no measurement: read whether they rise or
fall, not by how much.`;

const FLAGS = { fsm: "FSM", ever6: "Ever-6", none: "–" } as const;

/** The whole document. */
export function indicatorsDocument(): string {
  const strands = STRANDS.filter((strand) => keysOf(strand).length > 0);
  return document("# Indicators", GENERATED, INTRODUCTION, groups(), ...strands.flatMap(chapter));
}

const keysOf = (strand: Strand): IndicatorKey[] => INDICATOR_KEYS.filter((key) => INDICATORS[key].strand === strand);

const GROUPS = Object.entries(dataDictionary().groups);

const groups = (): string =>
  table(
    ["group", "who"],
    GROUPS.map(([key, meaning]) => [code(key), meaning]),
  );

function chapter(strand: Strand): string[] {
  const keys = keysOf(strand);
  const heads = ["indicator", "unit", "better", "matters from:", "flag", "arena", "groups", "written for"];
  return [`## ${strand[0].toUpperCase()}${strand.slice(1)}`, table(heads, keys.map(row)), ...keys.map(definition)];
}

function row(key: IndicatorKey): string[] {
  const indicator: Indicator = INDICATORS[key];
  const { label, unit, better, material, flag, arena } = indicator;
  return [
    `[${label}](#${key})`,
    unit,
    better,
    number(material),
    FLAGS[flag],
    arenaTitle(arena),
    indicator.groups.length === GROUPS.length ? "every group" : indicator.groups.map(code).join(", "),
    writtenFor(indicator),
  ];
}

/** Kept by unit only where a map can show it; what is inferred stays off real schools. */
function writtenFor({ mapped, school, neighbourhood, inferred, directionOnly }: Indicator): string {
  const units = [
    "place",
    ...(mapped && school !== undefined ? ["school"] : []),
    ...(mapped && neighbourhood !== undefined ? ["neighbourhood"] : []),
  ].join(", ");
  return `${units}${inferred ? "; *inferred*" : ""}${directionOnly === true ? "; *direction only*" : ""}`;
}

function definition(key: IndicatorKey): string {
  const { label, definition: words, formula, reference }: Indicator = INDICATORS[key];
  return `${anchor(key)}**${label}** ${code(key)}. ${words} Formula: ${code(formula)}. Reference: ${reference}.`;
}
