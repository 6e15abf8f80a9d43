/** A scenario from its file and from what the command line says over it. */

import { readFormulas } from "../sim/formula/of-scenario.ts";
import { type Fault, fault, InputError } from "../sim/scenario/faults.ts";
import { nameAdvice } from "../sim/scenario/near-name.ts";
import { PARAMETER_KEYS } from "../sim/scenario/parameters.ts";
import { readScenario } from "../sim/scenario/scenario.ts";
import { COMMAND_LINE } from "./options.ts";
import { type NamedScenario, statedScenario } from "./stated-scenario.ts";

/** What the command line may say over a scenario's file; as typed, unchecked. */
export interface Overrides {
  readonly years?: string | undefined;
  readonly replicates?: string | undefined;
  readonly seed?: string | undefined;
  /** "key=value" each. */
  readonly set?: readonly string[] | undefined;
}

/** Every scenario named, with the overrides; InputError with the faults of all of them. */
export function readScenarios(files: readonly string[], overrides: Overrides = {}): NamedScenario[] {
  const read = files.map((file) => scenarioFrom(file, overrides));
  const faults = read.flatMap((one) => ("faults" in one ? one.faults : []));
  if (faults.length > 0) throw new InputError(distinct(faults));
  return read.flatMap((one) => ("faults" in one ? [] : [one]));
}

/** One scenario, from its own file or a run's manifest, or every fault in it; then every fault in what the command line says over it. */
export function scenarioFrom(file: string, overrides: Overrides = {}): NamedScenario | { faults: Fault[] } {
  const alone = statedScenario(file);
  if ("faults" in alone) return alone;
  const formulas = readFormulas(alone.scenario, file);
  if ("faults" in formulas) return formulas;
  if (isEmpty(overrides)) return { scenario: alone.scenario, file };
  const { over, faults } = overridesOf(overrides);
  const together = readScenario(merged(alone.stated as Stated, over), COMMAND_LINE);
  if ("faults" in together) return { faults: [...faults, ...together.faults] };
  return faults.length > 0 ? { faults } : { ...together, file };
}

/** Keys of a scenario as stated, whatever they hold. */
type Stated = Readonly<Record<string, unknown>> & { readonly parameters?: Readonly<Record<string, unknown>> };

const merged = (file: Stated, over: Stated): Stated => ({
  ...file,
  ...over,
  parameters: { ...file.parameters, ...over.parameters },
});

const isEmpty = ({ years, replicates, seed, set = [] }: Overrides): boolean =>
  set.length === 0 && [years, replicates, seed].every((stated) => stated === undefined);

/** What the command line states, and the faults in how it is stated. */
function overridesOf({ years, replicates, seed, set = [] }: Overrides): { over: Stated; faults: Fault[] } {
  const stated = Object.entries({ years, replicates, seed });
  const numbers = stated.flatMap(([key, text]) => (text === undefined ? [] : [[key, numberOr(text)]]));
  const pairs = set.map(parameterPair);
  const keys = pairs.flatMap((pair) => ("faults" in pair ? [] : [pair.key]));
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i);
  const parameters = Object.fromEntries(pairs.flatMap((pair) => ("faults" in pair ? [] : [[pair.key, pair.value]])));
  const faults = [
    ...pairs.flatMap((pair) => ("faults" in pair ? pair.faults : [])),
    ...[...new Set(twice)].map((key) =>
      fault(COMMAND_LINE, `--set ${key}`, "one value", "several", "keep one of them"),
    ),
  ];
  return { over: { ...Object.fromEntries(numbers), parameters }, faults };
}

/** "key=value", the value a number, a range [low, high], or plausible. */
function parameterPair(text: string): { key: string; value: unknown } | { faults: Fault[] } {
  const at = text.indexOf("=");
  const key = text.slice(0, at).trim();
  if (at < 1) return { faults: [fault(COMMAND_LINE, "--set", "key=value", `"${text.slice(0, 60)}"`)] };
  if (!(PARAMETER_KEYS as readonly string[]).includes(key)) {
    return {
      faults: [
        fault(COMMAND_LINE, `--set ${key.slice(0, 60)}`, "the key of a parameter", "none of that name", nearestTo(key)),
      ],
    };
  }
  return { key, value: typed(text.slice(at + 1).trim()) };
}

/** A number or a list from text; text that is neither stays text, for the schema to refuse with its place. */
function typed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const numberOr = (text: string): unknown => (/^\s*-?\d+(\.\d+)?(e\d+)?\s*$/i.test(text) ? Number(text) : text);

function nearestTo(key: string): string {
  const process = key.split(".")[0];
  const alike = PARAMETER_KEYS.filter((known) => known.startsWith(`${process}.`) || known.endsWith(`.${key}`));
  const usual = alike.length === 0 ? "keys are like learn.persistence" : `there are ${alike.slice(0, 8).join(", ")}`;
  return nameAdvice(key, PARAMETER_KEYS, usual);
}

function distinct(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter((one) => {
    const key = JSON.stringify(one);
    return seen.has(key) ? false : seen.add(key);
  });
}
