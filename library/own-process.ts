/** Processes of a program's own, put into the model's year. */

import type { Process, Year } from "../sim/engine/process.ts";
import { YEAR } from "../sim/engine/year-order.ts";
import { keyFaults } from "../sim/formula/of-scenario.ts";
import { type Fault, fault, show } from "../sim/scenario/faults.ts";

/** A process that is not the model's. Runs in which it takes part are not the model's either, and say so. */
export interface OwnProcess {
  /** What results call it: letters and digits, and no name of a process or an indicator of the model. */
  readonly key: string;
  readonly label: string;
  /**
   * Right before or right after which process of the model (docs/year.md); several at one place act in the order in which they
   * are given. What is before "leave" is recorded in the same year. A process keeps its place where a scenario switches off the
   * one that it stands beside.
   */
  readonly at: { readonly before: string } | { readonly after: string };
  /** "beyond" acts once a year for all families; the others on the schools of each phase, primary schools first. */
  readonly arena: "within" | "between" | "beyond";
  /** What decides how it acts, as results state it. */
  readonly settings?: Readonly<Record<string, number | string | boolean>>;
  /**
   * Acts on the year's state, in every year, those before the base year too. Chance is drawn from `year.stream` under a name
   * of its own and by stable keys (a pupil's, a family's, a school's), so that all other draws stay as they are. What it does
   * at a setting of nothing should change no bit.
   */
  readonly run: (year: Year) => void;
}

/** The year with them, in order. */
export function orderWith(own: readonly OwnProcess[]): readonly Process[] {
  const besides = (side: "before" | "after", key: string) =>
    own.filter(({ at }) => (at as Readonly<Record<string, string>>)[side] === key);
  return YEAR.flatMap((process) => [
    ...besides("before", process.key).map((one) => beside(process, one)),
    process,
    ...besides("after", process.key).map((one) => beside(process, one)),
  ]);
}

/** Essential, as no scenario can switch it off: whoever gave it leaves it out. What it reads and writes nobody has declared. */
const beside = ({ step }: Process, { key, label, arena, run }: OwnProcess): Process => ({
  ...{ key, label, step, arena, run },
  ...{ rules: [], reads: [], writes: [], essential: true },
});

/** Keys that are not its own, and places in the year that there are not. */
export function processFaults(own: readonly OwnProcess[]): Fault[] {
  const known = YEAR.map(({ key }) => key);
  return own.flatMap(({ key, at }, i) => {
    const path = `processes.${i}`;
    const beside = "before" in at ? at.before : at.after;
    return [
      ...ownKeyFaults(key, [...known, ...own.slice(0, i).map((before) => before.key)], path),
      ...(known.includes(beside)
        ? []
        : [fault(OPTIONS, `${path}.at`, "the key of a process (docs/year.md)", show(beside))]),
    ];
  });
}

/** What faults call the options of a run. */
export const OPTIONS = "the options";

/** The faults of a key that may be none of those that are taken. */
export const ownKeyFaults = (key: string, taken: readonly string[], path: string): Fault[] => [
  ...keyFaults(key, OPTIONS, path),
  ...(taken.includes(key)
    ? [fault(OPTIONS, `${path}.key`, "a key of its own", show(key), "it is taken: rename it")]
    : []),
];
