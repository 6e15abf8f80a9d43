/** What is amiss in a table as a whole though every row is sound: nothing asked for is there, or nothing to compare. */

import { marginsOf, occupied } from "../../sim/indicators/segregation/counts.ts";
import { type Fault, fault } from "../../sim/scenario/faults.ts";
import { named } from "./heard.ts";
import { type Plan, shown } from "./plan.ts";
import { BEFORE, type Kept, NOW } from "./rows.ts";
import type { Group } from "./table.ts";
import { MOST_GROUPS } from "./who.ts";

/** The faults of the first kind found: the others follow from it. */
export function missingFaults(file: string, plan: Plan, kept: Kept, groups: (kept: Kept) => readonly Group[]): Fault[] {
  const kinds = [conditionFaults, timeFaults, groupFaults];
  const found = kinds.map((kind) => kind(file, plan, kept)).find((faults) => faults.length > 0);
  return found ?? comparisonFaults(file, plan, kept, groups(kept));
}

const conditionFaults = (file: string, { where }: Plan, { conditions }: Kept): Fault[] =>
  where.flatMap(({ column }, i) =>
    conditions[i]
      .missing()
      .map((value) => fault(file, `column ${column}`, rows(value), instead(conditions[i].named()))),
  );

const timeFaults = (file: string, { times }: Plan, kept: Kept): Fault[] =>
  kept.times.missing().map((time) => fault(file, `column ${times?.column}`, rows(time), instead(kept.times.named())));

const rows = (value: string): string => `rows of ${shown(value)}`;
const instead = (there: string): string => `none; there is ${there}`;

function groupFaults(file: string, { layout }: Plan, { tally }: Kept): Fault[] {
  if (layout.kind !== "long") return [];
  const path = `column ${layout.group}`;
  if (tally.groups.size > MOST_GROUPS) {
    return [fault(file, path, `at most ${MOST_GROUPS} groups`, "more", "is it the column of groups?")];
  }
  return (layout.groups ?? [])
    .filter((name) => !tally.groups.has(name))
    .map((name) => fault(file, path, `the group ${shown(name)}`, instead(named([...tally.groups.keys()]))));
}

/** At each time: pupils, of two groups at least, at two units at least. */
function comparisonFaults(file: string, { times, unit }: Plan, { tally }: Kept, groups: readonly Group[]): Fault[] {
  const asked = times === undefined ? [NOW] : [BEFORE, NOW];
  return asked.flatMap((time) => {
    const { byUnit, byGroup, total } = marginsOf(
      tally.counts(
        time,
        groups.map(({ at }) => at),
      ),
    );
    const when = times === undefined ? "" : `, ${time === NOW ? times.to : times.from}`;
    if (total === 0) return [fault(file, `pupils${when}`, "some pupils", "none")];
    const alone = groups.filter((_, g) => byGroup[g] > 0).map(({ name }) => name);
    return [
      ...(alone.length < 2 ? [fault(file, `groups${when}`, "pupils of two groups", `of ${named(alone)} only`)] : []),
      ...(occupied(byUnit) < 2 ? [fault(file, `column ${unit}${when}`, "two units with pupils", "one")] : []),
    ];
  });
}
