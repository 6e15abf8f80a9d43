/** What is found of a table: indices, splits, local segregation, change, curve. Plain data, as `--json` prints it. */

import { type Change, change } from "../../sim/indicators/segregation/change.ts";
import { type Counts, type Margins, marginsOf, occupied } from "../../sim/indicators/segregation/counts.ts";
import { segregationCurve } from "../../sim/indicators/segregation/curve.ts";
import { decompose, type Part, type Split } from "../../sim/indicators/segregation/decomposition.ts";
import { exposures } from "../../sim/indicators/segregation/exposure.ts";
import {
  INDEX_KEYS,
  type IndexKey,
  type Measured,
  measured,
  type Studied,
  study,
} from "../../sim/indicators/segregation/indices.ts";
import { correctedLocalByGroup, localByUnit } from "../../sim/indicators/segregation/local.ts";
import type { IndicesOptions, Plan } from "./plan.ts";
import type { Table } from "./table.ts";

export interface LocalGroup {
  readonly value: number;
  readonly corrected: number;
  readonly share: number;
}

export interface LocalUnit {
  readonly unit: string;
  readonly value: number;
  readonly share: number;
}

/** Between and within larger units, of M and H; and each larger unit by itself. */
export interface Within {
  readonly column: string;
  readonly between: Record<"mutualInformation" | "entropy", number>;
  readonly within: Record<"mutualInformation" | "entropy", number>;
  readonly parts: readonly (Part & { readonly name: string })[];
}

export interface IndicesResult {
  /** The first is the one that indices of two groups are of. */
  readonly groups: readonly string[];
  /** Pupils. */
  readonly total: number;
  /** Units that have pupils. */
  readonly units: number;
  readonly indices: Readonly<Record<IndexKey, Measured>>;
  /** Shares of each group among those whom a pupil of a group meets. */
  readonly exposures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly within?: Within;
  readonly local: { readonly groups: Readonly<Record<string, LocalGroup>>; readonly units?: readonly LocalUnit[] };
  readonly change?: Change & UnitsMet & { readonly column: string; readonly from: string; readonly to: string };
  readonly curve?: readonly { readonly others: number; readonly minority: number }[];
  readonly leftOut: Table["leftOut"];
}

/** How many units have pupils at both times, only at the later, only at the earlier. */
interface UnitsMet {
  readonly unitsOfBoth: number;
  readonly unitsThatCame: number;
  readonly unitsThatWent: number;
}

function unitsMet(before: Counts, after: Counts): UnitsMet {
  const [then, now] = [before, after].map((counts) => marginsOf(counts).byUnit);
  const count = (met: (was: boolean, is: boolean) => boolean): number =>
    then.reduce((sum, pupils, u) => sum + Number(met(pupils > 0, now[u] > 0)), 0);
  return {
    unitsOfBoth: count((was, is) => was && is),
    unitsThatCame: count((was, is) => !was && is),
    unitsThatWent: count((was, is) => was && !is),
  };
}

export function indicesOf(table: Table, plan: Plan, { curve, local }: IndicesOptions): IndicesResult {
  const { groups, counts, before, within, leftOut } = table;
  const studied = study(counts);
  const { margins } = studied;
  return {
    groups,
    total: margins.total,
    units: occupied(margins.byUnit),
    indices: Object.fromEntries(INDEX_KEYS.map((key) => [key, measured(key, studied)])) as Record<IndexKey, Measured>,
    exposures: exposuresOf(table),
    ...(within === undefined ? {} : { within: withinOf(counts, within, plan.within ?? "") }),
    local: { groups: localGroups(groups, studied), ...(local === true ? { units: localUnits(table, margins) } : {}) },
    ...(before === undefined || plan.times === undefined
      ? {}
      : { change: { ...plan.times, ...unitsMet(before, counts), ...change(before, counts) } }),
    ...(curve === true ? { curve: pointsOf(counts) } : {}),
    leftOut,
  };
}

function exposuresOf({ groups, counts }: Table): IndicesResult["exposures"] {
  const met = exposures(counts);
  const row = (g: number) => Object.fromEntries(groups.map((name, h) => [name, met[g * groups.length + h]]));
  return Object.fromEntries(groups.map((name, g) => [name, row(g)]));
}

function withinOf(counts: Counts, { of, names }: NonNullable<Table["within"]>, column: string): Within {
  const { mutualInformation, entropy, parts } = decompose(counts, of, names.length);
  const side = (key: keyof Split) => ({ mutualInformation: mutualInformation[key], entropy: entropy[key] });
  return {
    column,
    between: side("between"),
    within: side("within"),
    parts: parts.map((part, i) => ({ name: names[i], ...part })).filter(({ share }) => share > 0),
  };
}

function localGroups(groups: readonly string[], { counts, margins, local }: Studied): Record<string, LocalGroup> {
  const { byGroup, total } = margins;
  const corrected = correctedLocalByGroup(counts, margins, local);
  return Object.fromEntries(
    groups.map((name, g) => [name, { value: local[g], corrected: corrected[g], share: byGroup[g] / total }]),
  );
}

function localUnits({ units, counts }: Table, margins: Margins): LocalUnit[] {
  const { byUnit, total } = margins;
  const local = localByUnit(counts, margins);
  return units.map((unit, u) => ({ unit, value: local[u], share: byUnit[u] / total })).filter(({ share }) => share > 0);
}

function pointsOf(counts: Counts): { others: number; minority: number }[] {
  const { others, minority } = segregationCurve(counts);
  return Array.from(others, (share, i) => ({ others: share, minority: minority[i] }));
}
