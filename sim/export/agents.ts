/** Sampled synthetic pupils as a table: nobody in it exists. */

import type { SampledPupil } from "../observe/sample.ts";

/** The columns of the table, in order, with what each holds. */
export const AGENT_COLUMNS = {
  scenario: { type: "string", meaning: "Title of the scenario." },
  replicate: { type: "integer", meaning: "Number of the replicate, from 0." },
  year: { type: "integer", meaning: "Calendar year in which the school year ends." },
  pupil: {
    type: "integer",
    meaning: "Key of a synthetic pupil: the same pupil has the same key in every year and scenario.",
  },
  year_group: { type: "integer", meaning: "Year group, from 7." },
  neighbourhood_id: { type: "string", meaning: "Neighbourhood of residence." },
  fsm: { type: "boolean", meaning: "Family eligible for free school meals now." },
  ever6: { type: "boolean", meaning: "Family eligible at some time in the last six years." },
  placement: {
    type: "string",
    meaning: "Where the pupil learns: class, withdrawal, unit, special, alternative, notOnRoll, outside.",
  },
  school_id: { type: "string", meaning: "Id of the school attended; empty where none of the place's." },
  attainment: { type: "number", meaning: "Attainment, SD of the national cohort of the base year." },
  presence: { type: "number", meaning: "Share of sessions attended." },
  participation: { type: "number", meaning: "Index 0–1, uncalibrated: direction only." },
} as const;
export type AgentColumn = keyof typeof AGENT_COLUMNS;

/** A row's cells in the order of the columns. */
export const agentCells = (scenario: string, pupil: SampledPupil): readonly (string | number | boolean)[] =>
  (Object.keys(AGENT_COLUMNS) as AgentColumn[]).map((column) => (column === "scenario" ? scenario : pupil[column]));
