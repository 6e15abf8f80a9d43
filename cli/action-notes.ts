/** What is worth saying of a scenario's years and levers though it is no fault: what never acts, what stands in the way, what the Code bars, and what adds up. */

import { barredByCode } from "../sim/experiment/admissions-code.ts";
import { outsideHorizon } from "../sim/experiment/outside-horizon.ts";
import type { CheckedPlace } from "../sim/experiment/place-check.ts";
import { LEVERS } from "../sim/scenario/levers.ts";
import type { Action, Scenario } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";

/** Notes on what a scenario does at a place, one a line. */
export const actionNotes = (scenario: Scenario, place: CheckedPlace, file: string): string[] => [
  ...outsideHorizon(scenario, place).map(({ path, start, end, first, last }) => {
    const years = { start: String(start), end: String(end), first: String(first), last: String(last) };
    return say("check.outsideHorizon", { file, path, ...years });
  }),
  ...cautions(scenario.actions).map(([i, caution]) => say("check.caution", { file, path: `actions.${i}`, caution })),
  ...barredByCode(scenario.admissions).map(({ path, rule }) => say(`check.code.${rule}`, { file, path })),
  ...adding(scenario.actions).map(([one, other]) =>
    say("check.adding", { file, one, other, lever: LEVERS[scenario.actions[one].lever].label }),
  ),
];

/** What stands in the way of the levers in use, each said once, by the place in the file of the first action on it. */
function cautions(actions: readonly Action[]): [action: number, caution: string][] {
  const used = actions.map(({ lever, strength }) => (strength > 0 ? lever : undefined));
  return actions.flatMap(({ lever }, i): [number, string][] => {
    const { caution } = LEVERS[lever];
    return caution === undefined || used.indexOf(lever) !== i ? [] : [[i, caution]];
  });
}

/** Pairs of actions that work one lever on all it can reach in the same years, by their places in the file. */
function adding(actions: readonly Action[]): [one: number, other: number][] {
  const meets = (a: Action, b: Action) => a.lever === b.lever && a.start <= b.end && b.start <= a.end;
  const onAll = ({ targets, lever }: Action) => targets === "all" && lever !== "partnerships";
  return actions.flatMap((b, other) =>
    actions
      .slice(0, other)
      .flatMap((a, one): [number, number][] => (onAll(a) && onAll(b) && meets(a, b) ? [[one, other]] : [])),
  );
}
