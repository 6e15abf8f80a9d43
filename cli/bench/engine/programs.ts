/** The engine as programs: years of a place, growing and opening one, the series of a run, and runs on threads. */

import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { placeSeries, unitSeries } from "../../../sim/indicators/series.ts";
import type { Observation } from "../../../sim/observe/observation.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { answerAll } from "../../../workers/node/pool.ts";
import { peakMb, processorMs } from "../spent.ts";
import { median } from "../summary.ts";
import type { Program, Report, Settings } from "../way.ts";
import { asItIs, costOf } from "./cost.ts";
import { growCountry } from "./country.ts";

const grown = ({ place, pupils, schools }: Settings): Place =>
  place === "country" ? growCountry(Number(pupils), Number(schools)) : (shippedPlace(String(place)) as Place);

const opened = (settings: Settings): OpenPlace => openPlace(grown(settings), "secondary");

/** Years of a place, after some of it or, where it is large, of the town have been run to warm up. */
export const years: Program = (settings) => {
  const place = opened(settings);
  const warm = place.id === "country" ? openPlace(shippedPlace("tarnford") as Place, "secondary") : place;
  const [first, toWarm] = warm.id === "averdale" ? [1, [0]] : [12, [0, 7, 8, 9]];
  costOf(warm, asItIs(warm.id, first), toWarm);
  const replicates = Array.from({ length: Number(settings.replicates) }, (_, i) => i + 1);
  const { micros, pupilYears, shares } = costOf(place, asItIs(place.id, Number(settings.years)), replicates);
  return {
    figure: micros,
    peakMb: peakMb(),
    check: { "pupil-years": `${pupilYears}` },
    shares: Object.fromEntries(shares),
  };
};

export const growing: Program = (settings) => {
  let place = grown(settings);
  const figure = repeated(() => {
    place = grown(settings);
  });
  return { figure, peakMb: peakMb(), check: sizeOf(place) };
};

export const opening: Program = (settings) => {
  const place = grown(settings);
  openPlace(place, "secondary");
  return { figure: repeated(() => openPlace(place, "secondary")), peakMb: peakMb(), check: sizeOf(place) };
};

const sizeOf = ({ schools: { secondary }, neighbourhoods }: Place): Report["check"] => ({
  schools: `${secondary.ids.length}`,
  neighbourhoods: `${neighbourhoods.ids.length}`,
});

/** The series of a run's observations: of the place, its schools and its neighbourhoods. */
export const series: Program = (settings) => {
  const place = opened(settings);
  const seen: Observation[] = [];
  const job = {
    scenario: asItIs(place.id, Number(settings.years)),
    replicates: [0],
    units: [],
    assumptions: "centre",
  } as const;
  runReplicate(place, job, 0, { onYear: (_, observation) => void seen.push(observation) });
  let numbers = 0;
  const figure = repeated(() => {
    numbers =
      placeSeries(seen).length +
      unitSeries(seen, "school", place).length +
      unitSeries(seen, "neighbourhood", place).length;
  });
  return { figure: figure / seen.length, peakMb: peakMb(), check: { years: `${seen.length}`, numbers: `${numbers}` } };
};

/** Seconds by the clock that a place's replicates take on so many threads. */
export const ensemble: Program = async (settings) => {
  const place = opened(settings);
  const replicates = Array.from({ length: Number(settings.replicates) }, (_, i) => i);
  const scenario = { ...asItIs(place.id, Number(settings.years)), replicates: replicates.length };
  const job = { scenario, replicates, units: ["place"], assumptions: "drawn" } as const;
  const tasks = replicates.map((replicate) => ({ job, replicate, agents: 0, closer: false, children: false }));
  const begun = performance.now();
  const answered = await answerAll(place, tasks, {
    threads: Number(settings.threads),
    threadFile: new URL(String(settings.threadFile)),
    signal: new AbortController().signal,
    onAnswer: () => {},
    onProgress: () => {},
  });
  const figure = (performance.now() - begun) / 1000;
  return {
    figure,
    peakMb: peakMb(),
    check: { replicates: `${answered}` },
    also: { "processor s": processorMs() / 1000 },
  };
};

/** The median of three times that something takes, after it has been done once or more. */
const repeated = (work: () => unknown): number =>
  median(
    Array.from({ length: 3 }, () => {
      const before = processorMs();
      work();
      return processorMs() - before;
    }),
  );
