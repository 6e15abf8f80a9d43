/** The settings of several scenarios side by side, a row each: what of them differs from the first, and by how much. */

import { canonicalJson } from "../export/canonical.ts";
import { AS_TODAY } from "../scenario/admissions.ts";
import { CONTEXT_KEYS, CONTEXTS, type ContextKey } from "../scenario/contexts.ts";
import { acting } from "../scenario/edit.ts";
import { LEVER_KEYS, type LeverKey } from "../scenario/levers.ts";
import { PARAMETER_KEYS, type ParameterKey, parameterIn } from "../scenario/parameters.ts";
import type { Action, Context, Scenario } from "../scenario/scenario.ts";
import { statedOf } from "../scenario/stated.ts";
import { usualValue } from "../scenario/usual-value.ts";
import { slotsOf } from "./parts.ts";

export const RUN_FIELDS = ["place", "phase", "years", "burnIn", "seed", "replicates"] as const;
export const ADMISSIONS_FIELDS = ["order", "quotas", "mechanism", "tieBreak", "from", "schools"] as const;
const WHOLE = ["schools", "trusts", "stance", "unstated", "utility"] as const;

type Whole = {
  [K in (typeof WHOLE)[number]]: { readonly kind: K; readonly of: readonly Scenario[K][] };
}[(typeof WHOLE)[number]];

/** One setting: what it is, and what each scenario says of it, the first scenario first. */
export type Setting =
  | {
      readonly kind: "lever";
      readonly lever: LeverKey;
      readonly field: "strength" | "when" | "targets" | "partners";
      /** Which of the lever's spells, from 1, and how many it has. */
      readonly spell: number;
      readonly spells: number;
      readonly of: readonly (Action | undefined)[];
    }
  | {
      readonly kind: "context";
      readonly factor: ContextKey;
      readonly field: "change" | "when";
      readonly of: readonly (readonly Context[])[];
    }
  | {
      readonly kind: "parameter";
      readonly parameter: ParameterKey;
      readonly of: readonly (number | readonly [low: number, high: number] | "plausible")[];
    }
  | { readonly kind: "process"; readonly process: string; readonly of: readonly ("on" | "off")[] }
  | {
      readonly kind: "admissions";
      readonly field: (typeof ADMISSIONS_FIELDS)[number];
      readonly of: readonly Scenario["admissions"][];
    }
  | {
      readonly kind: "run";
      readonly field: (typeof RUN_FIELDS)[number];
      readonly of: readonly (string | number)[];
    }
  | Whole;

export type SettingRow = Setting & {
  /** Its own among the rows: "lever.partnerships.1.strength". */
  readonly key: string;
  /** Whether each scenario has it otherwise than the first. */
  readonly differs: readonly boolean[];
  /**
   * The largest difference from the first scenario, as a share of what the setting can range over; Infinity of what is
   * no matter of degree, 0 where nothing differs.
   */
  readonly degree: number;
};

/** Differences of less than this share of a setting's range barely change it. */
export const BARELY = 0.05;

/** Every setting that one of the scenarios states, or that differs among them. What does nothing is not a setting. */
export function settingRows(scenarios: readonly Scenario[]): SettingRow[] {
  const all = scenarios.map(acting);
  return [
    ...leverRows(all),
    ...admissionsRows(all),
    ...wholeRows(all, ["schools", "trusts"]),
    ...contextRows(all),
    ...wholeRows(all, ["stance", "unstated", "utility"]),
    ...parameterRows(all),
    ...processRows(all),
    ...runRows(all),
  ];
}

export const rowDiffers = ({ differs }: SettingRow): boolean => differs.includes(true);
export const barelyDiffers = (row: SettingRow): boolean => rowDiffers(row) && row.degree < BARELY;

/** A row of values that are compared as they are; `degreeOf` says how far one that differs is from the first. */
function rowOf<S extends Setting, V>(
  key: string,
  setting: S,
  values: readonly V[],
  degreeOf: (first: V, other: V, at: number) => number = () => Number.POSITIVE_INFINITY,
): S & SettingRow {
  const [first] = values;
  const differs = values.map((value) => differ(first, value));
  const degree = Math.max(0, ...values.map((value, at) => (differs[at] ? degreeOf(first, value, at) : 0)));
  return { ...setting, key, differs, degree } as S & SettingRow;
}

const differ = (one: unknown, other: unknown): boolean => canonicalJson(one) !== canonicalJson(other);

const sized =
  (span: number) =>
  (first: unknown, other: unknown): number =>
    typeof first === "number" && typeof other === "number" ? Math.abs(other - first) / span : Number.POSITIVE_INFINITY;

const PARTNERS = ["pairing", "pairs", "structure", "size", "groups"] as const;

/** What an action says in one of its rows. */
const LEVER_FIELDS = {
  strength: (action: Action | undefined) => action?.strength ?? 0,
  when: (action: Action | undefined) => action && [action.start, action.end, action.ramp],
  targets: (action: Action | undefined) => action?.targets,
  partners: (action: Action | undefined) => action && PARTNERS.map((key) => action[key]),
} as const;

function leverRows(scenarios: readonly Scenario[]): SettingRow[] {
  const spells = spellsOf(scenarios);
  return LEVER_KEYS.flatMap((lever) =>
    (spells.get(lever) ?? []).flatMap((of, i, all) =>
      (Object.keys(LEVER_FIELDS) as (keyof typeof LEVER_FIELDS)[])
        .filter((field) => field !== "partners" || lever === "partnerships")
        .map((field) => {
          const setting = { kind: "lever", lever, field, spell: i + 1, spells: all.length, of } as const;
          const apart = (at: number) => Math.abs((of[at]?.strength ?? 0) - (of[0]?.strength ?? 0));
          // Of a lever that only one of the two pulls, when and for whom matter as far as it is pulled.
          const degree = (_: unknown, __: unknown, at: number) =>
            field === "strength" || of[at] === undefined || of[0] === undefined ? apart(at) : Number.POSITIVE_INFINITY;
          return rowOf(
            `lever.${lever}.${i + 1}.${field}`,
            setting,
            of.map((action): unknown => LEVER_FIELDS[field](action)),
            degree,
          );
        }),
    ),
  );
}

/** By lever, its spells; by spell, the action of each scenario, the first's matched with each other's as a change of it. */
function spellsOf(scenarios: readonly Scenario[]): Map<LeverKey, (Action | undefined)[][]> {
  const [first] = scenarios;
  const spells = new Map<LeverKey, (Action | undefined)[][]>();
  const spell = (lever: LeverKey, at: number): (Action | undefined)[] => {
    const all = spells.get(lever) ?? [];
    spells.set(lever, all);
    all[at] ??= scenarios.map(() => undefined);
    return all[at];
  };
  const own = (lever: LeverKey) => first.actions.filter((action) => action.lever === lever);
  for (const action of first.actions) spell(action.lever, own(action.lever).indexOf(action))[0] = action;
  scenarios.slice(1).forEach((scenario, i) => {
    const added = new Map<LeverKey, number>();
    for (const { a, b } of slotsOf(first, scenario)) {
      if (b === undefined) continue;
      const extra = added.get(b.lever) ?? 0;
      if (a === undefined) added.set(b.lever, extra + 1);
      spell(b.lever, a === undefined ? own(b.lever).length + extra : own(b.lever).indexOf(a))[i + 1] = b;
    }
  });
  return spells;
}

function contextRows(scenarios: readonly Scenario[]): SettingRow[] {
  return CONTEXT_KEYS.flatMap((factor) => {
    const of = scenarios.map(({ context }) => context.filter((each) => each.factor === factor));
    if (of.every((spells) => spells.length === 0)) return [];
    const [low, high] = CONTEXTS[factor].range;
    const total = (at: number) => of[at].reduce((sum, { change }) => sum + change, 0);
    const apart = (at: number) => Math.abs(total(at) - total(0)) / (high - low);
    const isOne = (at: number) => of[at].length < 2 && of[0].length < 2;
    const isAbsent = (at: number) => of[at].length === 0 || of[0].length === 0;
    const beyond = Number.POSITIVE_INFINITY;
    const changes = of.map((spells) => spells.map(({ change }) => change));
    const times = of.map((spells) => spells.map(({ start, end, ramp }) => [start, end, ramp]));
    return [
      rowOf(`context.${factor}.change`, { kind: "context", factor, field: "change", of }, changes, (_, __, at) =>
        isOne(at) ? apart(at) : beyond,
      ),
      rowOf(`context.${factor}.when`, { kind: "context", factor, field: "when", of }, times, (_, __, at) =>
        isOne(at) && isAbsent(at) ? apart(at) : beyond,
      ),
    ];
  });
}

/** Of every parameter that a scenario states: what holds in each, be it stated or as usual. */
function parameterRows(scenarios: readonly Scenario[]): SettingRow[] {
  return PARAMETER_KEYS.filter((key) => scenarios.some(({ parameters }) => parameters[key] !== undefined)).map(
    (parameter) => {
      const of = scenarios.map((scenario) => statedOf(scenario, parameter) ?? usualValue(scenario, parameter));
      const [low, high] = parameterIn(scenarios[0].phase, parameter).range;
      return rowOf(`parameter.${parameter}`, { kind: "parameter", parameter, of }, of, sized(high - low));
    },
  );
}

function processRows(scenarios: readonly Scenario[]): SettingRow[] {
  const off = new Set(scenarios.flatMap(({ processes }) => Object.keys(processes)));
  return [...off].map((process) => {
    const of = scenarios.map(({ processes }) => (process in processes ? "off" : "on"));
    return rowOf(`process.${process}`, { kind: "process", process, of }, of);
  });
}

function admissionsRows(scenarios: readonly Scenario[]): SettingRow[] {
  const of = scenarios.map(({ admissions }) => admissions);
  return ADMISSIONS_FIELDS.flatMap((field) => {
    const usual = asToday[field];
    const stated = of.map((admissions) => admissions?.[field] ?? usual);
    return stated.every((value) => value === usual)
      ? []
      : [rowOf(`admissions.${field}`, { kind: "admissions", field, of }, stated)];
  });
}

/** What a scenario that states nothing of it does. */
const asToday: Partial<Record<(typeof ADMISSIONS_FIELDS)[number], string>> = AS_TODAY;

const wholeRows = (scenarios: readonly Scenario[], kinds: readonly (typeof WHOLE)[number][]): SettingRow[] =>
  kinds
    .filter((kind) => scenarios.some((scenario) => scenario[kind] !== undefined))
    .map((kind) => {
      const of = scenarios.map((scenario) => scenario[kind]);
      return rowOf(kind, { kind, of } as Whole, of);
    });

const runRows = (scenarios: readonly Scenario[]): SettingRow[] =>
  RUN_FIELDS.map((field) => {
    const of = scenarios.map((scenario) => scenario[field]);
    return rowOf(`run.${field}`, { kind: "run", field, of }, of);
  });
