/** Columns of a replicate as they were after each process that writes them, to be replayed in others. [E2] */

import type { ReplicateOptions } from "../sim/engine/ensemble.ts";
import type { Job } from "../sim/engine/job.ts";
import { placesOf } from "../sim/engine/places.ts";
import { isAsIn, type Moment, momentOf, type Replay, writesAny } from "../sim/engine/replay.ts";
import type { Done } from "../sim/engine/simulate.ts";
import { YEAR } from "../sim/engine/year-order.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";

type Watching = Pick<ReplicateOptions, "onProcess">;

export class KeptColumns {
  readonly #place: OpenPlace;
  readonly #jobs: readonly Job[];
  /** By column: its moments, by year and process. */
  readonly #moments: ReadonlyMap<string, Map<string, Moment>>;
  /** Columns that were otherwise in a scenario's plain run than in the first job's. */
  readonly #moved = new Map<Scenario, Set<string>>();

  /** Keeps what these jobs replay of the first of them. */
  constructor(place: OpenPlace, jobs: readonly Job[]) {
    this.#place = place;
    this.#jobs = jobs;
    this.#moments = new Map(jobs.flatMap(({ replay = [] }) => replay.map((column) => [column, new Map()] as const)));
  }

  /** Options of a run in which nothing is replayed: the first job's columns are kept, those of others held against them. */
  optionsFor(scenario: Scenario): Watching {
    const replayed = this.#jobs.some((job) => job.replay !== undefined && job.scenario === scenario);
    if (scenario === this.#jobs[0].scenario) return this.#moments.size === 0 ? {} : this.#keeping(scenario);
    return replayed ? this.#watching(scenario) : {};
  }

  /** Was any of them otherwise in the scenario's plain run? If not, replaying them changes nothing. */
  moved = (scenario: Scenario, columns: readonly string[]): boolean =>
    columns.some((column) => this.#moved.get(scenario)?.has(column));

  replay = (columns: readonly string[]): Replay => ({
    columns,
    from: (year, process) => {
      const moments = columns.flatMap((one) => this.#moments.get(one)?.get(momentKey(year, process)) ?? []);
      return moments.length === 0 ? undefined : moments.reduce(joined);
    },
  });

  #keeping = (scenario: Scenario): Watching =>
    this.#each(scenario, (column, { year, process, state }, here) => {
      this.#moments.get(column)?.set(momentKey(year, process), momentOf(state, here, [column]));
    });

  #watching(scenario: Scenario): Watching {
    const moved = new Set<string>();
    this.#moved.set(scenario, moved);
    return this.#each(scenario, (column, { year, process, state }, here) => {
      const moment = moved.has(column) ? undefined : this.#moments.get(column)?.get(momentKey(year, process));
      if (moment !== undefined && !isAsIn(state, here, moment)) moved.add(column);
    });
  }

  /** Calls `note` after each process of a year beyond the base year that writes a column. */
  #each(scenario: Scenario, note: (column: string, done: Done, here: OpenPlace) => void): Watching {
    const placeIn = placesOf(this.#place, scenario);
    return {
      onProcess: (done) => {
        if (done.year <= this.#place.baseYear) return;
        const here = placeIn(done.year);
        for (const column of this.#moments.keys()) if (writers(column).has(done.process)) note(column, done, here);
      },
    };
  }
}

const momentKey = (year: number, process: string): string => `${year} ${process}`;

const known = new Map<string, ReadonlySet<string>>();

/** Keys of the processes that write a column. */
function writers(column: string): ReadonlySet<string> {
  const found = known.get(column) ?? new Set(YEAR.filter((one) => writesAny(one, [column])).map(({ key }) => key));
  known.set(column, found);
  return found;
}

/** Columns of one moment that were kept one by one. */
function joined(one: Moment, other: Moment): Moment {
  const primary = one.primary && other.primary && joined(one.primary, other.primary);
  return {
    ...one,
    ...other,
    keys: { ...one.keys, ...other.keys },
    columns: { ...one.columns, ...other.columns },
    ...(primary && { primary }),
  };
}
