/** Whom services reach, and how well they join up. */

import type { Observation } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { ratio } from "./ratio.ts";

type ByNeighbourhood = "families" | "reached" | "need" | "needMet";

/** One sum over families divided by another, for the place and for a neighbourhood. */
const share = (
  part: ByNeighbourhood,
  whole: ByNeighbourhood,
): Pick<Indicator, "byPart" | "place" | "neighbourhood"> => ({
  byPart: true,
  place: ({ services }) => ratio(sum(services[part]), sum(services[whole])),
  neighbourhood: ({ services }, n) => ratio(services[part][n], services[whole][n]),
});

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Σ weight·value ÷ Σ weight. */
const weighted = (values: Float64Array, weights: Float64Array): number =>
  ratio(
    values.reduce((total, value, i) => total + value * weights[i], 0),
    sum(weights),
  );

export const familiesReached: Indicator = {
  label: "Families whom services reach",
  strand: "opportunity",
  arena: "beyond",
  unit: "share",
  better: "higher",
  decimals: 3,
  material: 0.01,
  flag: "none",
  definition: "Share of resident families with a child in the phase who received support from at least one service.",
  formula: "families with a dose / families",
  reference: "None published: rule [Y4] of the model's specification",
  groups: ["all"],
  ...share("reached", "families"),
  inferred: true,
  mapped: true,
};

export const needMet: Indicator = {
  label: "Need for support that is met",
  strand: "opportunity",
  arena: "beyond",
  unit: "share",
  better: "higher",
  decimals: 3,
  material: 0.01,
  flag: "fsm",
  definition:
    "Share of families' need that services meet: a family's need, 0 to 1, rises with eligibility for free meals and with how far a child of it is at risk; a half dose meets half of it.",
  formula: "Σ need × dose / Σ need",
  reference: "None published: rules [Y4] and [I2] of the model's specification",
  groups: ["all"],
  ...share("needMet", "need"),
  inferred: true,
  mapped: true,
};

export const serviceDose: Indicator = {
  label: "Dose that comes to families served",
  strand: "opportunity",
  arena: "beyond",
  unit: "share of a full dose",
  better: "higher",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition:
    "Mean dose that services give those they serve, less what is lost where they do not join up; a family served by two counts twice.",
  formula: "Σ served × dose / Σ served, over services",
  reference: "None published: rule [Y4] of the model's specification",
  groups: ["all"],
  place: ({ services }: Observation) => weighted(services.dose, services.served),
  inferred: true,
  mapped: false,
};

export const serviceCoherence: Indicator = {
  label: "Coherence of services",
  strand: "partnership",
  arena: "system",
  unit: "index 0–1",
  better: "higher",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition:
    "How far the services that reach a neighbourhood, the schools nearest to it and the local body are tied to one another, times the strength of coordination; averaged over the families reached.",
  formula: "Σ reached × density × coordination / Σ reached, over neighbourhoods",
  reference: "Wasserman & Faust 1994, Social network analysis (density); rule [Y4] of the model's specification",
  groups: ["all"],
  byPart: true,
  place: ({ services }: Observation) => weighted(services.coherence, services.reached),
  neighbourhood: ({ services }: Observation, n) => (services.reached[n] > 0 ? services.coherence[n] : Number.NaN),
  inferred: true,
  mapped: true,
};
