/** The formulas of a scenario as programs, or every fault in them. */

import { isDetailed } from "../indicators/detail/registry.ts";
import { INDICATOR_NAMES, needsCloserLook, type OwnIndicator } from "../indicators/own.ts";
import { isIndicator } from "../indicators/registry.ts";
import { type Fault, fault, InputError } from "../scenario/faults.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { readUtility } from "./of-utility.ts";
import { parseFormula } from "./parse.ts";
import type { Program } from "./program.ts";

export interface Formulas {
  readonly indicators: readonly OwnIndicator[];
  readonly utility?: Program;
}

type Stating = Pick<Scenario, "indicators" | "utility">;

/** What is said of an own indicator that says nothing of itself. */
const UNSAID = { unit: "index", better: "neither", decimals: 3, material: 0 } as const;

/** The programs of every formula in a scenario, or every fault in them. */
export function readFormulas({ indicators = {}, utility }: Stating, file: string): Formulas | { faults: Fault[] } {
  const own = Object.entries(indicators).map(([key, stated]) => readOwn(key, stated, file));
  const weighed = utility === undefined ? undefined : readUtility(utility, file);
  const faults = [...own, ...(weighed === undefined ? [] : [weighed])].flatMap((read) =>
    "faults" in read ? read.faults : [],
  );
  if (faults.length > 0) return { faults };
  return {
    indicators: own.flatMap((read) => ("faults" in read ? [] : [read])),
    ...(weighed !== undefined && "program" in weighed && { utility: weighed.program }),
  };
}

/** Does one of its own indicators speak of what only a closer look sees? */
export const asksCloserLook = (scenario: Stating): boolean => formulasOf(scenario).indicators.some(needsCloserLook);

/** The formulas of a scenario that was found to be without fault. */
export function formulasOf(scenario: Stating): Formulas {
  const read = readFormulas(scenario, "the scenario");
  if ("faults" in read) throw new InputError(read.faults);
  return read;
}

type Stated = NonNullable<Scenario["indicators"]>[string];

function readOwn(key: string, stated: Stated, file: string): OwnIndicator | { faults: Fault[] } {
  const path = `indicators.${key}`;
  const whole = typeof stated === "string" ? { expression: stated } : stated;
  const read = parseFormula(whole.expression, INDICATOR_NAMES, file, path);
  const faults = [...keyFaults(key, file, path), ...("faults" in read ? read.faults : [])];
  if (faults.length > 0 || !("program" in read)) return { faults };
  const { expression, label = key, ...words } = whole;
  return { key, label, ...UNSAID, ...defined(words), expression, program: read.program };
}

/** Without the keys that hold nothing. */
const defined = <T extends object>(words: T) =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const KEY = /^[A-Za-z][A-Za-z0-9]{0,49}$/;

/** The faults of what is to be the key of something of one's own. */
export function keyFaults(key: string, file: string, path: string): Fault[] {
  if (!KEY.test(key) || key in {})
    return [fault(file, path, "a key of up to 50 letters a to z and digits", `"${key.slice(0, 60)}"`, "rename it")];
  return isIndicator(key) || isDetailed(key)
    ? [fault(file, path, "a key of its own", `"${key}"`, "an indicator has that key: rename it")]
    : [];
}
