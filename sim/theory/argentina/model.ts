/** Yearly enrolment with flight from schools of the other group: an unpublished thesis model from Argentina. */

import { dissimilarity } from "../../indicators/segregation/dissimilarity.ts";
import { type Sequence, shuffle } from "../../random/sequence.ts";
import { declareTheory } from "../theory.ts";
import { lister } from "./list.ts";
import { byLottery, firstCome } from "./places.ts";
import { enrol, type Families, nearest, SCHOOLS, unhappy, type Year } from "./year.ts";

export interface Enrolment extends Families {
  /** Share of the schools, the nearest, that a household considers. */
  readonly radius: number;
  readonly lottery: boolean;
  readonly years: number;
  readonly threshold: number;
  readonly spread: number;
}

/** Every year in order: new households enrol at the nearest school, and the unhappy among them move. */
export function* enrolments(settings: Enrolment, draw: (part: string) => Sequence): Generator<Year> {
  const [homes, moods, lots] = [draw("homes"), draw("moods"), draw("lottery")];
  const turns = shuffle(
    Int32Array.from({ length: SCHOOLS }, (_, s) => s),
    draw("turns"),
  );
  const lists = lister(settings.radius);
  let before: Int32Array | null = null;
  for (let t = 0; t < settings.years; t++) {
    const year = enrol(settings, before, homes);
    const movers = unhappy(year, settings.threshold, settings.spread, moods);
    if (settings.lottery) byLottery(year, movers, lists, turns, lots);
    else firstCome(year, movers, lists);
    yield year;
    before = year.rolls;
  }
}

/** D of the two groups over the schools. */
const apart = (rolls: Int32Array): number =>
  dissimilarity({ disadvantaged: rolls.subarray(SCHOOLS), others: rolls.subarray(0, SCHOOLS) });

/** What a year's households have come to, against all being at the nearest school. */
function figures({ group, x, y, school, rolls }: Year): { D: number; nearestD: number; moved: number } {
  const near = new Int32Array(2 * SCHOOLS);
  let moved = 0;
  for (let h = 0; h < group.length; h++) {
    const closest = nearest(x[h], y[h]);
    near[group[h] * SCHOOLS + closest]++;
    if (school[h] !== closest) moved++;
  }
  return { D: apart(rolls), nearestD: apart(near), moved: moved / group.length };
}

export const argentina = declareTheory({
  name: "argentina",
  title: "Yearly enrolment with flight from the other group, Argentina",
  source:
    "ruloweb, school-segregation, model of a thesis about school segregation in Argentina (GitHub, CC0): rules read in the program.",
  cases: ["VC-06"],
  settings: {
    share: {
      kind: "number",
      default: 0.4,
      range: [0.01, 0.99],
      meaning: "Chance that a household is of the red group.",
    },
    radius: {
      kind: "number",
      default: 1,
      range: [0.04, 1],
      meaning: "Share of the 25 schools, the nearest, that a household considers.",
    },
    lottery: { kind: "flag", default: false, meaning: "Places by lottery; otherwise first come, first served." },
    years: { kind: "whole", default: 25, range: [1, 100], meaning: "Years, each with new households." },
    households: { kind: "whole", default: 6000, range: [100, 20000], meaning: "New households a year." },
    extra: {
      kind: "number",
      default: 0.25,
      range: [0, 4],
      meaning: "Seats of a school beyond the households nearest to it, as a share of these.",
    },
    threshold: {
      kind: "number",
      default: 0.4,
      range: [0, 1],
      meaning: "Value of the school below which the average household looks for another.",
    },
    spread: {
      kind: "number",
      default: 0.05,
      range: [0, 1],
      meaning: "Standard deviation of that value between households.",
    },
    f: { kind: "number", default: 0.7, range: [0.01, 1], meaning: "Share of the own group that is liked best." },
    M: { kind: "number", default: 0.8, range: [0, 1], meaning: "Value of a school where all are of the own group." },
  },
  results: {
    D: "Dissimilarity of schools by group in the last year.",
    nearestD: "Dissimilarity of schools by group in the last year had all stayed at the nearest.",
    moved: "Share of the last year's households that are not at the nearest school.",
  },
  run(settings, draw) {
    let last: Year | undefined;
    for (const year of enrolments(settings, draw)) last = year;
    if (last === undefined) throw new Error("argentina: there was no year");
    return figures(last);
  },
});
