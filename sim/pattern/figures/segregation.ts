/** How apart schools are by free meals, and how much of that choice adds to where families live. [P01] [P02] */

import { ofNearestSchools, ofSchools } from "../../indicators/composition.ts";
import { dissimilarity, gorard } from "../../indicators/segregation/dissimilarity.ts";
import type { OpenPlace } from "../../place/open.ts";
import { boroughRuns } from "../boroughs.ts";
import { declareFigures } from "../figure.ts";
import type { PatternRun } from "../look.ts";

/** Pupils of the place's tables, of the schools that `among` lets through. */
function published({ schools }: OpenPlace, among: (school: number) => boolean) {
  const rows = schools.ids.flatMap((_, s) => (among(s) && schools.roll[s] * schools.fsmShare[s] >= 0 ? [s] : []));
  return {
    disadvantaged: rows.map((s) => schools.roll[s] * schools.fsmShare[s]),
    others: rows.map((s) => schools.roll[s] * (1 - schools.fsmShare[s])),
  };
}

const actual = ({ looks: [{ observation }] }: PatternRun): number => dissimilarity(ofSchools(observation, "fsm"));
const nearest = ({ looks: [{ observation }] }: PatternRun): number =>
  dissimilarity(ofNearestSchools(observation, "fsm"));

export const segregation = declareFigures({
  gorard: {
    what: "Gorard's segregation of schools by free meals",
    unit: "index",
    decimals: 3,
    measure: ({ looks: [{ observation }] }) => gorard(ofSchools(observation, "fsm")),
    published: (place, among) => gorard(published(place, among)),
    byBorough: true,
  },
  dissimilarity: {
    what: "dissimilarity of schools by free meals",
    unit: "index",
    decimals: 3,
    measure: actual,
    published: (place, among) => dissimilarity(published(place, among)),
    byBorough: true,
  },
  amplification: {
    what: "dissimilarity of schools over that if all attended the nearest",
    unit: "ratio",
    decimals: 2,
    measure: (run) => actual(run) / nearest(run),
  },
  nearerIsMixed: {
    what: "boroughs in which the nearest school would be less segregated",
    unit: "share",
    decimals: 2,
    measure: (run) => {
      const lower = boroughRuns(run).map((part) => (nearest(part) < actual(part) ? 1 : 0));
      return lower.reduce<number>((sum, one) => sum + one, 0) / lower.length;
    },
  },
});
