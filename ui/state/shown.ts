/** A comparison as figures read it, whether it was run here or computed beforehand. */

import type { ReplicateResult } from "../../sim/engine/job.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { type Pairs, pairsOf } from "../../sim/experiment/pairs.ts";
import type { Runs } from "../../sim/experiment/runs.ts";
import { type UnitMiddles, unitMiddles } from "../../sim/experiment/unit-middles.ts";
import { resultHash } from "../../sim/export/hash.ts";
import { middlesIn, type Precomputed, pairsIn } from "../../sim/export/precomputed.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { UnitType } from "../../sim/indicators/series.ts";
import { shownOf } from "../../sim/indicators/shown.ts";
import { VALUED } from "../levers/valued.ts";
import { type Pair, pairKey } from "./pair.ts";

export interface Shown extends Pair {
  /** Which pair it is of. */
  readonly key: string;
  readonly modelVersion: string;
  readonly pairs: Pairs;
  /** The middle of the runs by unit; undefined where it was not kept. */
  readonly middles: (unit: UnitType, indicator: IndicatorKey, year: number) => UnitMiddles | undefined;
  /** The runs themselves; a comparison that was computed beforehand has none until they are run here. */
  readonly runs?: readonly [a: Runs, b: Runs];
  /** Result hashes of A and B. */
  readonly hashes: () => readonly [a: string, b: string];
}

/** Replicates of both, as they were run. */
export function shownOfRuns(
  { a, b }: Pair,
  resultsA: readonly ReplicateResult[],
  resultsB: readonly ReplicateResult[],
): Shown {
  const [runsA, runsB] = [
    { scenario: a, results: resultsA },
    { scenario: b, results: resultsB },
  ] as const;
  return {
    a,
    b,
    key: pairKey({ a, b }),
    modelVersion: MODEL_VERSION,
    pairs: pairsOf(runsA, runsB, [...new Set([...shownOf(a), ...VALUED])]),
    middles: remembered((unit, indicator, year) => unitMiddles(runsA, runsB, unit, indicator, year)),
    runs: [runsA, runsB],
    hashes: () => [resultHash(resultsA), resultHash(resultsB)],
  };
}

export function shownOfFile(file: Precomputed): Shown {
  const [a, b] = file.scenarios;
  return {
    a,
    b,
    key: pairKey({ a, b }),
    modelVersion: file.modelVersion,
    pairs: pairsIn(file),
    middles: (unit, indicator, year) => middlesIn(file, unit, indicator, year),
    hashes: () => file.resultHashes,
  };
}

/** Middles are asked for again whenever a year is shown again. */
function remembered(middles: Shown["middles"]): Shown["middles"] {
  const known = new Map<string, ReturnType<Shown["middles"]>>();
  return (unit, indicator, year) => {
    const key = `${unit} ${indicator} ${year}`;
    const of = known.get(key) ?? middles(unit, indicator, year);
    known.set(key, of);
    return of;
  };
}
