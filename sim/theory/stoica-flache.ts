/** Stoica & Flache's schools: everybody has one taste, homes are mixed at random, and distance holds segregation back. */

import { settle } from "./sage-flache/homes.ts";
import { ALPHA, BETA, RESULTS, schoolsOf } from "./sage-flache/model.ts";
import { declareTheory } from "./theory.ts";

export const stoicaFlache = declareTheory({
  name: "stoica-flache",
  title: "Stoica & Flache's schools between composition and distance",
  source:
    "Stoica & Flache 2014, From Schelling to schools, JASSS 17(1)5, by the equations and world that Sage & Flache 2021 restate.",
  cases: ["VC-05"],
  settings: {
    f: {
      kind: "number",
      default: 0.5,
      range: [0.01, 1],
      meaning: "Share of one's own group that everybody likes best.",
    },
    M: { kind: "number", default: 0.6, range: [0, 1], meaning: "Worth of a school where all are of one's own group." },
    alpha: ALPHA,
    beta: BETA,
  },
  results: RESULTS,
  run({ f, M, alpha, beta }, draw) {
    const homes = settle(draw("homes"));
    return schoolsOf(homes, [{ f, M }], new Uint8Array(homes.group.length), alpha, beta, draw);
  },
});
