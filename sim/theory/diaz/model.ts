/** Díaz, Jiménez and Larroulet's families: some know how well schools do, some do not, and lights may tell them. */

import { shuffle } from "../../random/sequence.ts";
import { declareTheory } from "../theory.ts";
import { choose, rulesOf } from "./choose.ts";
import { incomeAbove, LOW, MEAN, settle, sites } from "./market.ts";

export const diaz = declareTheory({
  name: "diaz",
  title: "Díaz, Jiménez & Larroulet's choice with unequal information",
  source:
    "Díaz, Jiménez & Larroulet 2021, An agent-based model of school choice with information asymmetries, Journal of Simulation 15:130–147; the rules of the authors' NetLogo code, with one year's choice of all pupils. Places are ours.",
  cases: ["VC-08"],
  settings: {
    alpha: {
      kind: "number",
      default: 0.05,
      range: [0, 1],
      meaning: "Weight of achievement, or of its light, against nearness.",
    },
    choice: {
      kind: "flag",
      default: true,
      meaning: "Whether families choose; else everybody has the nearest school they can pay the way to.",
    },
    lights: {
      kind: "flag",
      default: false,
      meaning:
        "Whether low-income families who choose are told a light: 4, 5 or 6 for an achievement to 4, to 6 and over.",
    },
    capacity: {
      kind: "flag",
      default: false,
      meaning:
        "Whether schools have limited places; then pupils choose one after another by lot, among schools with a place.",
    },
    places: {
      kind: "number",
      default: 1.25,
      range: [0.1, 100],
      meaning: "Places of every school where they are limited, as a multiple of the pupils there are for each.",
    },
    schools: { kind: "whole", default: 100, range: [1, 1000], meaning: "Schools, at random on a torus of 51 × 51." },
    pupils: { kind: "whole", default: 3000, range: [1, 20000], meaning: "Pupils, at random likewise." },
    highShare: {
      kind: "number",
      default: 0.21,
      range: [0.001, 0.999],
      meaning: "Share of families with a high income, who know achievement.",
    },
  },
  results: {
    meanAll: "Mean achievement, less 5, of the schools that pupils attend.",
    meanHigh: "The same of pupils from high-income families.",
    meanLow: "The same of pupils from low-income families.",
    gap: "Achievement of the schools of high-income families' pupils above that of the others.",
    lowSchoolShare: "Per cent of all pupils at schools with an achievement below 4.",
    unplaced: "Per cent of all pupils with no school they can pay the way to, or none with a place.",
  },
  run({ alpha, choice, lights, capacity, places, schools, pupils, highShare }, draw) {
    const market = sites(schools, draw("schools"));
    const families = settle(pupils, draw("families"));
    const rich = incomeAbove(highShare);
    const rules = rulesOf(market, choice, lights, alpha);
    const room = new Float64Array(schools).fill(capacity ? Math.ceil((places * pupils) / schools) : Infinity);
    const order = Int32Array.from({ length: pupils }, (_, i) => i);
    if (capacity) shuffle(order, draw("lot"));
    const school = new Int32Array(pupils);
    for (const i of order) {
      school[i] = choose(market, families, i, families.income[i] > rich ? rules.high : rules.low, room);
      if (school[i] >= 0) room[school[i]] -= 1;
    }
    return outcomes(school, market.achievement, (i) => families.income[i] > rich);
  },
});

function outcomes(school: Int32Array, achievement: Float64Array, isHigh: (pupil: number) => boolean) {
  const sums = [0, 0];
  const placed = [0, 0];
  let low = 0;
  for (let i = 0; i < school.length; i++) {
    if (school[i] < 0) continue;
    const A = achievement[school[i]];
    const group = Number(isHigh(i));
    sums[group] += A;
    placed[group] += 1;
    if (A < LOW) low += 1;
  }
  const all = placed[0] + placed[1];
  const [meanLow, meanHigh] = [0, 1].map((group) => sums[group] / placed[group] - MEAN);
  return {
    meanAll: (sums[0] + sums[1]) / all - MEAN,
    meanHigh,
    meanLow,
    gap: meanHigh - meanLow,
    lowSchoolShare: (100 * low) / school.length,
    unplaced: 100 * (1 - all / school.length),
  };
}
