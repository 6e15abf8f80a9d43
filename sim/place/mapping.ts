/** A column mapping: which files and columns of published tables a place is made of, in which units, and what fills gaps. */

import { type Fault, fault, faultsOf } from "../scenario/faults.ts";
import { z } from "../scenario/zod.ts";
import { NEIGHBOURHOODS, SCHOOLS, SERVICES, type TableDeclaration } from "./tables.ts";
import { UNIT_KEYS, UNITS } from "./units.ts";

const text = z.string().min(1).max(200);
const cell = z.string().max(200);
const value = z.union([z.string().max(200), z.boolean(), z.number()]);
const share = z.number().min(0).max(1);

/** Where a value comes from: a column, in a unit or by a table of words; or the same everywhere. */
const source = z.union([
  z.strictObject({
    column: text,
    unit: z.enum(UNIT_KEYS).optional(),
    values: z.record(cell, value).optional(),
    /** Stands for every cell that `values` does not list; for an empty one, where there are no `values`. */
    otherwise: value.optional(),
  }),
  z.strictObject({ constant: value }),
]);
export type ColumnSource = z.output<typeof source>;

/** Rows are kept where every condition holds. */
const condition = z.union([
  z.strictObject({ column: text, equals: cell }),
  z.strictObject({ column: text, oneOf: z.array(cell).min(1).max(1000) }),
  z.strictObject({ column: text, not: cell }),
]);
export type Condition = z.output<typeof condition>;

const table = <Keys extends string>(keys: readonly Keys[], required: readonly Keys[]) =>
  z.strictObject({
    file: text,
    where: z.array(condition).max(50).default([]),
    columns: z.strictObject(
      Object.fromEntries(keys.map((key) => [key, required.includes(key) ? source : source.optional()])) as Record<
        Keys,
        z.ZodOptional<typeof source>
      >,
    ),
  });

/** What a school's row may give beside the columns of the package: the whole school, from which the phase is told. */
export const SCHOOL_SOURCES = {
  ...SCHOOLS,
  x: { ...SCHOOLS.x, required: false, otherwise: NaN },
  y: { ...SCHOOLS.y, required: false, otherwise: NaN },
  places: { ...SCHOOLS.places, required: false, range: [0, 20_000], otherwise: NaN },
  roll: { ...SCHOOLS.roll, required: false, otherwise: NaN },
  latitude: optional("degrees", [-90, 90], "Latitude of the school."),
  longitude: optional("degrees", [-180, 180], "Longitude of the school."),
  capacity: optional("pupils", [0, 20_000], "Places in all the years the school teaches."),
  wholeRoll: optional("pupils", [0, 20_000], "Pupils in all the years the school teaches."),
  youngestAge: optional("years", [0, 99], "The youngest age the school teaches."),
  oldestAge: optional("years", [0, 99], "The oldest age the school teaches."),
  finalCohort: optional("pupils", [0, 5000], "Pupils at the end of key stage 4."),
} as const satisfies TableDeclaration;

/** What a neighbourhood's row may give. */
export const NEIGHBOURHOOD_SOURCES = {
  ...NEIGHBOURHOODS,
  x: { ...NEIGHBOURHOODS.x, required: false, otherwise: NaN },
  y: { ...NEIGHBOURHOODS.y, required: false, otherwise: NaN },
  spread: { ...NEIGHBOURHOODS.spread, required: false, otherwise: NaN },
  fsmShare: { ...NEIGHBOURHOODS.fsmShare, required: false, otherwise: NaN },
  faithShare: { ...NEIGHBOURHOODS.faithShare, otherwise: NaN },
  price: { ...NEIGHBOURHOODS.price, required: false, otherwise: NaN },
  latitude: optional("degrees", [-90, 90], "Latitude of the centre of its homes."),
  longitude: optional("degrees", [-180, 180], "Longitude of the centre of its homes."),
  deprivation: optional(
    "share",
    [0, 1],
    "Share of children in families of low income, to which eligibility is in proportion.",
  ),
} as const satisfies TableDeclaration;

export const SERVICE_SOURCES = {
  ...SERVICES,
  x: { ...SERVICES.x, required: false, otherwise: NaN },
  y: { ...SERVICES.y, required: false, otherwise: NaN },
  latitude: optional("degrees", [-90, 90], "Latitude of the service."),
  longitude: optional("degrees", [-180, 180], "Longitude of the service."),
} as const satisfies TableDeclaration;

function optional(unit: string, range: readonly [number, number], meaning: string) {
  return { name: "", type: "number" as const, unit, required: false, range, otherwise: NaN, meaning };
}

const keysOf = <K extends string>(declared: Readonly<Record<K, unknown>>): K[] => Object.keys(declared) as K[];

export const mappingSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, "a name of small letters, digits and hyphens"),
  title: text,
  fictional: z.boolean().default(false),
  /** Calendar year in which the school year of the data ends. */
  baseYear: z.int().min(1900).max(2300),
  /** Cells that mean "not known", besides the empty one. */
  missing: z.array(cell).max(50).default([]),
  schools: table(keysOf(SCHOOL_SOURCES), ["id", "name"]),
  neighbourhoods: table(keysOf(NEIGHBOURHOOD_SOURCES), ["id", "name", "children"]),
  services: table(keysOf(SERVICE_SOURCES), ["id", "name", "kind", "capacity", "reach", "quality"]).optional(),
  outlines: z.strictObject({ file: text, property: text, coordinates: z.enum(["degrees", "m", "km"]) }).optional(),
  /** How gaps are filled; every filling is reported. */
  fill: z
    .strictObject({
      /** Places for each pupil, where capacity is not known. */
      placesPerPupil: z.number().min(1).max(3).default(1.05),
      /** Share of a whole roll in years 7–11, where a school with older pupils has no key stage 4 cohort. */
      shareUnderSixteen: share.default(5 / 7),
      /** Share of a primary school's whole roll in years 1–6. */
      shareYears1to6: share.default(6 / 7),
      /** Share of a primary school's whole roll that is past the nursery, where it teaches children younger than 4. */
      shareAfterNursery: share.default(1),
      /** The largest share of a neighbourhood's children taken to be eligible. */
      mostEligible: share.default(0.95),
    })
    .prefault({}),
  outside: z
    .strictObject({ leaving: share, arriving: share, distance: z.number().min(0).max(500) })
    .default({ leaving: 0.03, arriving: 0.03, distance: 3 }),
  sources: z
    .array(z.strictObject({ title: z.string().min(1).max(1000), licence: text }))
    .max(100)
    .default([]),
  notes: z.array(z.string().min(1).max(2000)).max(100).default([]),
});

export type Mapping = z.output<typeof mappingSchema>;

/** Checks a mapping: the mapping, or every fault in it. */
export function readMapping(input: unknown, file: string): { mapping: Mapping } | { faults: Fault[] } {
  const parsed = mappingSchema.safeParse(input);
  if (!parsed.success) return { faults: faultsOf(parsed.error, input, file) };
  const { schools, neighbourhoods, services } = parsed.data;
  const faults = [
    ...tableFaults("schools", schools.columns, SCHOOL_SOURCES, file),
    ...tableFaults("neighbourhoods", neighbourhoods.columns, NEIGHBOURHOOD_SOURCES, file),
    ...(services === undefined ? [] : tableFaults("services", services.columns, SERVICE_SOURCES, file)),
    ...neededFaults(parsed.data, file),
  ];
  return faults.length > 0 ? { faults } : { mapping: parsed.data };
}

type Columns = Readonly<Record<string, ColumnSource | undefined>>;

function tableFaults(name: string, columns: Columns, declared: TableDeclaration, file: string): Fault[] {
  const placed = (columns.x !== undefined && columns.y !== undefined) || isOnGlobe(columns);
  const where = placed ? [] : [fault(file, `${name}.columns`, "x and y, or latitude and longitude", "neither pair")];
  return [
    ...where,
    ...Object.keys(columns).flatMap((key) =>
      unitFaults(`${name}.columns.${key}`, columns[key], declared[key].unit, file),
    ),
  ];
}

/** Are places given in degrees? */
export const isOnGlobe = (columns: Columns): boolean =>
  columns.latitude !== undefined && columns.longitude !== undefined;

function unitFaults(path: string, from: ColumnSource | undefined, wanted: string, file: string): Fault[] {
  if (from === undefined || !("column" in from) || from.unit === undefined || UNITS[from.unit].gives === wanted)
    return [];
  const fitting = UNIT_KEYS.filter((key) => UNITS[key].gives === wanted);
  return [
    fault(file, `${path}.unit`, fitting.length > 0 ? `one of ${fitting.join(", ")}` : "no unit", `"${from.unit}"`),
  ];
}

function neededFaults({ schools, neighbourhoods, services, outlines }: Mapping, file: string): Fault[] {
  const tables = [schools, neighbourhoods, ...(services === undefined ? [] : [services])];
  const onGlobe = tables.filter((table) => isOnGlobe(table.columns)).length;
  const degrees = outlines === undefined ? onGlobe > 0 : outlines.coordinates === "degrees";
  const agreed = (onGlobe === 0 || onGlobe === tables.length) && degrees === onGlobe > 0;
  const { roll, wholeRoll, finalCohort } = schools.columns;
  const { deprivation, fsmShare, price } = neighbourhoods.columns;
  const rolls = [roll, wholeRoll, finalCohort].some((given) => given !== undefined);
  return [
    ...(agreed
      ? []
      : [fault(file, "", "every table and outline in degrees, or none", "some of each", "give all in one system")]),
    ...(rolls ? [] : [fault(file, "schools.columns", "roll, wholeRoll or finalCohort", "none of them")]),
    ...(deprivation === undefined && fsmShare === undefined
      ? [fault(file, "neighbourhoods.columns", "fsmShare or deprivation", "neither")]
      : []),
    ...(price === undefined
      ? [fault(file, "neighbourhoods.columns.price", "a column", "nothing", "prices steer moves of home")]
      : []),
  ];
}
