/** docs/parameters.md: every number of the model that a scenario may set. */

import { ARENAS, type Arena, type ParameterDeclaration, type Prior } from "../../sim/scenario/declare.ts";
import { UNMEASURED, WIDENED } from "../../sim/scenario/evidence.ts";
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey } from "../../sim/scenario/parameters.ts";
import { STANCE_TABLE } from "../../sim/scenario/stances.ts";
import { arenaTitle, GENERATED, restsOn } from "./common.ts";
import { anchor, code, document, number, span, table } from "./markdown.ts";

const INTRODUCTION = `Every number of the model that a scenario may set, under \`parameters\`, by arena and process. **Default** is the value
used where neither scenario nor [stance](stances.md) says otherwise; a star marks parameters of which stances differ.
**Plausible** is what an uncertainty analysis draws from, evenly, or in a triangle with the default on top (△): where a
scenario states \`"plausible"\` of a parameter, or \`"unstated": "plausible"\` of all that neither it nor its stance sets,
switches left out. A range that a scenario states in numbers is drawn from evenly. Values outside **allowed** are refused.
A **unit** marked *a year* is an amount for each school year; *at 16* is what it comes
to by 16, in the primary phase by 11; *switch* turns something on; others are levels. **Rule** is the rule of the model's specification.

**Rests on** names rows of the [table of evidence](evidence.md). *Assumption* means that no row speaks of it: the value is
ours. *Unchecked* means that the value, or its step from the evidence, rests on memory or judgement. Where none of a
parameter's rows was read, what is plausible is at least ${WIDENED} times as wide as theirs; where there is no row, it reaches
at least ${number(UNMEASURED)} of the default to either side, or as far as is allowed.`;

/** The whole document. */
export function parametersDocument(): string {
  const arenas = ARENAS.filter((arena) => keysOf(arena).length > 0);
  return document("# Parameters", GENERATED, INTRODUCTION, summary(arenas), ...arenas.flatMap(chapter), ...inPrimary());
}

const keysOf = (arena: Arena): ParameterKey[] => PARAMETER_KEYS.filter((key) => PARAMETERS[key].arena === arena);

function summary(arenas: readonly Arena[]): string {
  const counted = (name: string, keys: readonly ParameterKey[]) => {
    const rows = keys.map((key): ParameterDeclaration => PARAMETERS[key]);
    const assumed = rows.filter(({ evidence }) => evidence.length === 0).length;
    const checked = rows.filter((row) => row.checked).length;
    return [name, keys.length, checked, keys.length - checked - assumed, assumed].map(String);
  };
  return table(
    ["arena", "parameters:", "checked:", "unchecked:", "assumptions:"],
    [...arenas.map((arena) => counted(arenaTitle(arena), keysOf(arena))), counted("all", PARAMETER_KEYS)],
  );
}

function chapter(arena: Arena): string[] {
  const keys = keysOf(arena);
  const processes = [...new Set(keys.map(processOf))];
  return [`## ${arenaTitle(arena)}`, ...processes.flatMap((process) => section(process, keys))];
}

const processOf = (key: string): string => key.slice(0, key.indexOf("."));

function section(process: string, keys: readonly ParameterKey[]): string[] {
  const rows = keys.filter((key) => processOf(key) === process).map(row);
  return [
    `### ${code(process)}`,
    table(["parameter", "what it is", "unit", "default:", "plausible:", "allowed:", "rule", "rests on"], rows),
  ];
}

const IN_PRIMARY = `Parameters with another value where a scenario's phase is primary, and at the primary schools of a run of both phases.
A scenario or a stance that states one states it for every phase; one that is stated as \`plausible\` is drawn in each phase
from what is plausible there, as far up in the one as in the other.`;

/** What is another number in the primary phase. */
function inPrimary(): string[] {
  const rows = PARAMETER_KEYS.flatMap((key) => {
    const { default: usual, primary }: ParameterDeclaration = PARAMETERS[key];
    return primary === undefined
      ? []
      : [[`[${key}](#${key})`, number(usual), number(primary.default), priorText(primary.prior), restsOn(primary)]];
  });
  return [
    "## In the primary phase",
    IN_PRIMARY,
    table(["parameter", "default:", "primary:", "plausible:", "rests on"], rows),
  ];
}

function row(key: ParameterKey): string[] {
  const {
    label,
    meaning,
    unit,
    exposure,
    default: usual,
    prior,
    range,
    rule,
    ...rest
  }: ParameterDeclaration = PARAMETERS[key];
  return [
    `${anchor(key)}${code(key)}`,
    `**${label}.** ${meaning}`,
    unitText(unit, exposure),
    `${number(usual)}${STANCE_TABLE[key] === undefined ? "" : " ★"}`,
    priorText(prior),
    span(...range),
    rule,
    restsOn(rest),
  ];
}

const priorText = ({ shape, low, high }: Prior): string => `${span(low, high)}${shape === "triangular" ? " △" : ""}`;

function unitText(unit: string, exposure: ParameterDeclaration["exposure"]): string {
  if (exposure === "level") return unit;
  if (exposure === "yearly") return / a year|-year/.test(unit) ? unit : `${unit}, *a year*`;
  return unit.includes(exposure) ? unit : `${unit}, *${exposure}*`;
}
