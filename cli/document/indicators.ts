/** docs/indicators.md: what is measured, how, and for whom. */

import { dataDictionary } from "../../sim/export/dictionary.ts";
import { DETAILED } from "../../sim/indicators/detail/registry.ts";
import { type Indicator, STRANDS, type Strand } from "../../sim/indicators/indicator.ts";
import { INDICATORS } from "../../sim/indicators/registry.ts";
import { arenaTitle, GENERATED } from "./common.ts";
import { anchor, code, document, number, table } from "./markdown.ts";

const INTRODUCTION = `What is measured of every year, by what people hope from a school system. **Better** says which way is better, if either.
**Matters from** is the material difference: a smaller one is called too small to matter, however sure. **Flag** is the flag
of disadvantage it rests on: eligible for free meals now (*FSM*) or within six years (*Ever-6*). **Written for** says which
units a result holds it by. *Inferred* values say something of a school that nobody has published, and are never
written by school for a real place. *Direction only* marks scales that rest on no measurement: read whether they rise or
fall, not by how much. A star marks what is written by \`catchment run\` and not drawn on the page.`;

const FLAGS = { fsm: "FSM", ever6: "Ever-6", none: "–" } as const;

/** What an indicator says of itself, whichever years it is computed from. */
type Words = Omit<Indicator, "place" | "school" | "neighbourhood">;

interface Entry extends Words {
  readonly key: string;
  /** Written of a run, and not drawn. */
  readonly closer: boolean;
  /** Whether a school, a neighbourhood, has a value of its own that is written. */
  readonly bySchool: boolean;
  readonly byNeighbourhood: boolean;
}

const ENTRIES: readonly Entry[] = [
  ...Object.entries<Indicator>(INDICATORS).map(([key, { school, neighbourhood, ...words }]) => ({
    ...words,
    key,
    closer: false,
    bySchool: words.mapped && school !== undefined,
    byNeighbourhood: words.mapped && neighbourhood !== undefined,
  })),
  ...Object.entries(DETAILED).map(([key, { school, ...words }]) => ({
    ...words,
    key,
    closer: true,
    bySchool: school !== undefined,
    byNeighbourhood: false,
  })),
];

/** The whole document. */
export function indicatorsDocument(): string {
  const strands = STRANDS.filter((strand) => entriesOf(strand).length > 0);
  return document("# Indicators", GENERATED, INTRODUCTION, groups(), ...strands.flatMap(chapter));
}

const entriesOf = (wanted: Strand): Entry[] => ENTRIES.filter(({ strand }) => strand === wanted);

const groups = (): string =>
  table(
    ["group", "who"],
    Object.entries(dataDictionary().groups).map(([key, meaning]) => [code(key), meaning]),
  );

function chapter(strand: Strand): string[] {
  const entries = entriesOf(strand);
  const heads = ["indicator", "unit", "better", "matters from:", "flag", "arena", "groups", "written for"];
  return [
    `## ${strand[0].toUpperCase()}${strand.slice(1)}`,
    table(heads, entries.map(row)),
    ...entries.map(definition),
  ];
}

function row(entry: Entry): string[] {
  const { key, label, unit, better, material, flag, arena, closer } = entry;
  return [
    `[${label}](#${key})${closer ? " ★" : ""}`,
    unit,
    better,
    number(material),
    FLAGS[flag],
    arenaTitle(arena),
    groupsText(entry),
    writtenFor(entry),
  ];
}

/** What is given by group at all, and for parts of the place, is given for every group. */
function groupsText({ groups: given, byPart }: Entry): string {
  if (byPart === true && given.length > 1) return "every group";
  return given.map(code).join(", ");
}

function writtenFor({ bySchool, byNeighbourhood, byPart, inferred, directionOnly }: Entry): string {
  const units = [
    "place",
    ...(byPart === true ? ["borough"] : []),
    ...(bySchool ? ["school"] : []),
    ...(byNeighbourhood ? ["neighbourhood"] : []),
  ].join(", ");
  return `${units}${inferred ? "; *inferred*" : ""}${directionOnly === true ? "; *direction only*" : ""}`;
}

const definition = ({ key, label, definition: words, formula, reference }: Entry): string =>
  `${anchor(key)}**${label}** ${code(key)}. ${words} Formula: ${code(formula)}. Reference: ${reference}.`;
