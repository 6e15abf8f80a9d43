/** What is worth saying of a scenario though it is no fault: what never acts, what adds up, what is not everywhere a number. */

import { outsideHorizon } from "../sim/experiment/cross-check.ts";
import { utilityProgram } from "../sim/formula/of-utility.ts";
import { TRIED, withoutNumber } from "../sim/formula/tried.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { LEVERS } from "../sim/scenario/levers.ts";
import type { Action, Scenario } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";

/** Notes on a scenario for a place, one a line. */
export const scenarioNotes = (scenario: Scenario, open: OpenPlace, file: string): string[] => [
  ...outsideHorizon(scenario, open).map(({ path, start, end, first, last }) => {
    const years = { start: String(start), end: String(end), first: String(first), last: String(last) };
    return say("check.outsideHorizon", { file, path, ...years });
  }),
  ...cautions(scenario.actions).map(([i, caution]) => say("check.caution", { file, path: `actions.${i}`, caution })),
  ...adding(scenario.actions).map(([one, other]) =>
    say("check.adding", { file, one, other, lever: LEVERS[scenario.actions[one].lever].label }),
  ),
  ...partlyNumber(scenario, file),
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

function partlyNumber(scenario: Scenario, file: string): string[] {
  const program = utilityProgram(scenario);
  const without = program === undefined ? 0 : withoutNumber(program);
  return without === 0 ? [] : [say("check.partlyNumber", { file, without, tried: TRIED })];
}
