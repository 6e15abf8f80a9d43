/** How many pupils are usually out of every school: in alternative provision, and on no roll. [B9] */

import type { OpenPlace } from "../place/open.ts";
import type { Parameters } from "../scenario/parameters.ts";
import { usualLabels, usualParticipation } from "./usual.ts";

export interface UsuallyOut {
  readonly alternative: number;
  readonly noRoll: number;
}

/**
 * Expected shares of the place's pupils, over the year groups: nobody is out on arrival; a share of those at a school
 * leaves it at the end of each year, and a share of those who are out comes back.
 */
export function usuallyOut(place: OpenPlace, parameters: Parameters): UsuallyOut {
  const yearly = yearlyLeavers(place, parameters);
  const kept = 1 - parameters["leaveRoll.back"];
  const { years } = place.phase;
  let [alternative, noRoll, sumAlternative, sumNoRoll] = [0, 0, 0, 0];
  for (let year = 0; year < years; year++) {
    sumAlternative += alternative;
    sumNoRoll += noRoll;
    const atSchool = 1 - alternative - noRoll;
    alternative = kept * alternative + yearly.alternative * atSchool;
    noRoll = kept * noRoll + yearly.noRoll * atSchool;
  }
  return { alternative: sumAlternative / years, noRoll: sumNoRoll / years };
}

/** Of pupils at a school or special school, those who go there in a year; special schools lose nobody. */
function yearlyLeavers(place: OpenPlace, parameters: Parameters): UsuallyOut {
  const ordinary = 1 - usualLabels(place, parameters) * parameters["placeApart.special"];
  const apart = 1 - usualParticipation(place, parameters);
  const raised = (ratio: number, share: number) => 1 + (ratio - 1) * share;
  const excluded = parameters["exclude.permanent"] * raised(parameters["exclude.permanentFsm"], place.fsmShare);
  const exits = parameters["exclude.exit"] * raised(parameters["exclude.exitEver6"], place.ever6Share);
  const offRoll = parameters["exclude.offRoll"] * apart;
  const toAlternative =
    excluded * parameters["exclude.alternative"] + exits * (1 - offRoll) * parameters["exclude.alternativeExit"];
  const toNoRoll = exits * offRoll + parameters["leaveRoll.rate"] * apart;
  return { alternative: ordinary * toAlternative, noRoll: ordinary * toNoRoll };
}
