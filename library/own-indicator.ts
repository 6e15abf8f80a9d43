/** Indicators of a program's own: functions of what a recorded year looks like. */

import type { State } from "../sim/engine/state.ts";
import { formulasOf } from "../sim/formula/of-scenario.ts";
import type { Words } from "../sim/indicators/own.ts";
import type { Observation } from "../sim/observe/observation.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import type { Fault } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { ownKeyFaults } from "./own-process.ts";

/** A recorded year, before its leavers go. It is there to be read: the run goes on from the same state. */
export interface SeenYear {
  /** Calendar year in which the school year ends; the first is the start state's. */
  readonly year: number;
  readonly replicate: number;
  readonly place: OpenPlace;
  readonly state: State;
  readonly observation: Observation;
}

/** An indicator with what is said of its numbers: unit, which way is better, the smallest difference that would matter. */
export interface OwnIndicator extends Words {
  /** Letters and digits; none of the model's, and none of the scenario's formulas'. */
  readonly key: string;
  /** The place's value in the year; NaN where there is nobody to speak of. */
  readonly place: (seen: SeenYear) => number;
}

export function indicatorFaults(own: readonly OwnIndicator[], scenario: Scenario): Fault[] {
  const stated = formulasOf(scenario).indicators.map(({ key }) => key);
  return own.flatMap(({ key }, i) =>
    ownKeyFaults(key, [...stated, ...own.slice(0, i).map((before) => before.key)], `indicators.${i}`),
  );
}
