/** Step 9: what each school adds changes of itself, slowly, about the mean of all. [W7] [B6] */

import type { Process, Year } from "../engine/process.ts";
import { normal } from "../random/distributions.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { ownYear } from "./practice/own-year.ts";
import { addedBy, byName, staffroomsOf, valuesOf } from "./practice/repertoires.ts";

/**
 * Under the plain kernel e' = φ·e + ν, ν ~ N(0, σ²(1 − φ²)): first-order autoregression of stationary SD σ a year and
 * mean 0. Where practices are known by name, e = practice − its usual + φᵗ·what practice left unexplained at the start:
 * practice at rest has SD σ and persistence φ itself, so that e keeps both. What last year's partnerships took in
 * attention is given back first: it is a cost of the year, not a loss of what a school knows.
 */
export const schoolEffect: Process = {
  key: "schoolEffect",
  label: "School effects drift",
  step: 9,
  rules: ["W7", "B6", "B8", "W1", "W2", "W8"],
  arena: "between",
  reads: [
    "context.initiatives",
    "levers.buffering",
    "levers.challengeAdvisers",
    "levers.familiesOfSchools",
    "network",
    "practices.held",
    "schools.effect",
    "schools.attention",
    "schools.breadth",
    "schools.ever6Share",
    "schools.score",
    "schools.consensus",
    "schools.critique",
    "schools.inquiry",
    "schools.places",
    "schools.sharing",
    "schools.turnover",
    "schools.unexplained",
    "schools.usualForAtRisk",
    "schools.usualPractice",
  ],
  writes: ["practices.held", "schools.effect", "schools.attention", "schools.forAtRisk", "schools.unexplained"],
  essential: true,
  run(year) {
    if (byName(year)) practise(year);
    else drift(year);
  },
};

function drift({ place, parameters, state, stream }: Year): void {
  const { schools } = state;
  const chance = stream("schoolEffect");
  const persistence = parameters["schoolEffect.persistence"];
  const innovation = parameters["schoolEffect.sd"] * Math.sqrt(1 - persistence * persistence);
  for (let s = 0; s < schools.count; s++) {
    const own = schools.effect[s] + schools.attention[s];
    schools.effect[s] = persistence * own + innovation * normal(chance, place.schools.keys[s], 0);
    schools.attention[s] = 0;
  }
}

function practise(year: Year): void {
  const { parameters, state, stream } = year;
  const { schools, practices } = state;
  const values = valuesOf(year);
  const held = practices.held.subarray(0, practices.count);
  ownYear(held, values, staffroomsOf(year), buffered(year), stream("schoolEffect/practice"));
  const { forAll, forRisk } = addedBy(year, values);
  for (let s = 0; s < schools.count; s++) {
    schools.unexplained[s] *= parameters["schoolEffect.persistence"];
    schools.effect[s] = forAll[s] - schools.usualPractice[s] + schools.unexplained[s];
    schools.forAtRisk[s] = forRisk[s] - schools.usualForAtRisk[s];
    schools.attention[s] = 0;
  }
}

/** Initiatives come and go as often as those of others press, less as far as schools are sheltered from them. [B6] */
function buffered({ parameters, levers, context }: Year): Parameters {
  const kept = (1 - parameters["practice.buffered"] * levers.buffering[0]) * (1 + context.initiatives);
  return kept === 1 ? parameters : { ...parameters, "practice.churn": parameters["practice.churn"] * kept };
}
