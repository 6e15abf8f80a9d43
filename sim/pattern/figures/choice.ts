/** What families ask for and get, how near it is, and which schools fill. [P04] [P05] [P08] */

import { type Group, type Tally, total } from "../../observe/observation.ts";
import type { OpenPlace } from "../../place/open.ts";
import { declareFigures, type Figure } from "../figure.ts";
import type { PatternRun } from "../look.ts";
import { ever6Shares, fullness, results, valueAdded } from "../schools.ts";
import { related } from "../statistics.ts";

const ofResidents = ({ looks: [{ observation }] }: PatternRun, part: Tally, whole: Tally, group: Group = "all") =>
  total(observation.byNeighbourhood, part, group) / total(observation.byNeighbourhood, whole, group);

const share = (what: string, part: Tally, whole: Tally): Figure => ({
  what,
  unit: "share",
  decimals: 3,
  measure: (run) => ofResidents(run, part, whole),
});

/** Rolls over places in the tables of a place: those of different years, where the tables are. */
const publishedFullness = ({ schools }: OpenPlace): Float64Array => schools.roll.map((n, s) => n / schools.places[s]);

const withFullness = (
  what: string,
  of: (run: PatternRun) => Float64Array,
  published: "attainment" | "valueAdded" | "ever6Share",
): Figure => ({
  what: `correlation of how full schools are with ${what}`,
  unit: "r",
  decimals: 2,
  measure: (run) => related(fullness(run.looks[0].observation, run.place), of(run)),
  published: (place) => related(publishedFullness(place), place.schools[published]),
});

/** A school is under-filled below this share of its places. */
const UNDER_FILLED = 0.9;

function underFilled(fullness: Float64Array): number {
  const known = fullness.filter((value) => !Number.isNaN(value));
  return known.filter((value) => value < UNDER_FILLED).length / known.length;
}

export const choice = declareFigures({
  firstPreference: { ...share("offered the school put first", "firstPreference", "entrants"), byBorough: true },
  anyPreference: { ...share("offered a school on the list", "anyPreference", "entrants"), byBorough: true },
  nearestFirst: share("put the nearest school first", "nearestFirst", "entrants"),
  attendNearest: share("attend the nearest school", "attendNearest", "onRoll"),
  fullByResults: withFullness("results", ({ looks: [{ observation }] }) => results(observation), "attainment"),
  fullByValueAdded: withFullness(
    "value added",
    ({ looks: [{ observation }] }) => valueAdded(observation),
    "valueAdded",
  ),
  fullByEver6: withFullness(
    "the share eligible within six years",
    ({ looks: [{ observation }] }) => ever6Shares(observation),
    "ever6Share",
  ),
  underFilled: {
    what: "schools less than nine tenths full",
    unit: "share",
    decimals: 2,
    measure: ({ place, looks: [{ observation }] }) => underFilled(fullness(observation, place)),
    published: (place) => underFilled(publishedFullness(place)),
  },
});
