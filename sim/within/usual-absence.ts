/** What pupils usually miss in the place before anyone acts: the mark against which presence is held. [W7] */

import { oncePerRun } from "../place/once.ts";
import { meanAbsence } from "./absence-regime.ts";
import { usualLabels } from "./usual.ts";
import { usuallyOut } from "./usual-out.ts";

/** Expected share of sessions missed over the place's pupils, wherever they are, as far as learning counts it. [W6] */
export const usualAbsence = oncePerRun((place, parameters): number => {
  const limit = parameters["learn.absenceLimit"];
  const others = meanAbsence(0, parameters, limit);
  const inClass = others + (meanAbsence(1, parameters, limit) - others) * place.fsmShare;
  const inSpecial = usualLabels(place, parameters) * parameters["placeApart.special"];
  const atSchool = inClass * (1 + inSpecial * (parameters["attend.special"] - 1));
  const { alternative, noRoll } = usuallyOut(place, parameters);
  const inAlternative = Math.min(limit, Math.max(inClass, parameters["attend.alternative"]));
  return (1 - alternative - noRoll) * atSchool + alternative * inAlternative + noRoll * limit;
});
