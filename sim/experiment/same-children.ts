/** What B does to the children who are in both runs, beside what it does over all who are counted: a gap can close on paper. */

import { INDICATORS } from "../indicators/registry.ts";
import { EVERY_GROUP, type EveryGroup } from "../observe/detail/detail.ts";
import { type Children, LEAVER, PERSISTENTLY_ABSENT } from "../observe/each-child.ts";
import { addChild, type Counted, countOf, emptyCounted, meanOf } from "./counted-children.ts";
import { type Paired, paired } from "./paired.ts";
import { type Bands, bands, quantile } from "./quantiles.ts";
import { reasonForNoDifference } from "./reason.ts";
import { lastYear, type Runs, sharedRuns, yearsOf } from "./runs.ts";
import { type Claim, verdict } from "./verdict.ts";

/** Outcomes that a child has, and the gap that each makes between two groups: the first less the second. */
const OUTCOMES = {
  attainment: { gap: "attainmentGap", sides: ["notEver6", "ever6"], of: "leavers" },
  absence: { gap: "attendanceGap", sides: ["fsm", "notFsm"], of: "residents" },
  persistentAbsence: { gap: "persistentAbsenceGap", sides: ["fsm", "notFsm"], of: "residents" },
  participation: { gap: "participationGap", sides: ["notFsm", "fsm"], of: "residents" },
} as const satisfies Record<string, unknown>;
type Outcome = keyof typeof OUTCOMES;
const OUTCOME_KEYS = Object.keys(OUTCOMES) as Outcome[];

type TwinIndicator = Outcome | (typeof OUTCOMES)[Outcome]["gap"];

/** One figure of a comparison: both sides, their paired difference, the verdict. */
export interface Side {
  readonly a: Bands;
  readonly b: Bands;
  readonly difference: Paired;
  readonly claim: Claim;
}

export interface SameChildren {
  readonly indicator: TwinIndicator;
  readonly group: EveryGroup;
  readonly year: number;
  /** Whether it is over leavers or over all residents. */
  readonly of: "leavers" | "residents";
  /** Over all who are counted in each, by the group that they are in there. */
  readonly plain: Side;
  /** Over those who are counted in both, by the group that they are in in A. */
  readonly same: Side;
  /** Children of A, of B and of both, in the middle run. */
  readonly children: { readonly a: number; readonly b: number; readonly both: number };
  /** Whether it matters who is counted: the two lie at least as far apart as matters of the indicator. */
  readonly differs: boolean;
}

/** Each gap, then each outcome by every group there is, in the last year; none unless every run was asked for its children. */
export function sameChildren(a: Runs, b: Runs): SameChildren[] {
  const [left, right] = sharedRuns(a, b);
  const twins = left.results.flatMap(({ children }, i) => {
    const others = right.results[i].children;
    return children === undefined || others === undefined ? [] : [twinsOf(children, others)];
  });
  if (twins.length === 0 || twins.length < left.results.length) return [];
  const gaps = OUTCOME_KEYS.map((outcome) => beside(a, b, gapOf(outcome), twins));
  const outcomes = EVERY_GROUP.flatMap((group) =>
    OUTCOME_KEYS.map((outcome) => beside(a, b, levelOf(outcome, group), twins)),
  );
  return [...gaps, ...outcomes.filter(({ children }) => children.a > 0 || children.b > 0)];
}

/** One pair of runs, counted: all of A, all of B, and the same children as they are in A and in B. */
interface Twins {
  readonly allA: Counted;
  readonly allB: Counted;
  readonly sameA: Counted;
  readonly sameB: Counted;
}

/** Both sides are in order of key. */
function twinsOf(a: Children, b: Children): Twins {
  const twins = { allA: allOf(a), allB: allOf(b), sameA: countedOf(), sameB: countedOf() };
  for (let i = 0, j = 0; i < a.key.length && j < b.key.length; ) {
    const ahead = a.key[i] - b.key[j];
    if (ahead === 0) {
      add(twins.sameA, a, i, a.marks[i]);
      add(twins.sameB, b, j, a.marks[i]);
    }
    if (ahead <= 0) i += 1;
    if (ahead >= 0) j += 1;
  }
  return twins;
}

const countedOf = (): Counted => emptyCounted(OUTCOME_KEYS.length, EVERY_GROUP.length);

function allOf(children: Children): Counted {
  const counted = countedOf();
  for (let i = 0; i < children.key.length; i++) add(counted, children, i, children.marks[i]);
  return counted;
}

/** A child's outcomes, in the groups that `marks` say, in the order of OUTCOMES. */
function add(counted: Counted, { marks, attainment, presence, participation }: Children, i: number, groups: number) {
  if ((groups & LEAVER) !== 0) addChild(counted, 0, groups, attainment[i]);
  addChild(counted, 1, groups, 1 - presence[i]);
  addChild(counted, 2, groups, (marks[i] & PERSISTENTLY_ABSENT) === 0 ? 0 : 1);
  addChild(counted, 3, groups, participation[i]);
}

/** What is compared: a figure of counted children, and how many stand behind it. */
interface Figure extends Pick<SameChildren, "indicator" | "group" | "of"> {
  readonly value: (counted: Counted) => number;
  readonly children: (counted: Counted) => number;
}

function levelOf(outcome: Outcome, group: EveryGroup): Figure {
  const [row, at] = [OUTCOME_KEYS.indexOf(outcome), EVERY_GROUP.indexOf(group)];
  return {
    indicator: outcome,
    group,
    of: OUTCOMES[outcome].of,
    value: (counted) => meanOf(counted, row, at),
    children: (counted) => countOf(counted, row, at),
  };
}

function gapOf(outcome: Outcome): Figure {
  const { gap, sides } = OUTCOMES[outcome];
  const [more, less] = sides.map((group) => levelOf(outcome, group));
  return {
    ...levelOf(outcome, "all"),
    indicator: gap,
    value: (counted) => more.value(counted) - less.value(counted),
  };
}

function beside(a: Runs, b: Runs, figure: Figure, twins: readonly Twins[]): SameChildren {
  const { indicator, group, of, value, children } = figure;
  const side = (inA: keyof Twins, inB: keyof Twins): Side => {
    const [before, after] = [inA, inB].map((key) => twins.map((each) => value(each[key])));
    return sideOf(a, b, indicator, before, after);
  };
  const [plain, same] = [side("allA", "allB"), side("sameA", "sameB")];
  const middle = (key: keyof Twins) =>
    quantile(
      twins.map((each) => children(each[key])),
      0.5,
    );
  return {
    indicator,
    group,
    of,
    year: lastYear(a),
    plain,
    same,
    children: { a: middle("allA"), b: middle("allB"), both: middle("sameA") },
    differs: Math.abs(plain.difference.median - same.difference.median) >= INDICATORS[indicator].material,
  };
}

function sideOf(a: Runs, b: Runs, indicator: TwinIndicator, before: number[], after: number[]): Side {
  const difference = paired(before, after);
  const reason = () => reasonForNoDifference(a.scenario, b.scenario, yearsOf(a)[0] + 1, lastYear(a));
  return { a: bands(before), b: bands(after), difference, claim: verdict(difference, INDICATORS[indicator], reason) };
}
