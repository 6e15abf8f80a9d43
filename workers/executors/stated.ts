/** A sweep as plain data, from which every thread and process makes the same runs. */

import type { Base } from "../../sim/experiment/plan/jobs.ts";
import type { Plan } from "../../sim/experiment/plan/plan.ts";
import type { OpenPlace } from "../../sim/place/open.ts";

export interface Stated {
  readonly plan: Plan;
  readonly bases: readonly Base[];
  readonly place: OpenPlace;
  readonly planHash: string;
  /** Titles of the scenarios. */
  readonly titles: readonly string[];
}
