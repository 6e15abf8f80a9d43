/** One size of a run, in a process of its own: what it costs in time, and in memory above the process itself. */

import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { readScenario, type Scenario } from "../../../sim/scenario/scenario.ts";
import { asItIs, costOf } from "../engine/cost.ts";
import { growCountry } from "../engine/country.ts";
import { peakMb, processorMs } from "../spent.ts";
import type { Program, Settings } from "../way.ts";
import { FILLING, SETTLING } from "./axes.ts";

/** Small runs are repeated until so many pupil-years are measured. */
const PUPIL_YEARS = 100_000;

export const growth: Program = (settings) => {
  const emptyMb = process.memoryUsage.rss() / 2 ** 20;
  const { pupils, schools, years, replicates } = settings as Readonly<Record<string, number>>;
  costOf(openPlace(shippedPlace("tarnford") as Place, "secondary"), asItIs("tarnford", 12), [0, 7, 8, 9]);
  const before = processorMs();
  const place = openPlace(growCountry(pupils, schools), "secondary");
  const openS = (processorMs() - before) / 1000;
  const repeats = Math.max(1, Math.ceil(PUPIL_YEARS / (pupils * replicates * (years + SETTLING + FILLING))));
  const runs = Array.from({ length: repeats * replicates }, (_, i) => i + 1);
  const { micros, pupilYears } = costOf(place, scenarioOf(settings), runs);
  return {
    figure: (micros * pupilYears) / 1e6 / repeats,
    peakMb: peakMb(),
    check: { "pupil-years": `${Math.round(pupilYears / repeats)}` },
    also: { "empty MB": emptyMb, "opening s": openS, micros },
  };
};

function scenarioOf({ years, ties }: Settings): Scenario {
  const parameters = ties === undefined ? {} : { "ties.count": ties };
  const said = { schemaVersion: 1, title: "country", place: "country", years, burnIn: SETTLING, parameters };
  const read = readScenario(said, "country");
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.scenario;
}
