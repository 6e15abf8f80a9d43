/** Years enough for published models, in which everybody chooses again and again: more than one scenario may have. [D1] */

import { simulate } from "../engine/simulate.ts";
import type { State } from "../engine/state.ts";
import { withProgram } from "../formula/of-job.ts";
import type { OpenPlace } from "../place/open.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import { reduced, type Switchable } from "./reduced.ts";

/** The most years of a scenario. */
const SPAN = 100;

/** What is seen at the end of the last year, before anybody leaves. Each span of years goes on from the state that the last one left. */
export function longRun<Seen>(
  place: OpenPlace,
  stated: Partial<ScenarioInput>,
  years: number,
  acting: readonly Switchable[],
  see: (state: State) => Seen,
): Seen {
  let from: State | undefined;
  for (let done = 0; done < years; done += SPAN) {
    const here = { ...place, baseYear: place.baseYear + done };
    const scenario = reduced({ ...stated, years: Math.min(SPAN, years - done) }, acting);
    const run = withProgram({ place: here, scenario, replicate: 0, assumptions: "centre" } as const);
    for (const { process, year, state } of simulate({ ...run, ...(from && { from }) })) {
      if (process === "record" && year === place.baseYear + years) return see(state);
      from = state;
    }
  }
  throw new Error("a run has at least one year");
}
