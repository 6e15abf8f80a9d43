/** What the scenario check says of each action, in its row: faults, and what is worth knowing though no fault. */

import { adding, cautions, tooYoung } from "../../sim/experiment/action-notes.ts";
import { outsideHorizon } from "../../sim/experiment/outside-horizon.ts";
import { placeFaults } from "../../sim/experiment/place-check.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Units } from "../../sim/scenario/use.ts";
import { say } from "../../text/say.ts";

export interface Note {
  readonly words: string;
  /** Whether the scenario cannot be used as it is. */
  readonly isFault: boolean;
}

/** By the place of the action among the scenario's. */
export type Notes = ReadonlyMap<number, readonly Note[]>;

const ACTION = /^actions\.(\d+)(?:\.|$)/;

/** Of form the reader tells, line by line, as "file, actions.2.end: expected …, found …". */
const LINE = /, (?<path>actions\.\d+[^:]*): expected (?<expected>.*), found (?<found>.*)$/;

/** What is worth knowing of the actions of a scenario at a place, and what the place does not have. */
export function notesOf(scenario: Scenario, units: Units, baseYear: number): Notes {
  const notes = new Map<number, Note[]>();
  const note = (index: number, words: string, isFault = false) =>
    notes.set(index, [...(notes.get(index) ?? []), { words, isFault }]);
  const place = {
    id: scenario.place,
    baseYear,
    schools: { ids: units.schools },
    neighbourhoods: { ids: units.neighbourhoods },
  };
  for (const { path, expected, found } of placeFaults({ ...scenario, schools: [] }, place, "")) {
    const at = ACTION.exec(path);
    if (at !== null) note(Number(at[1]), faultWords(path, expected, found), true);
  }
  for (const { path, first, last } of outsideHorizon(scenario, { baseYear })) {
    const at = ACTION.exec(path);
    if (at !== null)
      note(Number(at[1]), say("timeline.note.outsideHorizon", { first: String(first), last: String(last) }));
  }
  for (const [index, last] of tooYoung(scenario, { baseYear }))
    note(index, say("timeline.note.tooYoung", { last: String(last) }));
  for (const [, other] of adding(scenario.actions)) note(other, say("timeline.note.adding"));
  for (const [index, caution] of cautions(scenario, { baseYear })) note(index, caution);
  return notes;
}

/** What the reader of files finds wrong with each action, out of what it threw. */
export function faultsIn(message: string): Notes {
  const notes = new Map<number, Note[]>();
  for (const line of message.split("\n")) {
    const { path, expected, found } = LINE.exec(line)?.groups ?? {};
    const at = path === undefined ? null : ACTION.exec(path);
    if (at === null) continue;
    const index = Number(at[1]);
    const note = { words: faultWords(path, expected, found), isFault: true };
    notes.set(index, [...(notes.get(index) ?? []), note]);
  }
  return notes;
}

const faultWords = (path: string, expected: string, found: string): string =>
  say("timeline.note.fault", { path, expected, found });
