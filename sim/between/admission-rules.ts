/** By what each school admits this year: an order of criteria, and quotas of its places. [A2] */

import type { Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { GOVERNANCES } from "../place/place.ts";
import type { CriterionKey } from "../scenario/admissions.ts";
import type { StatedRules } from "../scenario/admissions-schema.ts";
import type { Quotas } from "./admissions/quotas.ts";
import { givingWay } from "./give-way.ts";

export interface SchoolRules {
  readonly order: readonly CriterionKey[];
  readonly quotas: Quotas;
}

/** What schools go by where nothing is stated: most, and those that admit by a test. */
const USUAL: readonly CriterionKey[] = ["lookedAfter", "sibling", "faith", "distance"];
const BY_TEST: readonly CriterionKey[] = ["lookedAfter", "test"];

/**
 * Rules by school: its own, else the place's, else today's. A school that admits by a test keeps to it unless it has
 * rules of its own. The lever of priority for disadvantage adds to the reserve. A school under pressure that sets its own
 * admissions keeps some places for children it prefers, by what pressed it last year. [B4]
 */
export function rulesOf(year: Pick<Year, "place" | "levers" | "admissions" | "parameters" | "state">) {
  const { place, levers, admissions, parameters } = year;
  const { ids, selective } = place.schools;
  const priority = levers.disadvantagePriority.map((share) => parameters["admit.prioritised"] * share);
  const gives = givingWay(year);
  return ids.map((id, s): SchoolRules => {
    const common: StatedRules = selective[s] === 1 ? {} : (admissions ?? {});
    const own: StatedRules = ownOf(admissions?.schools, id);
    const { banding = 0, lottery = 0, reserve = 0 } = { ...common.quotas, ...own.quotas };
    const chosen = setsOwnAdmissions(place, s) ? parameters["compete.shading"] * gives(s) : 0;
    return {
      order: own.order ?? common.order ?? (selective[s] === 1 ? BY_TEST : USUAL),
      quotas: {
        lottery,
        reserve: { share: Math.min(1, reserve + priority[s]), kind: "soft" },
        ...(chosen > 0 && { chosen }),
        ...(banding > 1 && { bands: new Array<number>(banding).fill(1 / banding) }),
      },
    };
  });
}

/** Schools of a trust and schools of a faith set their own admissions; a test leaves nothing to shade. */
const setsOwnAdmissions = ({ schools }: OpenPlace, s: number): boolean =>
  schools.selective[s] === 0 && (schools.governance[s] === GOVERNANCES.indexOf("trust") || schools.faith[s] === 1);

const ownOf = (schools: Readonly<Record<string, StatedRules>> | undefined, id: string): StatedRules =>
  schools !== undefined && Object.hasOwn(schools, id) ? schools[id] : {};
