/** The tables of a place's data package, each column declared once: what is read, checked and documented comes from here. */

import { PHASES } from "../scenario/phase.ts";
import { GENDERS, GOVERNANCES, SERVICE_KINDS } from "./place.ts";
import type { NeighbourhoodRow, SchoolRow, ServiceRow } from "./rows.ts";

export interface ColumnDeclaration {
  /** Its heading in the table. */
  readonly name: string;
  readonly type: "text" | "number" | "whole" | "word" | "yesNo";
  readonly unit: string;
  /** A required column has a value in every row. */
  readonly required: boolean;
  readonly meaning: string;
  /** What stands where the column is left out or a cell is empty; NaN is "not known". */
  readonly otherwise?: string | number | boolean;
  readonly range?: readonly [low: number, high: number];
  readonly words?: readonly string[];
}

/** Columns by the key of the row they are read into. */
export type TableDeclaration = Readonly<Record<string, ColumnDeclaration>>;

const SHARE = [0, 1] as const;
/** Kilometres from a point of the place, or of a national grid: more is metres, degrees are told by their smallness. */
const KILOMETRES = [-2000, 2000] as const;

const id = (what: string): ColumnDeclaration => ({
  name: "id",
  type: "text",
  unit: "",
  required: true,
  meaning: `The ${what}'s id, a different one in every row. Chance is addressed by it: a changed id is another ${what}.`,
});
const name = (what: string): ColumnDeclaration => ({
  name: "name",
  type: "text",
  unit: "",
  required: true,
  meaning: `What the ${what} is called.`,
});
const borough: ColumnDeclaration = {
  name: "borough",
  type: "text",
  unit: "",
  required: false,
  otherwise: "",
  meaning: "The borough or authority it lies in.",
};
const x: ColumnDeclaration = {
  name: "x_km",
  type: "number",
  unit: "km",
  required: true,
  range: KILOMETRES,
  meaning: "Kilometres east, from the same point in every table.",
};
const y: ColumnDeclaration = { ...x, name: "y_km", meaning: "Kilometres north, from the same point in every table." };

export const SCHOOLS = {
  id: id("school"),
  name: name("school"),
  borough,
  phase: {
    name: "phase",
    type: "word",
    unit: "",
    required: false,
    words: PHASES,
    otherwise: "secondary",
    meaning: "Secondary (years 7–11) or primary (years 1–6).",
  },
  x,
  y,
  places: {
    name: "places",
    type: "number",
    unit: "pupils",
    required: true,
    range: [1, 20_000],
    meaning: "Places in all compulsory years of the phase together (five years for secondary).",
  },
  roll: {
    name: "roll",
    type: "number",
    unit: "pupils",
    required: true,
    range: [0, 20_000],
    meaning: "Pupils in those years in the base year.",
  },
  gender: {
    name: "gender",
    type: "word",
    unit: "",
    required: false,
    words: GENDERS,
    otherwise: "mixed",
    meaning: "Whom the school admits.",
  },
  governance: {
    name: "governance",
    type: "word",
    unit: "",
    required: false,
    words: GOVERNANCES,
    otherwise: "maintained",
    meaning: "Maintained by the local authority, or run by a trust.",
  },
  faith: {
    name: "faith",
    type: "yesNo",
    unit: "",
    required: false,
    otherwise: false,
    meaning: "1 where the school admits by faith.",
  },
  selective: {
    name: "selective",
    type: "yesNo",
    unit: "",
    required: false,
    otherwise: false,
    meaning: "1 where the school admits by a test.",
  },
  fsmShare: {
    name: "fsm_share",
    type: "number",
    unit: "share",
    required: false,
    range: SHARE,
    otherwise: NaN,
    meaning: "Share of the roll eligible for free school meals in the base year.",
  },
  ever6Share: {
    name: "ever6_share",
    type: "number",
    unit: "share",
    required: false,
    range: SHARE,
    otherwise: NaN,
    meaning: "Share of the roll eligible at any time in the last six years.",
  },
  attainment: {
    name: "attainment_sd",
    type: "number",
    unit: "SD",
    required: false,
    range: [-5, 5],
    otherwise: NaN,
    meaning: "Mean attainment at the end of the phase, in SD of the national cohort: (Attainment 8 − 46.6) / 20.",
  },
  valueAdded: {
    name: "value_added_sd",
    type: "number",
    unit: "SD",
    required: false,
    range: [-3, 3],
    otherwise: NaN,
    meaning: "Value added over the phase, in SD at its end: half of Progress 8.",
  },
} as const satisfies Record<keyof SchoolRow, ColumnDeclaration>;

export const NEIGHBOURHOODS = {
  id: id("neighbourhood"),
  name: name("neighbourhood"),
  borough,
  x: { ...x, meaning: "Kilometres east of the centre of its homes." },
  y: { ...y, meaning: "Kilometres north of the centre of its homes." },
  spread: {
    name: "spread_km",
    type: "number",
    unit: "km",
    required: true,
    range: [0, 50],
    meaning: "Standard deviation of homes around the centre, in each direction.",
  },
  children: {
    name: "children",
    type: "number",
    unit: "children",
    required: true,
    range: [0, 100_000],
    meaning: "Residents in the compulsory years of secondary school (aged 11–15).",
  },
  fsmShare: {
    name: "fsm_share",
    type: "number",
    unit: "share",
    required: true,
    range: SHARE,
    meaning: "Share of them eligible for free school meals.",
  },
  faithShare: {
    name: "faith_share",
    type: "number",
    unit: "share",
    required: false,
    range: SHARE,
    otherwise: 0,
    meaning: "Share of families whom a faith school would suit.",
  },
  price: {
    name: "price",
    type: "number",
    unit: "pounds",
    required: true,
    range: [1000, 50_000_000],
    meaning: "Median price of a home.",
  },
} as const satisfies Record<Exclude<keyof NeighbourhoodRow, "groupShares">, ColumnDeclaration>;

/** The column of one community group in neighbourhoods.csv; needed where the place has several groups. */
export const groupColumn = (group: number, groups: number): ColumnDeclaration => ({
  name: `group_${group + 1}`,
  type: "number",
  unit: "share",
  required: groups > 1,
  range: SHARE,
  otherwise: 1,
  meaning: `Share of families in community group ${group + 1}. Groups differ by place and ties only; shares add to 1.`,
});

export const SERVICES = {
  id: id("service"),
  name: name("service"),
  kind: {
    name: "kind",
    type: "word",
    unit: "",
    required: true,
    words: SERVICE_KINDS,
    meaning: "What it does for families.",
  },
  x,
  y,
  capacity: {
    name: "capacity",
    type: "number",
    unit: "families a year",
    required: true,
    range: [0, 1_000_000],
    meaning: "Families it can serve in a year.",
  },
  reach: {
    name: "reach_km",
    type: "number",
    unit: "km",
    required: true,
    range: [0, 500],
    meaning: "How far away a family it serves may live.",
  },
  quality: {
    name: "quality",
    type: "number",
    unit: "share",
    required: true,
    range: SHARE,
    meaning: "Dose that a family served receives, from 0 to 1.",
  },
} as const satisfies Record<keyof ServiceRow, ColumnDeclaration>;

export const TRAVEL = {
  neighbourhood: {
    name: "neighbourhood",
    type: "text",
    unit: "",
    required: true,
    meaning: "Id of a neighbourhood.",
  },
  school: { name: "school", type: "text", unit: "", required: true, meaning: "Id of a school." },
  minutes: {
    name: "minutes",
    type: "number",
    unit: "minutes",
    required: true,
    range: [0, 600],
    meaning: "Minutes from the one to the other. A pair left out is not known.",
  },
} as const satisfies TableDeclaration;

/** Columns of neighbourhoods.csv in a place of so many groups. */
export const neighbourhoodTable = (groups: number): TableDeclaration => ({
  ...NEIGHBOURHOODS,
  ...Object.fromEntries(Array.from({ length: groups }, (_, g) => [`group${g + 1}`, groupColumn(g, groups)])),
});

/** A table as a Frictionless Table Schema. */
export const frictionlessSchema = (table: TableDeclaration): Record<string, unknown> => ({
  fields: Object.values(table).map(frictionlessField),
  missingValues: [""],
  ...("id" in table ? { primaryKey: "id" } : {}),
});

const FRICTIONLESS = { text: "string", word: "string", number: "number", whole: "integer", yesNo: "boolean" } as const;

function frictionlessField(column: ColumnDeclaration): Record<string, unknown> {
  const { name, type, unit, meaning, required, range, words } = column;
  const bounds = range === undefined ? {} : { minimum: range[0], maximum: range[1] };
  return {
    name,
    type: FRICTIONLESS[type],
    description: meaning,
    ...(unit === "" ? {} : { unit }),
    ...(type === "yesNo" ? { trueValues: ["1"], falseValues: ["0"] } : {}),
    constraints: { required, ...bounds, ...(words === undefined ? {} : { enum: words }) },
  };
}
