/** A setting in words: what it is called, and what each scenario says of it. */

import type { SettingRow } from "../../sim/explain/setting-rows.ts";
import { CONTEXTS } from "../../sim/scenario/contexts.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import { NO_END } from "../../sim/scenario/no-end.ts";
import { PARAMETERS } from "../../sim/scenario/parameters.ts";
import type { Action, Context, Scenario } from "../../sim/scenario/scenario.ts";
import { say } from "../../text/say.ts";
import { mechanismText, orderText, quotasText, tieBreakText } from "../levers/admission-words.ts";
import { processWords } from "../levers/process-words.ts";
import { changeWords, exactText, pairsWords, strengthWords, whenWords, whoWords } from "../levers/words.ts";

/** What a school or neighbourhood is called, by its id. */
export type NameOf = (id: string) => string;

export const GROUPS = ["deeds", "futures", "assumed", "run"] as const;
export type Group = (typeof GROUPS)[number];

/** Under which heading a setting stands. */
export function groupOf({ kind }: SettingRow): Group {
  if (kind === "lever" || kind === "admissions" || kind === "schools") return "deeds";
  if (kind === "context") return "futures";
  return kind === "run" ? "run" : "assumed";
}

/** What a setting is called. */
export function settingLabel(row: SettingRow): string {
  switch (row.kind) {
    case "lever": {
      const lever = say("compared.lever", { lever: LEVERS[row.lever].label, spells: row.spells, spell: row.spell });
      return say(`compared.lever.${row.field}`, { lever });
    }
    case "context":
      return say(`compared.context.${row.field}`, { factor: CONTEXTS[row.factor].label });
    case "parameter": {
      const { label, unit } = PARAMETERS[row.parameter];
      return say("compared.parameter", { label, unit });
    }
    case "process":
      return say("compared.process", { process: processWords(row.process) });
    case "admissions":
      return say(`compared.admissions.${row.field}`);
    case "run":
      return say(`compared.run.${row.field}`);
    default:
      return say(`compared.${row.kind}`);
  }
}

/** What the scenario in that place says of a setting. */
export function settingText(row: SettingRow, at: number, nameOf: NameOf): string {
  switch (row.kind) {
    case "lever":
      return actionText(row.field, row.of[at], nameOf);
    case "context":
      return contextText(row.field, row.of[at]);
    case "parameter":
      return parameterText(row.of[at]);
    case "process":
      return say(`compared.process.${row.of[at]}`);
    case "admissions":
      return admissionsText(row.field, row.of[at]);
    case "run":
      return runText(row.field, row.of[at]);
    case "schools":
      return schoolsText(row.of[at], nameOf);
    case "trusts":
      return trustsText(row.of[at]);
    case "stance":
      return say(`compared.stance.${row.of[at]}`);
    case "unstated":
      return say(row.of[at] === undefined ? "compared.asUsual" : "compared.plausible");
    case "utility":
      return row.of[at] === undefined ? say("compared.utility.usual") : String(row.of[at]);
  }
}

function actionText(field: "strength" | "when" | "targets" | "partners", action: Action | undefined, nameOf: NameOf) {
  if (action === undefined) return say(field === "strength" ? "compared.unused" : "compared.nothing");
  switch (field) {
    case "strength":
      return strengthWords(action.lever, action.strength);
    case "when":
      return whenWords(action);
    case "targets":
      return withNames(whoWords(action), targetsOf(action).map(nameOf));
    case "partners":
      return withNames(
        pairsWords(action) ?? say("compared.nothing"),
        (action.groups ?? []).map((group) => group.map(nameOf).join(" + ")),
      );
  }
}

const targetsOf = ({ targets }: Action): readonly string[] =>
  typeof targets === "object" && "ids" in targets ? targets.ids : [];

/** Names that are written out; the rest are counted. */
const MOST_NAMES = 6;

function withNames(what: string, names: readonly string[]): string {
  if (names.length === 0) return what;
  const list = names.slice(0, MOST_NAMES).join(", ");
  const more = names.length - MOST_NAMES;
  return say("compared.named", {
    what,
    names: more > 0 ? say("compared.namedMore", { names: list, n: more }) : list,
  });
}

function contextText(field: "change" | "when", spells: readonly Context[]): string {
  if (spells.length === 0) return say(field === "change" ? "compared.noChange" : "compared.nothing");
  return spells
    .map((spell) => (field === "change" ? changeWords(spell.factor, spell.change) : spellWords(spell)))
    .join("; ");
}

const spellWords = ({ start, end, ramp }: Context): string =>
  say("levers.when", {
    used: "yes",
    start: String(start),
    ramped: ramp > 1 ? "yes" : "no",
    full: String(start + ramp - 1),
    ends: end < NO_END ? "yes" : "no",
    end: String(end),
  });

function parameterText(value: number | readonly [number, number] | "plausible"): string {
  if (value === "plausible") return say("compared.plausible");
  if (typeof value === "number") return exactText(value);
  return say("compared.range", { low: exactText(value[0]), high: exactText(value[1]) });
}

function admissionsText(
  field: "from" | "mechanism" | "tieBreak" | "order" | "quotas" | "schools",
  admissions: Scenario["admissions"],
): string {
  if (admissions?.[field] === undefined) return say("compared.asToday");
  switch (field) {
    case "from":
      return String(admissions.from);
    case "mechanism":
      return mechanismText(admissions.mechanism);
    case "tieBreak":
      return tieBreakText(admissions.tieBreak);
    case "order":
      return orderText(admissions.order);
    case "quotas":
      return quotasText(admissions.quotas) || say("compared.nothing");
    case "schools":
      return Object.keys(admissions.schools ?? {}).join(", ");
  }
}

const schoolsText = (changes: Scenario["schools"], nameOf: NameOf): string =>
  changes === undefined || changes.length === 0
    ? say("compared.asToday")
    : changes
        .map(({ what, year, school, name, into, places }) =>
          say("compared.schools.change", {
            what,
            year: String(year),
            school: name ?? nameOf(school),
            into: into === undefined ? "" : nameOf(into),
            places: places ?? 0,
          }),
        )
        .join("; ");

const trustsText = (trusts: Scenario["trusts"]): string =>
  trusts === undefined || Object.keys(trusts).length === 0
    ? say("compared.asToday")
    : Object.entries(trusts)
        .map(([trust, ids]) => say("compared.trusts.one", { trust, n: ids.length }))
        .join("; ");

function runText(field: "place" | "phase" | "years" | "burnIn" | "seed" | "replicates", value: string | number) {
  return field === "phase" ? say(`compared.phase.${value as Scenario["phase"]}`) : String(value);
}
