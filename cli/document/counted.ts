/** Figures inside documents that are written by hand: filled in between marks, so that they stay true. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { restsOnMemory } from "../../sim/scenario/evidence.ts";
import { PARAMETER_KEYS, PARAMETERS } from "../../sim/scenario/parameters.ts";
import { evidenceRow } from "./evidence-table.ts";
import { largestMisses } from "./misses.ts";
import { mostMoving } from "./most-moving.ts";

/** What each mark is filled with, of the project in a folder. */
export type Marks = Readonly<Record<string, (folder: string) => string>>;

/** By path from the project's folder. */
export const COUNTED: Readonly<Record<string, Marks>> = {
  "docs/model.md": {
    "parameters-by-standing": parametersByStanding,
    "most-moving": (folder) => `\n\n${mostMoving(read(folder, "docs/sensitivity.md"))}\n\n`,
    "largest-misses": (folder) => `\n\n${largestMisses(read(folder, "docs/patterns.md"))}\n\n`,
  },
};

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

/** A text with every mark filled: `<!-- name -->` to `<!-- /name -->`. A mark that is not there is an error of ours. */
export function filled(text: string, marks: Marks, folder = "."): string {
  return Object.entries(marks).reduce((whole, [name, words]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [whole.indexOf(open), whole.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`no mark ${open} … ${close}`);
    return whole.slice(0, start + open.length) + words(folder) + whole.slice(end);
  }, text);
}

/** How many parameters rest on what was read, on memory, on a step of ours from what was read, and on nothing but judgement. */
function parametersByStanding(): string {
  const all = PARAMETER_KEYS.map((key) => PARAMETERS[key]);
  const judged = all.filter(({ evidence }) => evidence.length === 0).length;
  const checked = all.filter((each) => each.checked && each.evidence.length > 0).length;
  const recalled = all.filter(({ checked, evidence }) => !checked && restsOnMemory(evidence.map(evidenceRow))).length;
  const stepped = all.length - judged - checked - recalled;
  return `Of ${all.length} parameters ${judged} are judgement with no study to speak of, ${stepped} are a step of ours from studies that were read, ${recalled} rest on memory alone, and ${checked} were checked against what they rest on`;
}
