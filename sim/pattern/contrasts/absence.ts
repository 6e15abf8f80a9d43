/** Absence as it has been since 2021: the figures of B themselves, a year on. [P12] */

import { type Group, total } from "../../observe/observation.ts";
import { lookAfter } from "../contrast.ts";
import { type Contrast, declareContrasts } from "../figure.ts";

const ofB = (what: string, part: "presence" | "persistentlyAbsent", group: Group): Contrast => ({
  pair: "since2021",
  what,
  unit: part === "presence" ? "% of sessions" : "%",
  decimals: 1,
  measure: (_, b) => {
    const { bySchool } = lookAfter(b, 1).observation;
    const share = total(bySchool, part, group) / total(bySchool, "pupils", group);
    return 100 * (part === "presence" ? 1 - share : share);
  },
});

export const absence = declareContrasts({
  absenceSince2021: ofB("absence under the regime since 2021", "presence", "all"),
  persistentSince2021: ofB("pupils persistently absent under it", "persistentlyAbsent", "all"),
  persistentFsmSince2021: ofB(
    "pupils eligible for free meals persistently absent under it",
    "persistentlyAbsent",
    "fsm",
  ),
});
