/** Writing sampled synthetic pupils, a replicate at a time. */

import type { ColumnSource } from "hyparquet-writer";
import { AGENT_COLUMNS, type AgentColumn, agentCells } from "../sim/export/agents.ts";
import { csvLine } from "../sim/export/csv.ts";
import type { SampledPupil } from "../sim/observe/sample.ts";
import type { Format } from "./options.ts";
import { csvFile, parquetFile, type TableFile } from "./series-file.ts";

type Sample = readonly SampledPupil[];
const HEADER = Object.keys(AGENT_COLUMNS) as AgentColumn[];
const TYPES = { string: "STRING", integer: "INT64", number: "DOUBLE", boolean: "BOOLEAN" } as const;

/** agents.parquet or agents.csv. */
export function openAgents(folder: string, format: Format, scenario: string): TableFile<Sample> {
  if (format === "csv")
    return csvFile(folder, "agents.csv", HEADER, (pupils: Sample) =>
      pupils.map((pupil) => csvLine(agentCells(scenario, pupil))),
    );
  return parquetFile(folder, "agents.parquet", (pupils: Sample) => columnsOf(pupils, scenario));
}

function columnsOf(pupils: Sample, scenario: string): ColumnSource[] {
  const rows = pupils.map((pupil) => agentCells(scenario, pupil));
  return HEADER.map((name, c) => {
    const { type } = AGENT_COLUMNS[name];
    const data = rows.map((row) =>
      type === "integer" ? BigInt(row[c]) : Object.is(row[c], Number.NaN) ? null : row[c],
    );
    return { name, type: TYPES[type], data, nullable: type === "number" } as ColumnSource;
  });
}
