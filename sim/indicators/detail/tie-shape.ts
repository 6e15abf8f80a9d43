/** How partnerships hang together, and how far somebody brokers them. [B5] */

import type { Detail, Detailed } from "../../observe/detail/detail.ts";
import type { Indicator } from "../indicator.ts";

const shape = (
  of: keyof Detail["ties"],
  words: Pick<Indicator, "label" | "unit" | "definition" | "formula" | "reference">,
): Indicator<Detailed> => ({
  ...words,
  strand: "partnership",
  arena: of === "brokered" ? "system" : "between",
  better: "neither",
  decimals: 3,
  material: 0.02,
  flag: "none",
  groups: ["all"],
  place: ({ detail }) => detail.ties[of],
  inferred: false,
  mapped: false,
});

export const brokeredTies = shape("brokered", {
  label: "Partnerships that somebody brokers",
  unit: "share of ties",
  definition:
    "Share of the partnerships in force that an action brokers, rather than two schools having found one another; none where there are none.",
  formula: "n(brokered) / n(ties)",
  reference: "None published: rule [B5] of the model's specification",
});

export const tieCentralisation = shape("centralisation", {
  label: "Partnerships running through a few schools",
  unit: "index 0–1",
  definition:
    "How far the shortest ways between schools along partnerships run through a few brokers: 0 where none stands between others more than any other, 1 where all are tied to one alone; none where there are no ties.",
  formula: "Σ (max c − cᵢ) / (n − 1), c betweenness as a share of pairs",
  reference: "Freeman 1978, Centrality in social networks",
});

export const tieConnected = shape("connected", {
  label: "Schools that partnerships connect",
  unit: "share of schools",
  definition:
    "Share of open schools in the largest group of schools that partnerships connect, however many steps apart.",
  formula: "n(largest component) / n",
  reference: "Wasserman & Faust 1994, Social network analysis",
});

export const tieClustering = shape("clustering", {
  label: "Partners of partners who are partners",
  unit: "share of pairs",
  definition:
    "Of the pairs of partners that a school has, the share who are partners of one another; none where no school has two partners.",
  formula: "3 × triangles / pairs of partners",
  reference: "Wasserman & Faust 1994, Social network analysis",
});

export const tieModularity = shape("modularity", {
  label: "Partnerships kept within boroughs",
  unit: "modularity",
  definition:
    "Share of partnerships within boroughs, less the share that chance alone would put there; none where there are no ties.",
  formula: "Q = Σ_b (m_b/m − (d_b/2m)²)",
  reference: "Newman & Girvan 2004, Finding and evaluating community structure in networks",
});
