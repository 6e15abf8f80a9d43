/** What `catchment indices` is asked: which columns hold units, groups and counts, which rows, and what is wanted. */

import { type Fault, fault, InputError } from "../../sim/scenario/faults.ts";
import { COMMAND_LINE } from "../options.ts";

export interface IndicesOptions {
  readonly unit: string;
  readonly groups?: string;
  readonly group?: string;
  readonly count?: string;
  readonly total?: string;
  readonly percent?: string;
  readonly where: readonly string[];
  readonly within?: string;
  readonly time?: string;
  readonly from?: string;
  readonly to?: string;
  readonly curve?: boolean;
  readonly local?: boolean;
  readonly json?: boolean;
}

/** How a row says who is there. */
export type Layout =
  /** A column a group. */
  | { readonly kind: "wide"; readonly groups: readonly string[] }
  /** A row a group; of all groups, or of those named. */
  | { readonly kind: "long"; readonly group: string; readonly count: string; readonly groups?: readonly string[] }
  /** A roll, and what percentage of it the first group is. */
  | { readonly kind: "percent"; readonly total: string; readonly percent: string };

export interface Plan {
  readonly unit: string;
  readonly layout: Layout;
  /** Rows that are read: those with all of these values. */
  readonly where: readonly { readonly column: string; readonly value: string }[];
  readonly within?: string;
  readonly times?: { readonly column: string; readonly from: string; readonly to: string };
}

/** What was asked; InputError with everything that is amiss in it. */
export function planOf(options: IndicesOptions): Plan {
  const faults: Fault[] = [];
  const tell = (option: string, expected: string, found: string, advice = "") =>
    faults.push(fault(COMMAND_LINE, option, expected, found, advice));
  const layout = layoutOf(options, tell);
  const where = options.where.flatMap((word) => {
    const at = word.indexOf("=");
    if (at > 0) return [{ column: word.slice(0, at).trim(), value: word.slice(at + 1).trim() }];
    tell("--where", "COLUMN=VALUE", shown(word));
    return [];
  });
  const { time, from, to, unit, within } = options;
  if ([time, from, to].some((word) => word !== undefined) && [time, from, to].some((word) => word === undefined)) {
    tell("--time", "--time COLUMN with --from A and --to B", "not all three");
  } else if (from !== undefined && from === to) tell("--from, --to", "two different times", shown(from));
  if (faults.length > 0 || layout === undefined) throw new InputError(faults);
  return {
    ...{ unit, layout, where },
    ...(within === undefined ? {} : { within }),
    ...(time === undefined ? {} : { times: { column: time, from: from ?? "", to: to ?? "" } }),
  };
}

type Tell = (option: string, expected: string, found: string, advice?: string) => void;

const WAYS =
  "--groups A,B (a column a group), --group COLUMN --count COLUMN (a row a group), or --total COLUMN --percent COLUMN (a roll and a percentage)";

function layoutOf({ groups, group, count, total, percent }: IndicesOptions, tell: Tell): Layout | undefined {
  const named = groups === undefined ? undefined : namesOf(groups, tell);
  const long = group !== undefined || count !== undefined;
  const shares = total !== undefined || percent !== undefined;
  if (long && shares) tell("--group, --total", `one way to say who is there: ${WAYS}`, "two ways");
  else if (long && (group === undefined || count === undefined)) tell("--group", "--group with --count", "one alone");
  else if (shares && (total === undefined || percent === undefined))
    tell("--total", "--total with --percent", "one alone");
  else if (shares && groups !== undefined)
    tell("--groups", "no groups named beside --percent", shown(groups), "the first group is the percentage's column");
  else if (group !== undefined && count !== undefined)
    return { kind: "long", group, count, ...(named === undefined ? {} : { groups: named }) };
  else if (total !== undefined && percent !== undefined) return { kind: "percent", total, percent };
  else if (named === undefined) tell("--groups", `who is there: ${WAYS}`, "nothing");
  else return { kind: "wide", groups: named };
  return undefined;
}

/** At least two names, each once. */
function namesOf(text: string, tell: Tell): string[] {
  const names = text.split(",").map((name) => name.trim());
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (names.includes("")) tell("--groups", "names with commas between", shown(text));
  else if (twice !== undefined) tell("--groups", "each group once", `${shown(twice)} again`);
  else if (names.length < 2) tell("--groups", "two groups or more", shown(text), "name the others too");
  return names;
}

/** A word of the person's, no longer than fits a line. */
export const shown = (word: string): string => `"${word.length > 60 ? `${word.slice(0, 57)}…` : word}"`;
