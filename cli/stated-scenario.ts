/** A scenario as its own file states it, its formulas unread. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { DESCRIPTOR } from "../sim/place/package-files.ts";
import { type Fault, fault, parseJson } from "../sim/scenario/faults.ts";
import { readScenario, type Scenario } from "../sim/scenario/scenario.ts";
import { kindOf, statedIn } from "./kind-of-file.ts";
import { isFolder } from "./paths.ts";
import { readText } from "./text-file.ts";

const LONGEST = 5_000_000;
const SCENARIO = "a scenario's file";
const PLACE = ["the folder of a place", "a scenario names it as its place"] as const;

export interface NamedScenario {
  readonly scenario: Scenario;
  readonly file: string;
}

/** A scenario and what its file says of it. */
export interface StatedScenario extends NamedScenario {
  readonly stated: unknown;
}

/** The scenario of a file, its own or a run's manifest, or every fault in it but for those in its formulas. */
export function statedScenario(file: string): StatedScenario | { faults: Fault[] } {
  if (isFolder(file) && existsSync(join(file, DESCRIPTOR))) return { faults: [fault(file, "", SCENARIO, ...PLACE)] };
  const text = readText(file, LONGEST);
  if ("faults" in text) return text;
  const json = parseJson(text.text, file, LONGEST);
  if ("faults" in json) return json;
  const kind = kindOf(json.value);
  if (kind !== undefined) return { faults: [fault(file, "", SCENARIO, kind.words, kind.advice)] };
  const stated = statedIn(json.value);
  const read = readScenario(stated, file);
  return "faults" in read ? read : { ...read, file, stated };
}
