/** How the place's schools admit, where a scenario states it: mechanism, order of criteria and quotas. [A1] [A2] */

import {
  AS_TODAY,
  CRITERION_KEYS,
  type CriterionKey,
  isRanking,
  MECHANISM_KEYS,
  MOST_BANDS,
  TIE_BREAKS,
} from "./admissions.ts";
import { type Fault, fault } from "./faults.ts";
import { NO_END } from "./no-end.ts";
import { z } from "./zod.ts";

const share = z.number().min(0).max(1);

const rules = {
  order: z
    .array(z.enum(CRITERION_KEYS))
    .min(1)
    .max(CRITERION_KEYS.length)
    .optional()
    .describe(
      "Criteria, first to last; the last may rank by distance, test or lottery. Whom they leave equal, by lot.",
    ),
  quotas: z
    .strictObject({
      banding: z.int().min(0).max(MOST_BANDS).optional().describe("Bands of ability with equal places; 0 is none."),
      lottery: share.optional().describe("Share of places given by lot alone."),
      reserve: share.optional().describe("Share of places in which children eligible for free meals come first."),
    })
    .optional()
    .describe("Places that are given by other rules than the order."),
};

/** What is left out is as it is today; what a school leaves out is as the place has it. */
export const admissionsSchema = z.strictObject({
  from: z
    .int()
    .min(1900)
    .max(NO_END)
    .optional()
    .describe("First year of entry that it holds for; the first simulated."),
  mechanism: z.enum(MECHANISM_KEYS).default(AS_TODAY.mechanism).describe("How places are given out."),
  tieBreak: z
    .enum(TIE_BREAKS)
    .default(AS_TODAY.tieBreak)
    .describe("One lottery number a child, or one at each school."),
  ...rules,
  schools: z
    .record(z.string().min(1).max(200), z.strictObject(rules))
    .optional()
    .describe("Schools that differ from the place: by id, their own order and quotas."),
});
export type Admissions = z.output<typeof admissionsSchema>;
export type StatedRules = Pick<Admissions, "order" | "quotas">;

/** Orders in which a criterion decides nothing, and quotas of more places than there are. */
export function admissionsFaults(admissions: Admissions | undefined, file: string): Fault[] {
  if (admissions === undefined) return [];
  const { schools = {}, quotas } = admissions;
  return [
    ...rulesFaults(admissions, quotas, file, "admissions"),
    ...Object.entries(schools).flatMap(([id, own]) =>
      rulesFaults(own, { ...quotas, ...own.quotas }, file, `admissions.schools.${id}`),
    ),
  ];
}

/** Shares that sum to 1 as written. */
const ROUNDING = 1e-9;

function rulesFaults({ order = [] }: StatedRules, quotas: Admissions["quotas"], file: string, path: string): Fault[] {
  const faults = order.flatMap((key, i) => orderFaults(order, key, i, file, `${path}.order.${i}`));
  const kept = (quotas?.lottery ?? 0) + (quotas?.reserve ?? 0);
  if (kept > 1 + ROUNDING)
    faults.push(fault(file, `${path}.quotas`, "lottery and reserve of at most 1 together", `${kept}`));
  return faults;
}

function orderFaults(order: readonly CriterionKey[], key: CriterionKey, i: number, file: string, at: string): Fault[] {
  const ranked = order.slice(0, i).find(isRanking);
  if (order.indexOf(key) < i) return [fault(file, at, "each criterion once", `"${key}" again`)];
  if (ranked === undefined) return [];
  return [
    fault(file, at, `nothing after "${ranked}"`, `"${key}"`, `it would decide nothing: put it before "${ranked}"`),
  ];
}
