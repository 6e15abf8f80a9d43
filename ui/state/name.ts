/** What a changed scenario is called, and what its note says: the names of what it does, never of what it did before. */

import { AS_TODAY } from "../../sim/scenario/admissions.ts";
import { CONTEXTS } from "../../sim/scenario/contexts.ts";
import { acting, leverStrength } from "../../sim/scenario/edit.ts";
import { orderKeyOf, type QuotaKey } from "../../sim/scenario/edit-admissions.ts";
import { LEVER_KEYS, LEVERS } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { changeWords, plainText, toPercent } from "../levers/words.ts";
import { runKey } from "./pair.ts";

/** More levers than this are too many for a name. */
const MOST = 2;

/** The scenario under the name and note that are true of it. */
export function named(scenario: Scenario, original: Scenario): Scenario {
  if (runKey(scenario) === runKey(original)) return valued(original, scenario);
  const isDecided = decided(scenario) !== decided(original);
  const isOtherFuture = JSON.stringify(acting(scenario).context) !== JSON.stringify(acting(original).context);
  const base = isDecided ? deedsTitle(scenario) : original.title;
  const title = say("page.title", { title: base, future: isOtherFuture ? "yes" : "no" });
  const note = say("page.note", { title: original.title, deeds: deeds(scenario).join(", ") || say("page.deeds.none") });
  return { ...scenario, title, note: [note, ...futures(scenario)].join(" ") };
}

/** What a copy of a scenario is called beside those at hand: "…, copy", and of a copy the next "…, copy 2". */
export function copyTitle(title: string, taken: readonly string[]): string {
  const copyOf = (of: string, n: number) => say("shell.copy", { title: of, n });
  const isCopyOf = (of: string) => taken.some((_, i) => copyOf(of, i + 1) === title);
  const first = taken.find(isCopyOf) ?? title;
  let n = 1;
  while (taken.includes(copyOf(first, n))) n++;
  return copyOf(first, n);
}

/** The scenario under the measures that another is headed by. */
const valued = (scenario: Scenario, { values }: Scenario): Scenario =>
  scenario.values === values ? scenario : { ...scenario, values };

/** What a scenario decides, in order to be held against another. */
function decided(scenario: Scenario): string {
  const { actions, admissions, schools, trusts } = acting(scenario);
  return JSON.stringify([actions, admissions, schools, trusts]);
}

/** "School-to-school partnerships 65 %" for every lever that is pulled, and what else is decided. */
export const deeds = (scenario: Scenario): string[] => [
  ...leversPulled(scenario),
  ...admissionsDeeds(scenario.admissions),
  ...(scenario.schools === undefined || scenario.schools.length === 0
    ? []
    : [say("page.deed.schools", { n: scenario.schools.length })]),
];

function admissionsDeeds(admissions: Scenario["admissions"]): string[] {
  if (admissions === undefined) return [];
  const { order, quotas = {}, mechanism, tieBreak, schools = {} } = admissions;
  const own = Object.keys(schools).length;
  return [
    ...(order === undefined ? [] : [say("page.deed.order", { order: orderKeyOf(order) ?? "own" })]),
    ...QUOTAS.filter((quota) => (quotas[quota] ?? 0) > 0).map((quota) => {
      const value = quotas[quota] ?? 0;
      return say("page.deed.quota", { quota, percent: plainText(toPercent(value)), n: value });
    }),
    ...(mechanism === AS_TODAY.mechanism && tieBreak === AS_TODAY.tieBreak ? [] : [say("page.deed.mechanism")]),
    ...(own === 0 ? [] : [say("page.deed.ownRules", { n: own })]),
  ];
}
const QUOTAS = ["reserve", "lottery", "banding"] as const satisfies readonly QuotaKey[];

const leversPulled = (scenario: Scenario): string[] =>
  LEVER_KEYS.filter((lever) => leverStrength(scenario, lever) > 0).map((lever) =>
    say("page.deed", { lever: LEVERS[lever].label, percent: plainText(toPercent(leverStrength(scenario, lever))) }),
  );

function deedsTitle(scenario: Scenario): string {
  const all = deeds(scenario);
  if (all.length === 0) return say("page.deeds.none");
  return say("page.deeds", { first: all.slice(0, MOST).join(", "), more: Math.max(0, all.length - MOST) });
}

const futures = (scenario: Scenario): string[] =>
  acting(scenario).context.map(({ factor, change }) =>
    say("page.future", { factor: CONTEXTS[factor].label, change: changeWords(factor, change) }),
  );
