/** Every figure of an experiment that a pattern may speak of, by key. */

import { absence } from "./absence.ts";
import { grouping } from "./grouping.ts";
import { mixing } from "./mixing.ts";
import { partnership } from "./partnership.ts";
import { services } from "./services.ts";
import { tables } from "./tables.ts";

export const CONTRASTS = { ...partnership, ...tables, ...services, ...mixing, ...grouping, ...absence } as const;
export type ContrastKey = keyof typeof CONTRASTS;
