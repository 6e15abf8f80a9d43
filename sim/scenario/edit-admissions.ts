/** Changing how schools admit: whom they put first, which places go by other rules, and back to as it is today. */

import { AS_TODAY, type CriterionKey, isRanking } from "./admissions.ts";
import type { Admissions } from "./admissions-schema.ts";
import type { Scenario } from "./scenario.ts";

type Order = readonly CriterionKey[];
export type QuotaKey = keyof NonNullable<Admissions["quotas"]>;

/** Orders that places are known to use or to discuss; each begins with those whom English law puts first. [A2] */
export const ORDERS = {
  distance: ["named", "lookedAfter", "distance"],
  catchment: ["named", "lookedAfter", "catchment", "sibling", "distance"],
  disadvantage: ["named", "lookedAfter", "disadvantage", "sibling", "distance"],
  lottery: ["named", "lookedAfter", "lottery"],
} as const satisfies Readonly<Record<string, Order>>;
export type OrderKey = keyof typeof ORDERS;
export const ORDER_KEYS = Object.keys(ORDERS) as OrderKey[];

/** Admissions with what is changed of them, from the year `first` on where nothing was stated; undefined where nothing is left that differs from today. */
export function withRules(
  admissions: Admissions | undefined,
  change: Partial<Admissions>,
  first: number,
): Admissions | undefined {
  const { from, order, quotas, ...rest } = { ...(admissions ?? { ...AS_TODAY, from: first }), ...change };
  const said = {
    ...rest,
    ...(order !== undefined && order.length > 0 && { order }),
    ...(isAnyOf(quotas) && { quotas }),
  };
  if (isAsToday(said)) return undefined;
  return { ...(from !== undefined && { from }), ...said };
}

/** The scenario with admissions stated so; undefined states none. */
export function withAdmissions(scenario: Scenario, admissions: Admissions | undefined): Scenario {
  const { admissions: _, ...others } = scenario;
  return admissions === undefined ? others : { ...others, admissions };
}

const isAsToday = (said: Omit<Admissions, "from">): boolean =>
  Object.entries(said).every(([field, value]) => value === (AS_TODAY as Readonly<Record<string, unknown>>)[field]);

/** Quotas with one of them at this value; 0 takes it away. */
export function withQuota(quotas: Admissions["quotas"], key: QuotaKey, value: number): Admissions["quotas"] {
  const { [key]: _, ...others } = quotas ?? {};
  return value === 0 ? others : { ...others, [key]: value };
}

const isAnyOf = (quotas: Admissions["quotas"]): boolean => quotas !== undefined && Object.keys(quotas).length > 0;

/** Which of the known orders it is; undefined of one's own, and of none. */
export const orderKeyOf = (order: Order | undefined): OrderKey | undefined =>
  ORDER_KEYS.find((key) => ORDERS[key].join() === order?.join());

/** The order with a criterion more, in the last place that it can decide anything: one that ranks takes the place of another that does. */
export function withCriterion(order: Order, key: CriterionKey): CriterionKey[] {
  const members = order.filter((other) => other !== key && !isRanking(other));
  const ranking = isRanking(key) ? [] : order.filter(isRanking);
  return [...members, key, ...ranking];
}

/** The order with a criterion a place sooner (−1) or later (1); as it was where it cannot move: one that ranks stays last. */
export function movedCriterion(order: Order, key: CriterionKey, by: -1 | 1): Order {
  const at = order.indexOf(key);
  const other = order[at + by];
  if (at < 0 || other === undefined || isRanking(key) || isRanking(other)) return order;
  return order.map((one) => (one === key ? other : one === other ? key : one));
}
