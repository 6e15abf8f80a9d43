/** Patterns on a place left as it is: every figure over the seeds, and the figures that boroughs have beside what is published. */

import { boroughRuns, schoolsIn } from "../../sim/pattern/boroughs.ts";
import {
  type Aim,
  type Pattern,
  type Range,
  reasonAt,
  targetAt,
  type Unstated,
  unstatedAt,
} from "../../sim/pattern/declared.ts";
import type { Figure } from "../../sim/pattern/figure.ts";
import { FIGURES, type FigureKey } from "../../sim/pattern/figures/registry.ts";
import type { PatternRun } from "../../sim/pattern/look.ts";
import { figuresOf, isWithin, type Measured, measured } from "../../sim/pattern/measured.ts";
import { OUTCOMES, type Outcome, type Shares, sharesOf } from "../../sim/pattern/partition.ts";
import { meanOf } from "../../sim/pattern/statistics.ts";
import { boroughsOf } from "../../sim/place/boroughs.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import type { Stance } from "../../sim/scenario/stances.ts";
import { type PatternPlan, scenarioOf } from "./plan.ts";
import type { Runner } from "./runner.ts";

/** School years after the base year: as many as the longest lag of P23. */
export const YEARS_SEEN = 5;

export interface Row extends Measured {
  readonly figure: string;
  readonly what: string;
  readonly unit: string;
  readonly decimals: number;
  readonly target?: Range;
  /** Why there is no range here though there is one elsewhere. */
  readonly unstated?: Unstated;
  /** In the place's own tables, where it is real and they have it. */
  readonly published?: number;
  /** Left out where there is no range or nothing to measure. */
  readonly within?: boolean;
  /** True where what it is given did not come about, so that it says nothing. */
  readonly untried?: true;
  /** Why it is out of its range, where that is known. */
  readonly why?: string;
}

export interface Found {
  readonly pattern: Pattern;
  readonly rows: readonly Row[];
}

/** A figure of one borough, with what is published of it. */
export interface BoroughRow {
  readonly borough: string;
  readonly figure: string;
  readonly published: number;
  readonly mean: number;
}

/** Where the variance of an outcome lies, the mean over seeds. [E4] */
export interface SharesRow extends Shares {
  readonly outcome: Outcome;
}

export interface Seen {
  readonly found: readonly Found[];
  readonly shares: readonly SharesRow[];
  readonly boroughs: readonly BoroughRow[];
}

export const keysOf = (patterns: readonly Pattern[]): FigureKey[] => [
  ...new Set(patterns.flatMap(({ figures }) => figures.map(({ figure }) => figure as FigureKey))),
];

export async function seePatterns(plan: PatternPlan, runner: Runner): Promise<Seen> {
  const keys = keysOf(plan.seen);
  const named = keys.filter((key) => isByBorough(key));
  const runs: Readonly<Record<string, number>>[] = [];
  const shares: Record<Outcome, Shares>[] = [];
  const parts: (readonly Readonly<Record<string, number>>[])[] = [];
  await runner.run(scenarioOf(plan, { years: YEARS_SEEN, stance: plan.stances[0] }), (run) => {
    runs.push(figuresOf(run, keys));
    shares.push(allShares(run));
    parts.push(boroughRuns(run).map((part) => figuresOf(part, named)));
  });
  return {
    found: plan.seen.map((pattern) => ({ pattern, rows: pattern.figures.map((aim) => rowOf(plan, aim, runs)) })),
    shares: OUTCOMES.map((outcome) => ({ outcome, ...meanShares(shares.map((each) => each[outcome])) })),
    boroughs: boroughsOf(plan.place).flatMap((borough, b) =>
      named.flatMap((key) =>
        boroughRow(
          plan,
          borough,
          key,
          parts.map((part) => part[b][key]),
        ),
      ),
    ),
  };
}

function allShares({ looks }: PatternRun): Record<Outcome, Shares> {
  const years = looks.map(({ leavers }) => leavers);
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, sharesOf(years, outcome)])) as Record<Outcome, Shares>;
}

const meanShares = (each: readonly Shares[]): Shares => ({
  school: meanOf(each.map(({ school }) => school)),
  neighbourhood: meanOf(each.map(({ neighbourhood }) => neighbourhood)),
  family: meanOf(each.map(({ family }) => family)),
  pupil: meanOf(each.map(({ pupil }) => pupil)),
});

function rowOf(
  { place, stances: [stance] }: PatternPlan,
  aim: Aim,
  runs: readonly Readonly<Record<string, number>>[],
): Row {
  const { what, unit, decimals, published }: Figure = FIGURES[aim.figure as FigureKey];
  const over = measured(runs.map((run) => run[aim.figure]));
  return {
    ...judged({ figure: aim.figure, what, unit, decimals, ...over }, aim, place, stance),
    ...(published && !place.fictional && { published: published(place, () => true) }),
  };
}

/** A row with its range, whether it lies in it, and why not where it does not. */
export function judged(row: Row, aim: Aim, place: OpenPlace, stance: Stance): Row {
  const target = targetAt(aim, place);
  const within = isWithin(target, row);
  const unstated = unstatedAt(aim, place);
  const why = reasonAt(aim, place, stance, row.mean);
  return {
    ...row,
    ...(target && { target }),
    ...(unstated && { unstated }),
    ...(within !== undefined && { within }),
    ...(why !== undefined && { why }),
  };
}

const isByBorough = (key: FigureKey): boolean => (FIGURES[key] as Figure).byBorough === true;

/** Nothing where nothing is published of it. */
function boroughRow(
  { place, offers }: PatternPlan,
  borough: string,
  figure: FigureKey,
  values: readonly number[],
): BoroughRow[] {
  if (place.fictional) return [];
  const { published }: Figure = FIGURES[figure];
  const offered = offers?.of(borough, place.baseYear, place.phase.key);
  const known =
    published?.(place, schoolsIn(place, borough)) ??
    (figure === "firstPreference" || figure === "anyPreference" ? offered?.[figure] : undefined);
  return known === undefined ? [] : [{ borough, figure, published: known, mean: measured(values).mean }];
}
