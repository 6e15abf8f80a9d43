/** Fetches the map. The areas of the town are worked out in a task of their own, before they are drawn. */

import type { PlaceMap } from "../../../sim/place/map.ts";
import { nextTask } from "../../frame/turns.ts";

export async function loadMap(map: PlaceMap) {
  const [part, { layOut }] = await Promise.all([import("../MapFigure.svelte"), import("../../figures/town.ts")]);
  await layOut(map);
  await nextTask();
  return part;
}
