/** How results go with intake, and how long schools keep their order. [P06] [P07] [P23] */

import type { Observation } from "../../observe/observation.ts";
import type { OpenPlace } from "../../place/open.ts";
import { declareFigures, type Figure } from "../figure.ts";
import type { PatternRun } from "../look.ts";
import { ATTAINMENT_8, ever6Shares, PROGRESS_8, results, valueAdded, withoutTest } from "../schools.ts";
import { meanOf, related, slope } from "../statistics.ts";

/** Ten percentage points, in shares. */
const TEN_POINTS = 0.1;

type Column = (year: Observation) => Float64Array;

/** Change per ten points more of the roll eligible within six years, over schools that admit without a test. */
const gradient = ({ place, looks: [{ observation }] }: PatternRun, of: Column, points: number): number =>
  TEN_POINTS * points * slope(ever6Shares(observation), withoutTest(place, of(observation)));

/** The same in the place's tables. */
const publishedGradient = (place: OpenPlace, of: "attainment" | "valueAdded", points: number): number =>
  TEN_POINTS * points * slope(place.schools.ever6Share, withoutTest(place, place.schools[of]));

/** Correlation of a school's figure with itself so many years later, the mean over all pairs of recorded years. */
const kept = (what: string, of: Column, lag: number): Figure => ({
  what: `correlation of schools' ${what} with that ${lag === 1 ? "a year" : `${lag} years`} later`,
  unit: "r",
  decimals: 3,
  measure: ({ looks }) => {
    const columns = looks.map(({ observation }) => of(observation));
    return meanOf(columns.slice(lag).map((later, i) => related(columns[i], later)));
  },
});

export const hierarchy = declareFigures({
  resultsByEver6: {
    what: "correlation of schools' results with the share eligible within six years",
    unit: "r",
    decimals: 2,
    measure: ({ looks: [{ observation }] }) => related(results(observation), ever6Shares(observation)),
    published: ({ schools }) => related(schools.attainment, schools.ever6Share),
  },
  resultsSlope: {
    what: "results by the share eligible within six years",
    unit: "points of Attainment 8 per 10 pp",
    decimals: 2,
    measure: (run) => gradient(run, results, ATTAINMENT_8),
    published: (place) => publishedGradient(place, "attainment", ATTAINMENT_8),
  },
  valueAddedSlope: {
    what: "value added by the share eligible within six years",
    unit: "grades of Progress 8 per 10 pp",
    decimals: 3,
    measure: (run) => gradient(run, valueAdded, PROGRESS_8),
    published: (place) => publishedGradient(place, "valueAdded", PROGRESS_8),
  },
  resultsKept: kept("results", results, 1),
  valueAddedKept: kept("value added", valueAdded, 1),
  valueAddedKept3: kept("value added", valueAdded, 3),
  valueAddedKept5: kept("value added", valueAdded, 5),
});
