/** What a published model may be set to: declared once; checks, help and documents are read off it. */

import { clip, type Fault, fault } from "../scenario/faults.ts";

type Range = readonly [low: number, high: number];

/** One setting. Ranges include both ends. */
export type Setting =
  | { readonly kind: "number" | "whole"; readonly default: number; readonly range: Range; readonly meaning: string }
  | { readonly kind: "pair"; readonly default: Range; readonly range: Range; readonly meaning: string }
  | { readonly kind: "flag"; readonly default: boolean; readonly meaning: string }
  | {
      readonly kind: "word";
      readonly default: string;
      readonly words: readonly string[];
      readonly meaning: string;
    };

export type Declared = Readonly<Record<string, Setting>>;

/** The value that a setting holds. */
export type ValueOf<S extends Setting> = S extends { kind: "flag" }
  ? boolean
  : S extends { kind: "word"; words: readonly (infer W)[] }
    ? W
    : S extends { kind: "pair" }
      ? Range
      : number;

export type Settings<D extends Declared> = { readonly [K in keyof D]: ValueOf<D[K]> };

/** Every setting at its default. */
export const defaults = <D extends Declared>(declared: D): Settings<D> =>
  Object.fromEntries(Object.entries(declared).map(([key, setting]) => [key, setting.default])) as Settings<D>;

/** "key=value" words → settings, the rest at their defaults; or every fault in them at once. */
export function readSettings<D extends Declared>(
  declared: D,
  words: readonly string[],
  file: string,
): { settings: Settings<D> } | { faults: Fault[] } {
  const read: Record<string, unknown> = { ...defaults(declared) };
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const word of words) {
    const at = word.indexOf("=");
    const key = at < 0 ? word : word.slice(0, at);
    const text = at < 0 ? "" : word.slice(at + 1).trim();
    const path = `--set ${clip(key)}`;
    if (!Object.hasOwn(declared, key)) {
      faults.push(fault(file, path, `one of ${Object.keys(declared).join(", ")}`, `"${clip(key)}"`));
      continue;
    }
    if (seen.has(key)) faults.push(fault(file, path, "each setting once", "it again"));
    seen.add(key);
    const value = asSetting(declared[key], text);
    if (value === undefined) faults.push(fault(file, path, wanted(declared[key]), `"${clip(text)}"`));
    else read[key] = value;
  }
  return faults.length > 0 ? { faults } : { settings: read as Settings<D> };
}

/** What a setting may hold, in words. */
export function wanted(setting: Setting): string {
  if (setting.kind === "flag") return "true or false";
  if (setting.kind === "word") return `one of ${setting.words.join(", ")}`;
  const [low, high] = setting.range;
  if (setting.kind === "pair") return `two numbers from ${low} to ${high} with a comma between`;
  return `a ${setting.kind === "whole" ? "whole number" : "number"} from ${low} to ${high}`;
}

function asSetting(setting: Setting, text: string): number | boolean | string | Range | undefined {
  if (setting.kind === "flag") return text === "true" ? true : text === "false" ? false : undefined;
  if (setting.kind === "word") return setting.words.includes(text) ? text : undefined;
  if (setting.kind === "pair") {
    const numbers = text.split(",").map((part) => numberIn(part, setting.range));
    return numbers.length === 2 && numbers.every((n) => n !== undefined) ? [numbers[0]!, numbers[1]!] : undefined;
  }
  const value = numberIn(text, setting.range);
  return setting.kind === "whole" && value !== undefined && value !== Math.floor(value) ? undefined : value;
}

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)(e-?\d+)?$/i;

function numberIn(text: string, [low, high]: Range): number | undefined {
  const value = Number(text);
  return NUMBER.test(text.trim()) && value >= low && value <= high ? value : undefined;
}
