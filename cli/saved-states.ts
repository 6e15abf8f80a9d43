/** Keeping every replicate's state in a file, and going on from one. */

import { readFileSync } from "node:fs";
import { PackError } from "../sim/engine/pack.ts";
import { readStates, type SavedRuns, type SavedWith, savedWith, writeStates } from "../sim/engine/state-file.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { type Fault, fault, InputError } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { writeWhole } from "./paths.ts";
import { wordsOf } from "./text-file.ts";

/** What a saved file holds: the year it was saved in, and the states by replicate, each packed alone for its thread. */
export interface Resumed {
  readonly year: number;
  readonly states: ReadonlyMap<number, Uint8Array>;
}

/** The states of a saved file; InputError where it does not fit. */
export function resumeFrom(file: string, scenario: Scenario, place: OpenPlace): Resumed {
  const { made, runs } = readSaved(file);
  const faults = fitFaults(
    file,
    made,
    runs.map(({ replicate }) => replicate),
    scenario,
    place,
  );
  if (faults.length > 0) throw new InputError(faults);
  const states = new Map(runs.map((run) => [run.replicate, writeStates({ made, runs: [run] })]));
  return { year: made.year, states };
}

function readSaved(file: string): SavedRuns {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(readFileSync(file));
  } catch (error) {
    throw new InputError([fault(file, "", "a file that --save wrote", wordsOf(error))]);
  }
  try {
    return readStates(bytes);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new InputError([fault(file, "", error.message, "something else", "save it anew with --save FILE@YEAR")]);
  }
}

/** What the run that goes on does not share with the run that was saved. */
function fitFaults(
  file: string,
  made: SavedWith,
  saved: readonly number[],
  scenario: Scenario,
  place: OpenPlace,
): Fault[] {
  const now = savedWith(scenario, place, "drawn", made.year);
  const differing = (["place", "assumptions", "seed", "burnIn", "stance"] as const)
    .filter((key) => made[key] !== now[key])
    .map((key) => fault(file, key, `${JSON.stringify(now[key])} as in the scenario`, JSON.stringify(made[key])));
  const tables = made.place === now.place && made.placeHash !== now.placeHash ? [tablesFault(file, now.place)] : [];
  const past = made.history === now.history ? [] : [pastFault(file, made.year)];
  const last = place.baseYear + scenario.years;
  const late = made.year >= last ? [fault(file, "year", `a year before ${last}`, `${made.year}`, "add --years")] : [];
  const missing = Array.from({ length: scenario.replicates }, (_, r) => r).filter((r) => !saved.includes(r));
  const few =
    missing.length === 0
      ? []
      : [
          fault(
            file,
            "runs",
            `${scenario.replicates} replicates`,
            `${saved.length}`,
            `add --replicates ${saved.length}`,
          ),
        ];
  return [...differing, ...tables, ...past, ...late, ...few];
}

const tablesFault = (file: string, place: string): Fault =>
  fault(file, "place", `the tables of ${place} as they are now`, "others under that id", "run it from the start");

const pastFault = (file: string, year: number): Fault =>
  fault(
    file,
    "history",
    `parameters, processes, actions and context up to ${year} as in the scenario`,
    "others",
    `change only what starts after ${year}`,
  );

/** Gathers the states of replicates as they come in and writes them as one file. */
export function stateGatherer(file: string) {
  const parts: Uint8Array[] = [];
  return {
    take: (bytes: Uint8Array | undefined) => {
      if (bytes !== undefined) parts.push(bytes);
    },
    /** Writes what was gathered; returns how many replicates it holds. */
    write: (): number => {
      if (parts.length === 0) return 0;
      const read = parts.map(readStates);
      writeWhole(file, writeStates({ made: read[0].made, runs: read.flatMap(({ runs }) => runs) }));
      return parts.length;
    },
  };
}
