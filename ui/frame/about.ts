/** What a saved figure is of: in words for a picture, in columns for a table. */

import type { Scenario } from "../../sim/scenario/scenario.ts";
import { unitText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import type { Compared, Opened } from "../../workers/browser/api.ts";
import type { Table } from "./save.ts";

export interface About {
  readonly compared: Compared;
  readonly a: Scenario;
  readonly b: Scenario;
  readonly place: Opened;
}

/** "Attainment gap at 16, SD · Tarnford, a fictional town", and "A: … · B: …" under it. */
export const contextOf = ({ compared: { indicator }, a, b, place }: About): readonly string[] => [
  say("page.figure.measured", {
    label: indicator.label,
    unit: unitText(indicator),
    place: place.title,
    fictional: place.fictional && !place.title.includes("fictional") ? "yes" : "no",
  }),
  say("page.figure.sides", { a: a.title, b: b.title }),
];

/** The table with what it is of in every row, under names that programs read: such a row can be laid among others. */
export function withContext(table: Table, { compared, a, b, place }: About): Table {
  const facts = {
    indicator: compared.indicator.label,
    unit: compared.indicator.unit,
    place: place.title,
    place_is_fictional: String(place.fictional),
    scenario_a: a.title,
    scenario_b: b.title,
    seed: b.seed,
    paired_runs: compared.differences.length,
    model_version: compared.modelVersion,
  };
  return {
    columns: [...table.columns, ...Object.keys(facts)],
    rows: table.rows.map((row) => [...row, ...Object.values(facts)]),
  };
}
