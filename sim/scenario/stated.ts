/** What a scenario says of a parameter, by its own entry or by what it says of all that it leaves open. */

import { type ParameterKey, parameter } from "./parameters.ts";
import { PLAUSIBLE } from "./plausible.ts";
import type { Scenario } from "./scenario.ts";
import { STANCE_TABLE } from "./stances.ts";

/** What decides it; `unstated` is left out where what is not stated is not drawn. */
export type Saying = Pick<Scenario, "parameters" | "stance" | "unstated">;

/** A number, a range, `plausible`, or nothing. */
export const statedOf = (scenario: Saying, key: ParameterKey): Scenario["parameters"][ParameterKey] =>
  scenario.parameters[key] ?? (scenario.unstated === PLAUSIBLE && isOpen(scenario, key) ? PLAUSIBLE : undefined);

/** A stance has said what it takes a parameter to be, and a switch is another model rather than another value. */
const isOpen = ({ stance }: Saying, key: ParameterKey): boolean =>
  parameter(key).exposure !== "switch" && (stance === "trials" || STANCE_TABLE[key] === undefined);

/** True of what is drawn once a replicate. */
export const isDrawn = (stated: ReturnType<typeof statedOf>): boolean => stated === PLAUSIBLE || Array.isArray(stated);
