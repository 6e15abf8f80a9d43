/** Where stated admissions are not allowed in England: the School Admissions Code of 2021, as far as a scenario can break it. [A2] */

import type { CriterionKey } from "../scenario/admissions.ts";
import type { Admissions, StatedRules } from "../scenario/admissions-schema.ts";

/**
 * What the Code bars: extra priority by the rank that families give a school (paragraph 1.9), ability tests where there are
 * none today (1.9), anyone but children whose plan names the school before children in care (1.7), leaving out children whose plan names the school (1.6), lots as the principal
 * criterion of all schools of an authority (1.34), and places given otherwise than by each school's own criteria.
 */
export const CODE_RULES = [
  "firstPreference",
  "newTest",
  "careNotFirst",
  "namedLeftOut",
  "lotsEverywhere",
  "notByCriteria",
] as const;
export type CodeRule = (typeof CODE_RULES)[number];

export interface BarredByCode {
  readonly path: string;
  readonly rule: CodeRule;
}

/** The rules that stated admissions break, each once for the place and once for every school that states its own. */
export function barredByCode(admissions: Admissions | undefined): BarredByCode[] {
  if (admissions === undefined) return [];
  return [
    ...ofMechanism(admissions),
    ...ofRules(admissions).map((rule) => ({ path: "admissions", rule })),
    ...(byLots(admissions) ? [{ path: "admissions", rule: "lotsEverywhere" as const }] : []),
    ...Object.entries(admissions.schools ?? {}).flatMap(([id, own]) =>
      ofRules(own).map((rule) => ({ path: `admissions.schools.${id}`, rule })),
    ),
  ];
}

function ofMechanism({ mechanism }: Admissions): BarredByCode[] {
  const path = "admissions.mechanism";
  if (mechanism === "boston") return [{ path, rule: "firstPreference" }];
  return mechanism === "ttc" || mechanism === "sd" ? [{ path, rule: "notByCriteria" }] : [];
}

/** What an order breaks; a test, at a school that has none today: those that have keep to it under the place's order. */
function ofRules({ order }: StatedRules): CodeRule[] {
  if (order === undefined) return [];
  return [
    ...(order.includes("test") ? (["newTest"] as const) : []),
    ...(careComesFirst(order) ? [] : (["careNotFirst"] as const)),
    ...(order.includes("named") ? [] : (["namedLeftOut"] as const)),
  ];
}

/** A plan that names the school is no criterion: the school has to take the child. */
const careComesFirst = (order: readonly CriterionKey[]): boolean =>
  order.filter((key) => key !== "named")[0] === "lookedAfter";

/** Whether lots decide for the whole place: most of the places, or all that the first criteria leave over. */
const byLots = ({ order, quotas }: Admissions): boolean =>
  (quotas?.lottery ?? 0) > 0.5 || (order?.includes("lottery") === true && !order.includes("distance"));
