/** A year of both phases: what is one for all, and what each phase's schools have for themselves. */

import type { Observation } from "../observe/observation.ts";
import { observe } from "../observe/record.ts";
import type { OpenPlace } from "../place/open.ts";
import { phasesOf } from "../population/phases.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../scenario/levers.ts";
import type { Parameters } from "../scenario/parameters.ts";
import type { SchoolChange } from "../scenario/schools-schema.ts";
import type { Closer } from "./closer.ts";
import { leave } from "./leave.ts";
import { leverStrengths, leverUse } from "./levers.ts";
import type { LeverStrengths, Process, Year } from "./process.ts";
import type { State } from "./state.ts";

/**
 * A pupil's lasting multiple of the usual absence is drawn once, at 5: both phases spread it as the secondary one does,
 * whose absence it is set by.
 */
const LASTING = "attend.frailtyShape";

/** The year as primary schools see it. Levers of the place and its neighbourhoods are the same. */
export function primaryYear(
  year: Year,
  parameters: Parameters,
  schoolChanges: readonly SchoolChange[],
): Year | undefined {
  const { primary: place } = year.place;
  const { primary: state } = year.state;
  if (place === undefined || state === undefined) return undefined;
  const atSchools = leverStrengths(year.actions, place, state);
  const levers = pick((lever) => (LEVERS[lever].reach === "schools" ? atSchools[lever] : year.levers[lever]));
  return { ...year, place, state, levers, parameters: withLasting(parameters, year.parameters), schoolChanges };
}

/** Put together once a run, so that what a run's parameters come to is worked out once for primary schools too. */
const together = new WeakMap<Parameters, Parameters>();

function withLasting(own: Parameters, secondary: Parameters): Parameters {
  const last = together.get(own);
  if (last !== undefined && last[LASTING] === secondary[LASTING]) return last;
  const both = { ...own, [LASTING]: secondary[LASTING] };
  together.set(own, both);
  return both;
}

const pick = (of: (lever: LeverKey) => Float64Array): LeverStrengths =>
  Object.fromEntries(LEVER_KEYS.map((lever) => [lever, of(lever)])) as LeverStrengths;

/** What happens to families happens once; what happens at schools, at those of each phase, primary schools first. */
export const performed = (process: Process, year: Year): readonly Year[] =>
  process.arena === "beyond" || process === leave ? [year] : phasesOf(year);

/** What levers use: those on schools at the schools of both phases. */
export function useIn({ levers, state, primary }: Year): { cost: number; capacity: number } {
  const use = leverUse(levers, state.network);
  if (primary === undefined) return use;
  const none = new Float64Array(0);
  const onSchools = pick((lever) => (LEVERS[lever].reach === "schools" ? primary.levers[lever] : none));
  const more = leverUse(onSchools, primary.state.network);
  return { cost: use.cost + more.cost, capacity: use.capacity + more.capacity };
}

/** What is observed of primary schools beside it, closer too: what levers use is counted once, for the place. */
export function observedOfPrimary({ primary }: Year, closer: Closer | undefined): Pick<Observation, "primary"> {
  if (primary === undefined) return {};
  const { state, place, parameters } = primary;
  const observed = observe(state, place, parameters, { cost: 0, capacity: 0 });
  return { primary: { ...observed, ...detailOf(closer, place, state, parameters) } };
}

/** What a closer look records of a phase, where one is taken. */
export const detailOf = (
  closer: Closer | undefined,
  place: OpenPlace,
  state: State,
  parameters: Parameters,
): Pick<Observation, "detail"> => (closer === undefined ? {} : { detail: closer.observe(state, place, parameters) });
