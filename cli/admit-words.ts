/** What an assignment gave, as a person reads it: schools, preferences, and mechanisms side by side. */

import { MECHANISMS } from "../sim/between/admissions/mechanisms.ts";
import type { Admitted, Outcome } from "../sim/between/admissions/outcome.ts";
import { CRITERIA } from "../sim/between/admissions/priorities.ts";
import type { MechanismKey } from "../sim/scenario/admissions.ts";
import type { MessageId } from "../text/en.ts";
import { numberText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { tableText } from "./table.ts";

/** How many of those unplaced are named. */
const NAMED = 20;

export function outcomeText(
  key: MechanismKey,
  outcome: Outcome,
  admitted: readonly Admitted[],
  unplaced: readonly string[],
): string {
  const { students, placed, stable, blockingPairs, couldGain } = outcome;
  const mechanism = capital(MECHANISMS[key].label);
  return [
    say("admit.heading", { mechanism, students, placed, unplaced: outcome.unplaced }),
    "",
    schoolsTable(admitted),
    "",
    preferencesTable(outcome),
    "",
    say("admit.objections", { stable: stable ? "yes" : "no", pairs: blockingPairs }),
    say("admit.gain", { students: couldGain }),
    ...(unplaced.length === 0 ? [] : ["", unplacedText(unplaced)]),
  ].join("\n");
}

const unplacedText = (ids: readonly string[]): string =>
  say("admit.unplaced", { students: ids.slice(0, NAMED).join(", "), more: Math.max(0, ids.length - NAMED) });

function schoolsTable(admitted: readonly Admitted[]): string {
  const columns = ["school", "capacity", "filled", "last"] as const;
  const header = columns.map((column) => say(`admit.column.${column}`));
  return tableText(
    header,
    admitted.map((row) => [partText(row), String(row.capacity), String(row.filled), lastText(row)]),
  );
}

const partText = ({ part, school, band }: Admitted): string => say(`admit.part.${part}` as MessageId, { school, band });

function lastText({ capacity, last }: Admitted): string {
  if (last === undefined) return say(capacity === 0 ? "admit.noPlaces" : "admit.room");
  const { criterion, value } = last;
  const label = criterion === "priorities" ? say("admit.byPriorities") : CRITERIA[criterion].label;
  return say("admit.last", { criterion: label, value: value === undefined ? "none" : numberText(value, 2) });
}

function preferencesTable({ students, byPreference, unplaced }: Outcome): string {
  const row = (label: string, count: number) => [label, String(count), percent(count / students)];
  const header = (["preference", "students", "share"] as const).map((column) => say(`admit.column.${column}`));
  const rows = byPreference.map((count, i) => row(String(i + 1), count));
  return tableText(header, [...rows, row(say("admit.none"), unplaced)]);
}

export function comparisonText(
  outcomes: readonly (readonly [MechanismKey, Outcome])[],
  students: number,
  schools: number,
): string {
  const columns = ["mechanism", "first", "mean", "unplaced", "objections", "gain"] as const;
  const rows = outcomes.map(([key, outcome]) => [
    MECHANISMS[key].label,
    percent(outcome.firstPreferenceShare),
    numberText(outcome.meanPreference, 2),
    String(outcome.unplaced),
    String(outcome.blockingPairs),
    String(outcome.couldGain),
  ]);
  const header = columns.map((column) => say(`admit.column.${column}`));
  return `${say("admit.heading.compare", { students, schools })}\n\n${tableText(header, rows)}`;
}

const percent = (share: number): string => (Number.isNaN(share) ? "–" : `${numberText(100 * share, 1)} %`);

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
