/** What is worth saying of a scenario's years and levers though it is no fault: what never acts, what stands in the way, what the Code bars, and what adds up. */

import { barredByCode } from "../sim/experiment/admissions-code.ts";
import { outsideHorizon } from "../sim/experiment/outside-horizon.ts";
import type { CheckedPlace } from "../sim/experiment/place-check.ts";
import { contextIn } from "../sim/scenario/context-in.ts";
import { CONTEXT_KEYS, CONTEXTS } from "../sim/scenario/contexts.ts";
import { LEVERS, type LeverKey } from "../sim/scenario/levers.ts";
import type { Action, Scenario } from "../sim/scenario/scenario.ts";
import { say } from "../text/say.ts";

/**
 * Notes on what a scenario does at a place, one a line. What stands in the way of a lever is said once for all scenarios
 * that share `told`, and of none that does nothing here, as that is said of it already.
 */
export const actionNotes = (
  scenario: Scenario,
  place: CheckedPlace,
  file: string,
  told: Set<string> = new Set(),
): string[] => [
  ...outsideHorizon(scenario, place).map(({ path, start, end, first, last }) => {
    const years = { start: String(start), end: String(end), first: String(first), last: String(last) };
    return say("check.outsideHorizon", { file, path, ...years });
  }),
  ...cautions(scenario, place, told).map(([i, caution]) =>
    say("check.caution", { file, path: `actions.${i}`, caution }),
  ),
  ...barredByCode(scenario.admissions).map(({ path, rule }) => say(`check.code.${rule}`, { file, path })),
  ...tooYoung(scenario, place).map(([path, last]) => say("check.tooYoung", { file, path, last: String(last) })),
  ...beyondRange(scenario, place).map(({ year, ...said }) =>
    say("check.beyondRange", { file, year: String(year), ...said }),
  ),
  ...adding(scenario.actions).map(([one, other]) =>
    say("check.adding", { file, one, other, lever: LEVERS[scenario.actions[one].lever].label }),
  ),
];

/** Children under 5 whom early years reaches are at secondary school no sooner. */
const YEARS_TO_SECONDARY = 7;

/** Early years stated too late for anyone it reaches to be of secondary age, by their places in the file. */
function tooYoung({ actions, phase, years }: Scenario, { baseYear }: CheckedPlace): [path: string, last: number][] {
  const last = baseYear + years;
  if (phase !== "secondary") return [];
  return actions.flatMap(({ lever, start }, i): [string, number][] =>
    lever === "earlyYears" && start <= last && start + YEARS_TO_SECONDARY > last ? [[`actions.${i}`, last]] : [],
  );
}

/** Futures whose entries add up to more or less than one entry may state: the first year of each. */
function beyondRange({ context, years }: Scenario, { baseYear }: CheckedPlace) {
  const simulated = Array.from({ length: years }, (_, i) => baseYear + 1 + i);
  return CONTEXT_KEYS.flatMap((key) => {
    const { label: factor, range } = CONTEXTS[key];
    const [low, high] = range;
    const changeIn = (year: number) => Math.round(contextIn(context, year)[key] * 1e6) / 1e6;
    const year = simulated.find((each) => changeIn(each) < low || changeIn(each) > high);
    return year === undefined ? [] : [{ factor, year, change: changeIn(year), low, high }];
  });
}

/** Levers of which the caution speaks of secondary schools alone. */
const OF_SECONDARY: readonly LeverKey[] = ["familySupport"];

/** What stands in the way of the levers in use, each said once, by the place in the file of the first action on it. */
function cautions(scenario: Scenario, place: CheckedPlace, told: Set<string>): [action: number, caution: string][] {
  const idle = new Set([
    ...outsideHorizon(scenario, place).map(({ path }) => path),
    ...tooYoung(scenario, place).map(([path]) => path),
  ]);
  return scenario.actions.flatMap(({ lever, strength }, i): [number, string][] => {
    const { caution } = LEVERS[lever];
    const elsewhere = scenario.phase === "primary" && OF_SECONDARY.includes(lever);
    if (caution === undefined || strength === 0 || elsewhere || idle.has(`actions.${i}`) || told.has(lever)) return [];
    told.add(lever);
    return [[i, caution]];
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
