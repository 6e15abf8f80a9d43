/** What is worth saying of a scenario's years and levers though it is no fault: what never acts, what stands in the way, what the Code bars, and what adds up. */

import { adding, beyondRange, cautions, tooYoung } from "../sim/experiment/action-notes.ts";
import { barredByCode } from "../sim/experiment/admissions-code.ts";
import { begunBefore, outsideHorizon } from "../sim/experiment/outside-horizon.ts";
import type { CheckedPlace } from "../sim/experiment/place-check.ts";
import { LEVERS } from "../sim/scenario/levers.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
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
  ...begunBefore(scenario, place).map(({ path, start, first }) =>
    say("check.begunBefore", { file, path, start: String(start), first: String(first) }),
  ),
  ...cautions(scenario, place, told).map(([i, caution]) =>
    say("check.caution", { file, path: `actions.${i}`, caution }),
  ),
  ...barredByCode(scenario.admissions).map(({ path, rule }) =>
    say("check.code", { file, path, words: say(`code.${rule}`) }),
  ),
  ...tooYoung(scenario, place).map(([i, last]) =>
    say("check.tooYoung", { file, path: `actions.${i}`, last: String(last) }),
  ),
  ...beyondRange(scenario, place).map(({ year, ...said }) =>
    say("check.beyondRange", { file, year: String(year), ...said }),
  ),
  ...adding(scenario.actions).map(([one, other]) =>
    say("check.adding", { file, one, other, lever: LEVERS[scenario.actions[one].lever].label }),
  ),
];
