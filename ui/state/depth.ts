/** How much of the page is seen: the story, the levers too, or the model too. Remembered on this device. */

import { keep, kept } from "../frame/kept.ts";

export const DEPTHS = ["story", "levers", "model"] as const;
export type Depth = (typeof DEPTHS)[number];

const KEY = "catchment.depth";
const USUAL: Depth = "levers";

export const keptDepth = (): Depth => DEPTHS.find((depth) => depth === kept(KEY)) ?? USUAL;

export const keepDepth = (depth: Depth): boolean => keep(KEY, depth);
