/** The engine's own workloads: the whole year beside the choice round in C, and what is around it. */

import { choiceInC, LARGE } from "../choice/workloads.ts";
import type { ChoiceRounds } from "../choice/years.ts";
import type { Settings, Way, Workload } from "../way.ts";

const COUNTRY = { full: { pupils: 1_000_000, schools: 4000 }, quick: { pupils: 150_000, schools: 600 } };
type Effort = "full" | "quick";

export const engineWorkloads = (effort: Effort): Workload[] => [
  year(effort),
  {
    key: "place",
    label: "bench.place",
    unit: "bench.unit.ms",
    decimals: 0,
    ways: [
      { key: "grow", label: "bench.grow", doing: { program: "grow", settings: { place: "averdale" } } },
      { key: "open", label: "bench.open", doing: { program: "open", settings: { place: "averdale" } } },
    ],
  },
  {
    key: "indicators",
    label: "bench.indicators",
    unit: "bench.unit.msYear",
    decimals: 1,
    ways: [
      {
        key: "tarnford",
        label: "bench.tarnford",
        doing: { program: "series", settings: { place: "tarnford", years: 12 } },
      },
      {
        key: "averdale",
        label: "bench.averdale",
        doing: { program: "series", settings: { place: "averdale", years: 2 } },
      },
    ],
  },
  ensemble(effort),
];

function year(effort: Effort): Workload {
  const run = (place: string, settings: Settings): Way["doing"] => ({
    program: "years",
    settings: { place, ...settings },
  });
  const [town, region, country] =
    effort === "full"
      ? [{ years: 12, replicates: 6 }, { years: 4, replicates: 1 }, 2]
      : [{ years: 6, replicates: 1 }, { years: 1, replicates: 1 }, 1];
  return {
    key: "year",
    label: "bench.year",
    unit: "bench.unit.microsYear",
    decimals: 3,
    reference: "c",
    ways: [
      familyYearInC(effort),
      { key: "tarnford", label: "bench.tarnford", doing: run("tarnford", town) },
      { key: "averdale", label: "bench.averdale", doing: run("averdale", region) },
      {
        key: "country",
        label: effort === "full" ? "bench.country" : "bench.region",
        doing: run("country", { ...COUNTRY[effort], years: country, replicates: 1 }),
        once: true,
      },
    ],
  };
}

/** The reference: a family-year of the choice round, every family counted, whether it chooses that year or not. */
function familyYearInC(effort: Effort): Way {
  const size = LARGE[effort];
  const way = choiceInC(size);
  const { doing } = way;
  if (!("source" in doing)) return way;
  const read = (line: unknown) => ({
    ...doing.read(line),
    figure: ((line as ChoiceRounds).yearMs * 1000) / size.families,
  });
  return { key: "c", label: "bench.choiceInC", doing: { ...doing, read } };
}

function ensemble(effort: Effort): Workload {
  const settings = { place: "tarnford", years: 12, replicates: effort === "full" ? 120 : 4 };
  return {
    key: "ensemble",
    label: "bench.ensemble",
    unit: "bench.unit.sClock",
    decimals: 2,
    reference: "one",
    ways: [
      { key: "one", label: "bench.oneThread", doing: { program: "ensemble", settings: { ...settings, threads: 1 } } },
      { key: "two", label: "bench.twoThreads", doing: { program: "ensemble", settings: { ...settings, threads: 2 } } },
    ],
  };
}
