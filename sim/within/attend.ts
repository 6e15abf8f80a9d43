/** Step 14: pupils attend. [W6] */

import type { Process } from "../engine/process.ts";
import { PLACEMENT } from "../population/population.ts";
import { responseTo } from "../population/support.ts";
import type { Parameters } from "../scenario/parameters.ts";

/**
 * Absence = the usual one of pupils eligible or not × the pupil's own multiple × what support leaves of it. Pupils on
 * no roll attend nothing; those in alternative provision miss as much as is usual there, or as they always did.
 */
export const attend: Process = {
  key: "attend",
  label: "Attend",
  step: 14,
  rules: ["W6", "Y4"],
  arena: "within",
  reads: ["families.fsm", "families.attendanceDose", "pupils.frailty", "pupils.placement", "pupils.family"],
  writes: ["pupils.presence"],
  essential: true,
  run({ state, parameters }) {
    const { pupils, families } = state;
    for (let p = 0; p < pupils.count; p++) {
      const f = pupils.family[p];
      const absence = absenceOf(families.fsm[f], pupils.frailty[p], families.attendanceDose[f], parameters);
      pupils.presence[p] = 1 - Math.min(1, inPlacement(absence, pupils.placement[p], parameters));
    }
  },
};

/** Share of sessions missed in class; may exceed 1 where the pupil's multiple is very large. */
export function absenceOf(fsm: number, frailty: number, dose: number, parameters: Parameters): number {
  const usual = fsm === 1 ? parameters["attend.fsm"] : parameters["attend.others"];
  const relief = parameters["serve.absence"] * responseTo(dose, parameters["serve.threshold"]);
  return usual * frailty * (1 - relief);
}

function inPlacement(absence: number, placement: number, parameters: Parameters): number {
  if (placement === PLACEMENT.notOnRoll) return 1;
  return placement === PLACEMENT.alternative ? Math.max(absence, parameters["attend.alternative"]) : absence;
}
