/** Step 4: last year's results are published, and reputations follow them slowly. [B1] [B2] */

import type { Process, Year } from "../engine/process.ts";
import { standardised } from "../place/spread.ts";
import { isOpen } from "../population/open-schools.ts";
import { scoreWeights } from "./score-weights.ts";

/** Where tables are stopped, scores stay what was last published, and what is remembered stays with them. [B1] */
export const publish: Process = {
  key: "publish",
  label: "Publish results",
  step: 4,
  rules: ["B1", "B2"],
  arena: "between",
  reads: [
    "levers.broadenTables",
    "levers.stopTables",
    "schools.publishedAttainment",
    "schools.publishedValueAdded",
    "schools.publishedPresence",
    "schools.publishedParticipation",
    "schools.reputation",
    "schools.score",
    "schools.places",
  ],
  writes: ["schools.score", "schools.reputation"],
  essential: true,
  run(year) {
    const { schools } = year.state;
    const published = schools.publishedAttainment.subarray(0, schools.count).some((value) => !Number.isNaN(value));
    const score = scores(year, published);
    const seen = 1 - year.parameters["publish.stopped"] * year.levers.stopTables[0];
    const newest = seen * (published ? year.parameters["publish.newest"] : 1);
    for (let s = 0; s < schools.count; s++) {
      schools.score[s] = seen === 1 ? score[s] : schools.score[s] + seen * (score[s] - schools.score[s]);
      schools.reputation[s] += newest * (score[s] - schools.reputation[s]);
    }
  },
};

/**
 * Each school's score, in SD over schools: the weighted sum of its standardised measures, standardised again. A measure
 * not known of a school counts as the mean; a closed school is none of them. Before the model's first leavers it is standing by intake alone.
 */
function scores(year: Year, published: boolean): Float64Array {
  if (!published) return standardised(standingByIntake(year.place));
  const { schools } = year.state;
  const weights = scoreWeights(year);
  const measures: readonly (readonly [weight: number, values: Float64Array])[] = [
    [weights.attainment, schools.publishedAttainment],
    [weights.valueAdded, schools.publishedValueAdded],
    [weights.presence, schools.publishedPresence],
    [weights.participation, schools.publishedParticipation],
  ];
  const sum = new Float64Array(schools.count);
  for (const [weight, values] of measures) {
    const z = standardised(values.subarray(0, schools.count));
    for (let s = 0; s < sum.length; s++) sum[s] += weight * z[s];
  }
  return standardised(sum.map((score, s) => (isOpen(schools, s) ? score : Number.NaN)));
}

/**
 * The place's published attainment less its published value added. The model's first cohorts were taught by effects of
 * an earlier year: had reputations begun with the base year's results, standing would go with effects more closely than
 * the model keeps it, and the gap would drift while they part. [Y0]
 */
const standingByIntake = ({ schools }: Year["place"]): Float64Array =>
  schools.attainment.map((value, s) => value - (Number.isNaN(schools.valueAdded[s]) ? 0 : schools.valueAdded[s]));
