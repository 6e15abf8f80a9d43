/** What schools know moving over their ties, by the year engine itself: its plain kernel with all that is not tie and transfer left out. [D1] */

import { simulate } from "../engine/simulate.ts";
import type { State } from "../engine/state.ts";
import type { OpenPlace } from "../place/open.ts";
import { stream } from "../random/streams.ts";
import type { ParameterKey } from "../scenario/parameters.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import { reduced } from "./reduced.ts";
import { squareTown } from "./square-town.ts";

/** Few children, as none of them matters here; schools enough for the graphs of the published case. */
const town: OpenPlace = squareTown(
  { side: 8, across: 2, children: 40, schools: 8, room: 2, groupShares: [0.5, 0.5], eligible: 0.5, edgesMeet: false },
  stream(1, 0, "docking/town", 0),
);
const { ids } = town.schools;

/** Who is tied to whom, by ordinal of the school. A school is in one pair of an action: more ties are more actions. */
export const GRAPHS = {
  two: [[[0, 1]]],
  ring: [
    [
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ],
    [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 0],
    ],
  ],
  star: [1, 2, 3, 4, 5, 6, 7].map((outer) => [[0, outer]]),
  none: [],
} as const satisfies Record<string, readonly (readonly (readonly [number, number])[])[]>;
export type Graph = keyof typeof GRAPHS;

/** What the engine keeps of an effect in a year at the most, and a width across which all of a gap is learned. */
export const KEPT = 0.999;
const WIDEST = 10;

/** Full trust and strength from the first day, no drift, no cost, nothing found together. */
const PLAIN: Readonly<Partial<Record<ParameterKey, number>>> = {
  "practice.kernel": 0,
  "schoolEffect.sd": 0,
  "schoolEffect.persistence": KEPT,
  "partner.trustAtFirst": 1,
  "partner.trustErosion": 0,
  "partner.spontaneous": 0,
  "moveKnowledge.distance": WIDEST,
  "moveKnowledge.inquiry": 0,
  "moveKnowledge.cost": 0,
};

/** Steps between schools at the start, SD: so narrow that what is learned across them is all but the whole share. */
const APART = 0.001;

/** Effects of schools by step, the start first, in units of the step between two schools at the start. */
export function spread(graph: Graph, rate: number, steps: number): Float64Array[] {
  const path: Float64Array[] = [];
  const state = run(graph, { ...PLAIN, "moveKnowledge.transfer": rate }, steps, (effect) => {
    path.push(effect.map((value) => value / APART));
  });
  path.push(effectsOf(state).map((value) => value / APART));
  return path;
}

/** What is left of a run in which nothing may move: effects of schools and attainment of pupils. */
export function unmoved(
  graph: Graph,
  kernel: 0 | 1,
  steps: number,
): { effects: Float64Array; attainment: Float64Array } {
  const still = { "moveKnowledge.transfer": 0, "moveKnowledge.adoption": 0, "moveKnowledge.newPractice": 0 };
  const parameters = { "moveKnowledge.inquiry": 0, "moveKnowledge.cost": 0, "practice.kernel": kernel, ...still };
  const { schools, pupils } = run(graph, parameters, steps);
  return { effects: schools.effect.slice(0, schools.count), attainment: pupils.attainment.slice(0, pupils.count) };
}

/** Runs the town; with `onYear`, schools start one step apart, and it is told their effects before each year. */
function run(
  graph: Graph,
  parameters: Readonly<Partial<Record<ParameterKey, number>>>,
  years: number,
  onYear?: (effects: Float64Array) => void,
): State {
  const scenario = reduced({ years, parameters, actions: actionsOf(graph) }, ["partner", "moveKnowledge"]);
  const steps = simulate({ place: town, scenario, replicate: 0, assumptions: "centre" });
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    const { process, state, year } = next.value;
    if (onYear === undefined || process !== "leave" || year < town.baseYear) continue;
    if (year === town.baseYear) state.schools.effect.set(ids.map((_, s) => APART * s));
    if (year < town.baseYear + years) onYear(effectsOf(state));
  }
}

const effectsOf = ({ schools }: State): Float64Array => schools.effect.slice(0, schools.count);

const actionsOf = (graph: Graph): NonNullable<ScenarioInput["actions"]> =>
  GRAPHS[graph].map((pairs) => ({
    lever: "partnerships",
    start: town.baseYear + 1,
    groups: pairs.map((pair) => pair.map((s) => ids[s])),
  }));
