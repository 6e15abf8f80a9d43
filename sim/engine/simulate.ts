/** Running a replicate: the years in order, each year's processes in order, an observation at the end of each. */

import { startPractices } from "../between/practice/start.ts";
import type { Program } from "../formula/program.ts";
import type { Observation } from "../observe/observation.ts";
import { observe } from "../observe/record.ts";
import { withEligibilityNoise } from "../place/advantage.ts";
import { sum } from "../place/apportion.ts";
import { changesByPhase } from "../place/changes-by-phase.ts";
import type { OpenPlace } from "../place/open.ts";
import { withPace } from "../place/pace.ts";
import { lending, reserve } from "../population/lent.ts";
import { stream } from "../random/streams.ts";
import { actionsInForce } from "../scenario/actions.ts";
import { admissionsIn } from "../scenario/admissions.ts";
import { contextIn } from "../scenario/context-in.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { type Assumptions, resolveParameters } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { changesIn } from "../scenario/schools.ts";
import { detailOf, observedOfPrimary, performed, primaryYear, useIn } from "./both-phases.ts";
import type { Closer } from "./closer.ts";
import { inferredEffects } from "./inferred-effects.ts";
import { leave } from "./leave.ts";
import { leverStrengths } from "./levers.ts";
import type { Listener } from "./listener.ts";
import { placesOf } from "./places.ts";
import type { Process, Year } from "./process.ts";
import { type Replay, replayInto, writesAny } from "./replay.ts";
import { addSchools, startState } from "./start.ts";
import type { State } from "./state.ts";
import { YEAR } from "./year-order.ts";

export interface Run {
  readonly place: OpenPlace;
  readonly scenario: Scenario;
  readonly replicate: number;
  readonly assumptions: Assumptions;
  /** The program of the scenario's own utility. */
  readonly utility?: Program;
  /** The year's processes in order, where they are not the model's alone: then results are not that model's. */
  readonly order?: readonly Process[];
  /** A state at the end of a year, to go on from; the run owns it and changes it. */
  readonly from?: State;
  /** Looks closer at every recorded year. */
  readonly closer?: Closer;
  /** Gives some columns back as they were in another run, after each process of a recorded year that writes them. [E2] */
  readonly replay?: Replay;
  /** Watches every process. */
  readonly listener?: Listener;
}

/** What the run has just done: a process, or a whole year when `observation` is there. */
export interface Done {
  readonly year: number;
  readonly process: string;
  readonly state: State;
  readonly observation?: Observation;
}

/** Bytes a pupil that a process needs at a time only while it runs: so many that hardly any is done with fewer. */
const LENT = 64;

/**
 * Runs a replicate to the scenario's last year, yielding after every process so that whoever drives it may stop.
 * Years before the base year are not observed; the base year's observation is the start state's [Y0]. Actions and
 * changes of context act from the year after it, whenever they are said to begin.
 */
export function* simulate(run: Run): Generator<Done, State> {
  const { scenario, replicate } = run;
  if (scenario.utility !== undefined && run.utility === undefined) throw new Error("a utility needs its program");
  const resolved = (of: Scenario) => ({ ...resolveParameters(of, replicate, run.assumptions), ...offValues(of) });
  const parameters = resolved(scenario);
  const paced = withPace(run.place, parameters["measure.kmPerMinute"]);
  const place = withEligibilityNoise(paced, parameters["families.eligibilityNoise"]);
  const atPrimary = place.primary === undefined ? parameters : resolved({ ...scenario, phase: "primary" });
  const processes = processesOf(scenario, run.order ?? YEAR);
  reserve(LENT * sum(place.neighbourhoods.children));
  const state = run.from ?? startState(place, scenario, parameters, replicate);
  const placeIn = placesOf(place, scenario);
  while (state.year < place.baseYear + scenario.years) {
    state.year += 1;
    if (state.primary !== undefined) state.primary.year = state.year;
    const here = placeIn(state.year);
    addSchools(state, here, parameters, scenario, replicate);
    if (here.primary && state.primary) addSchools(state.primary, here.primary, atPrimary, scenario, replicate);
    const year = openYear({ ...run, place: here }, parameters, atPrimary, state);
    for (const process of processes) {
      if (process === leave && state.year >= place.baseYear) {
        const observation = lending(() => ({
          ...observe(state, here, parameters, useIn(year)),
          ...observedOfPrimary(year, run.closer),
          ...detailOf(run.closer, here, state, parameters),
        }));
        yield { year: state.year, process: "record", state, observation };
      }
      for (const phase of performed(process, year)) {
        run.listener?.before?.(process.key, phase);
        lending(() => perform(process, run, phase));
        run.listener?.after?.(process.key, phase);
      }
      if (run.replay !== undefined) replayed(run.replay, process, state, here);
      yield { year: state.year, process: process.key, state };
    }
  }
  return state;
}

/** What the process wrote of the columns that are replayed gives way to what they were in the other run. [E2] */
function replayed({ columns, from }: Replay, process: Process, state: State, here: OpenPlace): void {
  const moment = writesAny(process, columns) ? from(state.year, process.key) : undefined;
  if (moment !== undefined) replayInto(state, here, moment);
}

/** A process for one phase; up to the base year schools add what was found, and not what comes of it. [Y0] */
function perform(process: Process, run: Run, year: Year): void {
  if (process.key === "schoolEffect" && year.year <= year.place.baseYear) inferEffects(run, year);
  else process.run(year);
}

/** Up to the base year schools add what the place's tables suggest. [Y0] */
function inferEffects({ scenario, replicate }: Run, year: Year): void {
  const { place, parameters, state } = year;
  state.schools.effect.set(inferredEffects(place, parameters, scenario.seed, replicate, state.year));
  if (state.year === place.baseYear) startPractices(year);
}

/**
 * The values under which the processes that are switched off do nothing: what else reads them must see the same world
 * without them, as when a scenario states those values itself.
 */
function offValues({ processes }: Scenario): Partial<Parameters> {
  const off = YEAR.filter(({ key, essential }) => !essential && (processes as Record<string, unknown>)[key] === "off");
  return Object.assign({}, ...off.map((process) => process.off ?? {}));
}

/** The year's processes in order, without those the scenario switches off. */
const processesOf = ({ processes }: Scenario, order: readonly Process[]): readonly Process[] =>
  order.filter((process) => process.essential || (processes as Record<string, unknown>)[process.key] !== "off");

function openYear(
  { place, scenario, replicate, utility }: Run,
  parameters: Parameters,
  atPrimary: Parameters,
  state: State,
): Year {
  const acting = state.year > place.baseYear;
  const actions = acting ? actionsInForce(scenario.actions, state.year) : [];
  const { schools = [] } = scenario;
  const changes = changesByPhase(place, changesIn(schools, place.baseYear, state.year), schools);
  const year: Year = {
    place,
    parameters,
    actions,
    levers: leverStrengths(actions, place, state),
    context: contextIn(acting ? scenario.context : [], state.year),
    ...(utility && { utility }),
    schoolChanges: changes.own,
    admissions: admissionsIn(scenario.admissions, place.baseYear, state.year),
    state,
    year: state.year,
    stream: (name) => stream(scenario.seed, replicate, name, state.year),
    lasting: (name) => stream(scenario.seed, replicate, name, 0),
  };
  const primary = primaryYear(year, atPrimary, changes.primary);
  return primary === undefined ? year : { ...year, primary };
}
