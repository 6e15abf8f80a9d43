/** What figures are of: two scenarios in a place. In words for a saved picture, in columns for a saved table. */

import type { PlaceMap } from "../../sim/place/map.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import type { Table } from "./save.ts";

export interface Comparison {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly place: { readonly title: string; readonly fictional: boolean; readonly map: PlaceMap };
  readonly modelVersion: string;
}

/** What a figure shows of a comparison. */
export interface Measure {
  readonly label: string;
  /** As it is read in a picture; as it is computed in a table. */
  readonly unit: string;
}

/** "Attainment gap at 16, SD · Tarnford, a fictional town", and "A: … · B: …" under it. */
export const contextLines = ({ a, b, place }: Comparison, { label, unit }: Measure): readonly string[] => [
  say("page.figure.measured", {
    label,
    unit,
    place: place.title,
    fictional: place.fictional && !place.title.includes("fictional") ? "yes" : "no",
  }),
  say("page.figure.sides", { a: a.title, b: b.title }),
];

/** The table with what it is of in every row, under names that programs read: such a row can be laid among others. */
export function withFacts(table: Table, comparison: Comparison, { label, unit }: Measure, pairedRuns: number): Table {
  const { a, b, place, modelVersion } = comparison;
  const facts = {
    indicator: label,
    unit,
    place: place.title,
    place_is_fictional: String(place.fictional),
    scenario_a: a.title,
    scenario_b: b.title,
    seed: b.seed,
    paired_runs: pairedRuns,
    model_version: modelVersion,
  };
  return {
    columns: [...table.columns, ...Object.keys(facts)],
    rows: table.rows.map((row) => [...row, ...Object.values(facts)]),
  };
}
