/** docs/year.md: the processes of a school year, what each reads and writes, and by which values it does nothing. */

import type { Process } from "../../sim/engine/process.ts";
import { YEAR } from "../../sim/engine/year-order.ts";
import type { ParameterKey } from "../../sim/scenario/parameters.ts";
import { arenaTitle, GENERATED } from "./common.ts";
import { anchor, code, document, number, table, toParameter } from "./markdown.ts";

const INTRODUCTION = `A school year is these processes in this order; at step 17 the year is recorded. What a process reads and writes is declared,
and a test watches a year to see that it is so; another switches each of them off and sees that nothing before it in the
year changes, but for two marks. Learning, at step 15, is held against the participation and the absence that are usual in
the place, and these count how many are usually suspended, excluded or off every roll. Without *Exclude and move*, or
without *Leave the roll and return*, that is nobody, and so \`pupils.attainment\` is otherwise though either comes after learning: the
mark stands for every year, last year's suspensions among them, and were it kept, the mean would rise for want of what was
never there. *Essential* is a process without which there is no school system. Any other can be switched off by a
scenario (\`"processes": {"compete": "off"}\`), which is the same, bit for bit, as the values shown. Names are columns:
\`pupils.attainment\` is one number a pupil; \`pupils\` alone stands for rows that come or go.`;

/** The whole document. */
export function yearDocument(): string {
  return document("# A school year", GENERATED, INTRODUCTION, overview(), ...YEAR.flatMap(section));
}

const overview = (): string =>
  table(
    ["step:", "process", "arena", "rules", "without it"],
    YEAR.map((process) => [
      String(process.step),
      `[${process.label}](#${process.key})`,
      arenaTitle(process.arena),
      process.rules.join(", "),
      offWords(process),
    ]),
  );

/** By which values a process does nothing. */
function offWords({ essential, off }: Process): string {
  if (essential) return "*essential*";
  const values = Object.entries(off ?? {}) as [ParameterKey, number][];
  return values.map(([key, value]) => `${toParameter(key)} ${number(value)}`).join(", ");
}

const section = ({ key, label, reads, writes }: Process): string[] => [
  `### ${anchor(key)}${label}`,
  `${code(key)}. Reads ${names(reads)}. Writes ${names(writes)}.`,
];

const names = (all: readonly string[]): string => (all.length === 0 ? "nothing" : all.map(code).join(", "));
