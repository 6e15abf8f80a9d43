/** Pairs of assumptions over which claims are looked at: where they hold, and where they do not. */

import type { ParameterKey } from "../scenario/parameters.ts";

export interface Axis {
  readonly parameter: ParameterKey;
  /** In order, the usual value among them. */
  readonly values: readonly number[];
}

export interface ClaimMap {
  readonly title: string;
  readonly across: Axis;
  readonly down: Axis;
}

const declareMaps = <K extends string>(table: Record<K, ClaimMap>): Readonly<Record<K, ClaimMap>> => table;

export const MAPS = declareMaps({
  judgement: {
    title: "How badly schools judge practices (ω) and how readily they take up what a partner does (κ)",
    across: { parameter: "practice.misjudgement", values: [0, 1, 2.5, 5, 8] },
    down: { parameter: "moveKnowledge.adoption", values: [0.05, 0.09, 0.18, 0.27, 0.36] },
  },
  practices: {
    title: "How many practices there are (K) and how far their worth hangs on whom a school serves",
    across: { parameter: "practice.count", values: [12, 24, 36, 48, 64] },
    down: { parameter: "practice.context", values: [0, 0.09, 0.2, 0.3, 0.5] },
  },
  rivalry: {
    title: "Trust at the first meeting and what hangs on published results",
    across: { parameter: "partner.trustAtFirst", values: [0.1, 0.25, 0.4, 0.6, 0.9] },
    down: { parameter: "compete.stakes", values: [0, 0.1, 0.2, 0.4, 0.8] },
  },
  services: {
    title: "What full support adds by 16 and how much of it is lost where services do not join up",
    across: { parameter: "serve.attainment", values: [0, 0.05, 0.1, 0.2, 0.3] },
    down: { parameter: "serve.leakage", values: [0, 0.125, 0.25, 0.375, 0.5] },
  },
  choice: {
    title: "Families' taste for results and for families alike",
    across: { parameter: "choose.quality", values: [0, 0.075, 0.149, 0.2, 0.3] },
    down: { parameter: "choose.alike", values: [0, 1, 2, 2.8, 3.5] },
  },
  kept: {
    title: "What keeping pupils in costs others and how many leave unexplained instead",
    across: { parameter: "exclude.keptCost", values: [0, 0.025, 0.05, 0.1, 0.2] },
    down: { parameter: "exclude.displaced", values: [0, 0.25, 0.5, 0.75, 1] },
  },
  apart: {
    title: "What learning together adds for pupils taught apart and how much peers matter",
    across: { parameter: "placeApart.attainment", values: [-0.15, 0, 0.1, 0.2, 0.35] },
    down: { parameter: "learn.peers", values: [0, 0.011, 0.02, 0.03, 0.06] },
  },
  measured: {
    title: "How much broad evidence sharpens judgement and what narrowed teaching takes from pupils at risk",
    across: { parameter: "practice.breadth", values: [0, 0.15, 0.3, 0.6, 1] },
    down: { parameter: "takePart.narrowing", values: [0, 0.075, 0.15, 0.3, 0.6] },
  },
  pressed: {
    title: "How near in results pupils are whom schools pick among, and how many who leave end on no roll",
    across: { parameter: "exclude.nearResults", values: [0, 1, 2, 3, 5] },
    down: { parameter: "exclude.offRoll", values: [0.1, 0.25, 0.4, 0.6, 0.9] },
  },
});

export type MapKey = keyof typeof MAPS;
export const MAP_KEYS = Object.keys(MAPS) as MapKey[];
