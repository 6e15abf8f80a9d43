/** A problem of admissions as a file states it: students with their lists, schools with places. The schema is the type. */

import { CRITERION_KEYS, MOST_BANDS, TIE_BREAKS } from "../../scenario/admissions.ts";
import { z } from "../../scenario/zod.ts";
import { CLASSES } from "./priorities.ts";

const MOST_PLACES = 10_000_000;

const id = z.string().min(1).max(200);
const ids = z.array(id);
const share = z.number().min(0).max(1);
const amounts = (value: z.ZodNumber) => z.record(z.string(), value);

export const distance = z.number().min(0);
export const score = z.number();

/** A list of schools, best first; those not listed are unacceptable. */
export const listSchema = ids.describe("Schools, best first; schools not listed are unacceptable.");

export const studentSchema = z.strictObject({
  list: listSchema,
  named: id.optional().describe("The school named in the child's plan."),
  lookedAfter: z.boolean().default(false),
  sibling: ids.default([]).describe("Schools that a brother or sister attends."),
  catchment: ids.default([]).describe("Schools in whose catchment area the child lives."),
  feeder: ids.default([]).describe("Schools that take first from the child's primary school."),
  faith: z.union([z.boolean(), ids]).default(false).describe("Schools of the family's faith; true for all that ask."),
  disadvantaged: z.boolean().default(false),
  distance: amounts(distance).default({}).describe("By school, km."),
  score: z
    .union([score, amounts(score)])
    .default({})
    .describe("In a test: by school, or one for all."),
  band: z.int().min(1).max(MOST_BANDS).optional().describe("Ability band, 1 the lowest."),
});

export const schoolSchema = z.strictObject({
  capacity: z.int().min(0).max(MOST_PLACES).describe("Places."),
  priorities: ids.optional().describe("Students, first to last; the others come after them by lot."),
  order: z
    .array(z.enum(CRITERION_KEYS))
    .max(CRITERION_KEYS.length)
    .optional()
    .describe("Criteria, first to last, in place of priorities; whom they leave equal come by lot."),
  quotas: z
    .strictObject({
      reserve: z
        .strictObject({ share, kind: z.enum(["soft", "hard"]).default("soft") })
        .optional()
        .describe("Share of places for disadvantaged students; soft ones go to others where they are left over."),
      lottery: share.optional().describe("Share of places given by lot alone."),
      bands: z.array(share).min(2).max(MOST_BANDS).optional().describe("Shares by ability band, lowest first."),
    })
    .prefault({}),
});

const parts = {
  $schema: z.string().max(500).optional(),
  title: z.string().max(200).optional(),
  note: z.string().max(5000).optional(),
  tieBreak: z.enum(TIE_BREAKS).default("single").describe("One lottery number a student, or one at each school."),
  classes: z
    .enum(CLASSES)
    .default("first")
    .describe("Whether every criterion of membership counts, or only the first that a student meets."),
};

/** The whole file, for editors. */
export const problemSchema = z.strictObject({
  ...parts,
  students: z.record(z.string(), z.union([listSchema, studentSchema])),
  schools: z.record(z.string(), schoolSchema),
});

/** The file without what is in its two tables, whose rows are checked one by one: any id is allowed there. */
export const outlineSchema = z.strictObject({
  ...parts,
  students: z.record(z.string(), z.unknown()),
  schools: z.record(z.string(), z.unknown()),
});

export type StudentInput = z.output<typeof studentSchema>;
export type SchoolInput = z.output<typeof schoolSchema>;

/** The JSON Schema that editors complete a problem file by. */
export const problemJsonSchema = (): Record<string, unknown> => ({
  title: "Catchment admissions problem",
  ...(z.toJSONSchema(problemSchema, { io: "input" }) as Record<string, unknown>),
});
