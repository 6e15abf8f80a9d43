/** What figures are of: two scenarios in a place. In words for a saved picture, in columns for a saved table. */

import { scenarioHash } from "../../sim/export/provenance.ts";
import type { PlaceMap } from "../../sim/place/map.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { fileName } from "./file-name.ts";
import type { Table } from "./save.ts";

export interface Comparison {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly place: { readonly title: string; readonly fictional: boolean; readonly map: PlaceMap };
  readonly modelVersion: string;
}

/** "Attainment gap at 16, SD · Tarnford, a fictional town", and "A: … · B: …" under it. */
export const contextOf = (
  { a, b, place }: Comparison,
  { label, unit }: { readonly label: string; readonly unit: string },
): readonly string[] => [
  say("page.figure.measured", {
    label,
    unit,
    place: place.title,
    fictional: place.fictional && !place.title.includes("fictional") ? "yes" : "no",
  }),
  say("page.figure.sides", { a: a.title, b: b.title }),
];

/** What a figure alone knows of its table. */
export interface Facts {
  readonly indicator: string;
  /** As the numbers are computed. */
  readonly unit: string;
  readonly paired_runs: number;
}

/** The table with what it is of in every row, under names that programs read: such a row can be laid among others. */
export function withContext(table: Table, { a, b, place, modelVersion }: Comparison, of: Facts): Table {
  const facts = {
    indicator: of.indicator,
    unit: of.unit,
    place: place.title,
    place_is_fictional: String(place.fictional),
    scenario_a: a.title,
    scenario_b: b.title,
    scenario_a_hash: scenarioHash(a),
    scenario_b_hash: scenarioHash(b),
    seed: b.seed,
    paired_runs: of.paired_runs,
    model_version: modelVersion,
  };
  return {
    columns: [...table.columns, ...Object.keys(facts)],
    rows: table.rows.map((row) => [...row, ...Object.values(facts)]),
  };
}

/** "tarnford_working-together_gap_2037_v0.1.0": what a saved figure is called, without its ending. */
export const figureName = ({ b, modelVersion }: Comparison, figure: string, year: number): string =>
  fileName(b.place, b.title, figure, String(year), `v${modelVersion}`);
