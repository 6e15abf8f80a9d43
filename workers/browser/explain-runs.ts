/** What the page asks in order to say why B differs from A: a part of the worker by itself, fetched when it is asked for. [E1] [E2] [E3] */

import { type ReplicateOptions, runReplicate } from "../../sim/engine/ensemble.ts";
import type { Job, ReplicateResult } from "../../sim/engine/job.ts";
import { placesOf } from "../../sim/engine/places.ts";
import type { State } from "../../sim/engine/state.ts";
import { YEAR } from "../../sim/engine/year-order.ts";
import { crossFaults } from "../../sim/experiment/cross-check.ts";
import { sameChildren } from "../../sim/experiment/same-children.ts";
import { outcomeOf } from "../../sim/explain/outcome-columns.ts";
import { type ExplainPlan, planOf } from "../../sim/explain/plan.ts";
import { partnershipTies } from "../../sim/network/partnerships.ts";
import { eachChild } from "../../sim/observe/each-child.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { stream } from "../../sim/random/streams.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { cohortYears, type Seen, watchCohort } from "../../sim/trace/cohort.ts";
import { differences } from "../../sim/trace/differs.ts";
import { follow } from "../../sim/trace/follow.ts";
import type { Journey } from "../../sim/trace/journey.ts";
import { allOfThem, byLot, candidatesOf, LIKES } from "../../sim/trace/like.ts";
import { goingOnFrom } from "../going-on.ts";
import { type Driver, driveReplicate } from "../job-runner.ts";
import type { KeptStates } from "../kept-states.ts";
import type { Counted, Followed, Following, Together, TogetherResult } from "./api.ts";
import { withUtility } from "./with-utility.ts";

/** The plan for one indicator; undefined where what differs makes no sense part by part in this place. */
export function explainPlan(place: OpenPlace, a: Scenario, b: Scenario, indicator: string): ExplainPlan | undefined {
  const plan = planOf(a, b, YEAR, outcomeOf(indicator, []));
  return plan.scenarios.some((scenario) => crossFaults(scenario, place, "").length > 0) ? undefined : plan;
}

const jobOf = (scenario: Scenario): Promise<Job> =>
  withUtility({ scenario, replicates: [], units: ["place"], assumptions: "centre" });

/** A, B, and B with each set of columns as they are in A; undefined where it was cancelled on the way. */
export async function runTogether(
  place: OpenPlace,
  { a, b, replays, columns, replicate }: Together,
  driver: Driver,
  states: KeptStates,
): Promise<TogetherResult | undefined> {
  const plain = [await jobOf(a), await jobOf(b)];
  const jobs = [...plain, ...replays.map((replay): Job => ({ ...plain[1], replay }))];
  const goingOn = goingOnFrom(place, jobs, replicate, states);
  const watched = plain.map(({ scenario }) => watching(place, scenario, columns));
  const results: ReplicateResult[] = [];
  for (const [at, job] of jobs.entries()) {
    const step = goingOn(job);
    const onYear = at < watched.length ? watched[at].onYear : undefined;
    const run = (options: ReplicateOptions) => driveReplicate(place, job, replicate, driver, options);
    const done =
      step.same === undefined ? await run({ ...step.options, ...(onYear && { onYear }) }) : results[step.same];
    if (done === undefined) return undefined;
    results.push(done);
  }
  const [runsA, runsB] = [0, 1].map((i) => ({
    scenario: plain[i].scenario,
    results: [{ ...results[i], ...watched[i].children() }],
  }));
  const counted = sameChildren(runsA, runsB).filter(({ group }) => group === "all");
  return {
    replicate,
    replayed: results.slice(plain.length),
    counted: counted.map(
      ({ indicator, of, plain: all, same, children }): Counted => ({
        ...{ indicator, of, children },
        plain: all.difference.mean.mean,
        same: same.difference.mean.mean,
      }),
    ),
    means: [watched[0].means(), watched[1].means()],
  };
}

/** The children of the last year, and what columns come to in each. */
function watching(place: OpenPlace, scenario: Scenario, columns: readonly string[]) {
  const placeIn = placesOf(place, scenario);
  const means: { year: number; values: number[] }[] = [];
  let children: ReplicateResult["children"];
  return {
    onYear: (state: State) => {
      if (state.year === place.baseYear + scenario.years) children = eachChild(state, place);
      means.push({ year: state.year, values: columns.map((column) => meanOf(state, placeIn(state.year), column)) });
    },
    children: () => (children === undefined ? {} : { children }),
    means: () => means,
  };
}

/** Columns that say which, not how much. */
const NO_AMOUNT = new Set(["pupils.school", "pupils.set", "schools.heads", "schools.headYears"]);

/** The mean of a column over its rows; of the network, partnerships between schools. NaN of what has no amount. */
function meanOf(state: State, place: OpenPlace, column: string): number {
  if (column === "network") return partnershipTies(state.network, place).edges;
  if (NO_AMOUNT.has(column)) return Number.NaN;
  const [table, name] = column.split(".") as ["pupils", "key"];
  const { count } = state[table];
  const values = state[table][name] as ArrayLike<number> | undefined;
  if (values === undefined || count === 0) return Number.NaN;
  let sum = 0;
  for (let row = 0; row < count; row++) sum += values[row];
  return sum / count;
}

/** One family in A and in B on the same luck, by its key or by lot; undefined where there is no child of that kind. */
export async function followFamily(place: OpenPlace, { a, b, replicate, like, family }: Following): Promise<Followed> {
  const jobs = [await jobOf(a), await jobOf(b)];
  const picked = family === undefined ? pickedByLot(place, jobs, replicate, like) : { family };
  if (picked === undefined) return { journeys: [undefined, undefined], differences: [] };
  const [inA, inB] = jobs.map((job) => journeyIn(place, job, replicate, picked.family));
  return {
    ...picked,
    journeys: [inA, inB],
    differences: inA === undefined || inB === undefined ? [] : differences(inA, inB),
  };
}

function journeyIn(place: OpenPlace, job: Job, replicate: number, family: number): Journey | undefined {
  const { listener, journey } = follow(family);
  runReplicate(place, job, replicate, { listener });
  return journey();
}

function pickedByLot(place: OpenPlace, jobs: readonly Job[], replicate: number, like: Following["like"]) {
  const [a, b] = jobs.map((job) => cohortIn(place, job, replicate));
  const all = candidatesOf(a, b);
  const alike = LIKES[like].of(all);
  const chosen = byLot(alike, stream(jobs[0].scenario.seed, replicate, "trace/lot", 0));
  if (chosen === undefined) return undefined;
  const lot = { child: chosen.a.child, alike: alike.length, all: all.length };
  return {
    family: chosen.a.family,
    lot: { like, ...lot, yearGroup: place.phase.firstYearGroup, ...cohortYears(place, jobs[0].scenario.years) },
    allOfThem: allOfThem(all),
  };
}

function cohortIn(place: OpenPlace, job: Job, replicate: number): ReadonlyMap<number, Seen> {
  const { onYear, seen } = watchCohort(place, job.scenario.years);
  runReplicate(place, job, replicate, { onYear });
  return seen();
}
