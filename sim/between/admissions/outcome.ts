/** What an assignment gave: to students by preference, to schools by places, and who could object or gain. [A1] [A4] */

import type { CriterionKey } from "../../scenario/admissions.ts";
import { couldGain } from "./efficiency.ts";
import { type Assignment, choices } from "./market.ts";
import { CRITERIA } from "./priorities.ts";
import type { PartedMarket } from "./problem-market.ts";
import type { Part } from "./quotas.ts";
import type { Problem } from "./read-problem.ts";
import { blockingPairs } from "./stability.ts";

export interface Outcome {
  readonly students: number;
  readonly placed: number;
  readonly unplaced: number;
  /** How many have their first preference, their second, … */
  readonly byPreference: readonly number[];
  /** Share of all students; NaN of none. */
  readonly firstPreferenceShare: number;
  /** Mean preference of those placed, from 1; NaN of none. */
  readonly meanPreference: number;
  /** Students who prefer a school that has room or holds somebody of lower priority, counted with each such school. */
  readonly blockingPairs: number;
  readonly stable: boolean;
  /** Students who would be better off after trading places to nobody's loss. */
  readonly couldGain: number;
}

export function outcomeOf({ market }: PartedMarket, assignment: Assignment): Outcome {
  const got = choices(market, assignment);
  const placed = got.filter((choice) => choice > 0);
  const byPreference = new Array<number>(placed.reduce((most, choice) => Math.max(most, choice), 0)).fill(0);
  for (const choice of placed) byPreference[choice - 1] += 1;
  const blocking = blockingPairs(market, assignment).length;
  return {
    students: got.length,
    placed: placed.length,
    unplaced: got.length - placed.length,
    byPreference,
    firstPreferenceShare: (byPreference[0] ?? 0) / got.length,
    meanPreference: placed.reduce((sum, choice) => sum + choice, 0) / placed.length,
    blockingPairs: blocking,
    stable: blocking === 0,
    couldGain: couldGain(market, assignment),
  };
}

export interface Admitted {
  readonly school: string;
  readonly part: Part["kind"];
  /** Of a band, from 1; else 0. */
  readonly band: number;
  readonly capacity: number;
  readonly filled: number;
  /** Of a full part: whom it holds of lowest priority, and by what that student came in. */
  readonly last?: Last;
}

export interface Last {
  readonly student: string;
  readonly criterion: CriterionKey | "priorities";
  /** The distance or score by which it was ranked, where one was. */
  readonly value?: number;
}

/** By school, and where its places are in parts by part. `byLot` says that priorities did not count at all. */
export function admittedBy(
  problem: Problem,
  { market, parts }: PartedMarket,
  { school, rank }: Assignment,
  byLot: boolean,
): Admitted[] {
  const filled = new Int32Array(parts.length);
  const lowest = new Int32Array(parts.length).fill(-1);
  const standing = (i: number): number =>
    byLot ? (market.lottery?.[i] ?? i) : market.priority[market.offsets[i] + rank[i] - 1];
  for (let i = 0; i < school.length; i++) {
    const part = school[i];
    if (part < 0) continue;
    filled[part] += 1;
    if (lowest[part] < 0 || standing(i) > standing(lowest[part])) lowest[part] = i;
  }
  return parts.map((part, p) => ({
    school: problem.schools[part.school],
    part: part.kind,
    band: part.band,
    capacity: part.places,
    filled: filled[p],
    ...(filled[p] > 0 && filled[p] === part.places && { last: lastOf(problem, part, lowest[p], byLot) }),
  }));
}

function lastOf(problem: Problem, part: Part, i: number, byLot: boolean): Last {
  const student = problem.students[i];
  const { order, priorities } = problem.rules[part.school];
  if (byLot || part.kind === "lottery") return { student, criterion: "lottery" };
  if (priorities?.includes(i)) return { student, criterion: "priorities" };
  const known = (key: CriterionKey): number => CRITERIA[key].of(problem.claims[i], part.school, 0);
  const isMembership = (key: CriterionKey): boolean => CRITERIA[key].kind === "membership";
  const ranked = order.find((key) => !isMembership(key)) ?? "lottery";
  const reserved = part.kind === "reserve" && problem.claims[i].disadvantaged ? "disadvantage" : undefined;
  const criterion = reserved ?? order.find((key) => (isMembership(key) ? known(key) === 0 : key === ranked)) ?? ranked;
  if (ranked === "lottery") return { student, criterion };
  // A higher score comes first, so scores are ranked by their negatives.
  return { student, criterion, value: ranked === "test" ? 0 - known(ranked) : known(ranked) };
}
