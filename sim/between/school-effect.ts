/** Step 9: what each school adds drifts of itself, slowly, about the mean of all. [W7] */

import type { Process, Year } from "../engine/process.ts";
import { normal } from "../random/distributions.ts";

/**
 * e' = φ·e + ν, ν ~ N(0, σ²(1 − φ²)): first-order autoregression of stationary SD σ a year and mean 0. What last year's
 * partnerships took in attention is given back first: it is a cost of the year, not a loss of what a school knows.
 */
export const schoolEffect: Process = {
  key: "schoolEffect",
  label: "School effects drift",
  step: 9,
  rules: ["W7"],
  arena: "between",
  reads: ["schools.effect", "schools.attention"],
  writes: ["schools.effect", "schools.attention"],
  essential: true,
  run({ place, parameters, state, stream }: Year) {
    const { schools } = state;
    const chance = stream("schoolEffect");
    const persistence = parameters["schoolEffect.persistence"];
    const innovation = parameters["schoolEffect.sd"] * Math.sqrt(1 - persistence * persistence);
    for (let s = 0; s < schools.count; s++) {
      const own = schools.effect[s] + schools.attention[s];
      schools.effect[s] = persistence * own + innovation * normal(chance, place.schools.keys[s], 0);
      schools.attention[s] = 0;
    }
  },
};
