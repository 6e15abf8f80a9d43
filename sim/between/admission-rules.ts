/** By what each school admits this year: an order of criteria, and quotas of its places. [A2] */

import type { Year } from "../engine/process.ts";
import type { CriterionKey } from "../scenario/admissions.ts";
import type { StatedRules } from "../scenario/admissions-schema.ts";
import type { Quotas } from "./admissions/quotas.ts";

export interface SchoolRules {
  readonly order: readonly CriterionKey[];
  readonly quotas: Quotas;
}

/** What schools go by where nothing is stated: most, and those that admit by a test. */
const USUAL: readonly CriterionKey[] = ["lookedAfter", "sibling", "faith", "distance"];
const BY_TEST: readonly CriterionKey[] = ["lookedAfter", "test"];

/**
 * Rules by school: its own, else the place's, else today's. A school that admits by a test keeps to it unless it has
 * rules of its own. The lever of priority for disadvantage adds to the reserve.
 */
export function rulesOf({ place, levers, admissions }: Pick<Year, "place" | "levers" | "admissions">) {
  const { ids, selective } = place.schools;
  const priority = levers.disadvantagePriority;
  return ids.map((id, s): SchoolRules => {
    const common: StatedRules = selective[s] === 1 ? {} : (admissions ?? {});
    const own: StatedRules = ownOf(admissions?.schools, id);
    const { banding = 0, lottery = 0, reserve = 0 } = { ...common.quotas, ...own.quotas };
    return {
      order: own.order ?? common.order ?? (selective[s] === 1 ? BY_TEST : USUAL),
      quotas: {
        lottery,
        reserve: { share: Math.min(1, reserve + priority[s]), kind: "soft" },
        ...(banding > 1 && { bands: new Array<number>(banding).fill(1 / banding) }),
      },
    };
  });
}

const ownOf = (schools: Readonly<Record<string, StatedRules>> | undefined, id: string): StatedRules =>
  schools !== undefined && Object.hasOwn(schools, id) ? schools[id] : {};
