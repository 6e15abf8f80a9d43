/** How community groups are spread over schools. */

import { type Families, NO_SCHOOL, type Pupils } from "./population.ts";

/** Share of each community group on each school's roll, schools × groups; 0 where nobody is on roll. */
export function groupSharesOnRolls(
  { pupils, families, schools }: { pupils: Pupils; families: Families; schools: { count: number } },
  groups: number,
): Float64Array {
  const shares = new Float64Array(schools.count * groups);
  const roll = new Float64Array(schools.count);
  const { school, family, count } = pupils;
  const { group } = families;
  for (let p = 0; p < count; p++) {
    if (school[p] === NO_SCHOOL) continue;
    roll[school[p]] += 1;
    shares[school[p] * groups + group[family[p]]] += 1;
  }
  return shares.map((members, i) => members / Math.max(1, roll[Math.floor(i / groups)]));
}
