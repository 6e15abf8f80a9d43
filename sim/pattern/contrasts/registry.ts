/** Every figure of an experiment that a pattern may speak of, by key. */

import { absence } from "./absence.ts";
import { grouping } from "./grouping.ts";
import { inside } from "./inside.ts";
import { mixing } from "./mixing.ts";
import { partnership } from "./partnership.ts";
import { services } from "./services.ts";
import { tables } from "./tables.ts";

export const CONTRASTS = {
  ...partnership,
  ...tables,
  ...services,
  ...mixing,
  ...grouping,
  ...absence,
  ...inside,
} as const;
export type ContrastKey = keyof typeof CONTRASTS;

/** Figures of experiments that are measured again with each process off: one or two of each kind of action. */
export const ABLATED: readonly ContrastKey[] = [
  "programmeGain",
  "federationGain",
  "federationHelper",
  "tablesBelow",
  "zoneAbsence",
  "zoneFsm",
  "mixedLow",
  ...(Object.keys(inside) as ContrastKey[]),
];
