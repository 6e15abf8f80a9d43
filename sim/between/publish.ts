/** Step 4: last year's results are published, and reputations follow them slowly. [B1] [B2] */

import type { Process, Year } from "../engine/process.ts";

export const publish: Process = {
  key: "publish",
  label: "Publish results",
  step: 4,
  rules: ["B1", "B2"],
  arena: "between",
  reads: [
    "schools.publishedAttainment",
    "schools.publishedValueAdded",
    "schools.publishedPresence",
    "schools.publishedParticipation",
  ],
  writes: ["schools.score", "schools.reputation"],
  essential: true,
  run(year) {
    const { schools } = year.state;
    const published = schools.publishedAttainment.subarray(0, schools.count).some((value) => !Number.isNaN(value));
    const score = scores(year, published);
    const newest = published ? year.parameters["publish.newest"] : 1;
    for (let s = 0; s < schools.count; s++) {
      schools.score[s] = score[s];
      schools.reputation[s] += newest * (score[s] - schools.reputation[s]);
    }
  },
};

/**
 * Each school's score, in SD over schools: the weighted sum of its standardised measures, standardised again. Before
 * the model's first leavers it rests on what the place's own tables say of results and value added. A measure not known
 * of a school counts as the mean.
 */
function scores({ place, parameters, state }: Year, published: boolean): Float64Array {
  const { schools } = state;
  const measures: readonly (readonly [weight: number, values: Float64Array])[] = [
    [parameters["publish.attainment"], published ? schools.publishedAttainment : place.schools.attainment],
    [parameters["publish.valueAdded"], published ? schools.publishedValueAdded : place.schools.valueAdded],
    [parameters["publish.presence"], schools.publishedPresence],
    [parameters["publish.participation"], schools.publishedParticipation],
  ];
  const sum = new Float64Array(schools.count);
  for (const [weight, values] of measures) {
    const z = standardised(values.subarray(0, schools.count));
    for (let s = 0; s < sum.length; s++) sum[s] += weight * z[s];
  }
  return standardised(sum);
}

/** Mean 0 and SD 1 over the schools of which the value is known; 0 for the others, and for all where none differ. */
export function standardised(values: Float64Array): Float64Array {
  const { mean, sd } = spreadOf(values);
  return values.map((value) => (Number.isNaN(value) || sd === 0 ? 0 : (value - mean) / sd));
}

/** Mean and SD over schools of the values that are known; 0 and 0 where none is. */
export function spreadOf(values: Float64Array): { mean: number; sd: number } {
  let known = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known += 1;
    sum += value;
  }
  if (known === 0) return { mean: 0, sd: 0 };
  const mean = sum / known;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  return { mean, sd: Math.sqrt(squares / known) };
}
