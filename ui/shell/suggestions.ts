/** Changes that somebody who does not know the levers could try: of each arena the first that the scenario does not use. */

import { leverStrength } from "../../sim/scenario/edit.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

const ARENAS = ["within", "between", "beyond"] as const;

/** How strongly one is tried: a named level that is neither the least nor the most. */
export const TRIED = 0.5;

/** No effect is claimed of any of them. */
export const suggestions = (scenario: Pick<Scenario, "actions">): LeverKey[] =>
  ARENAS.flatMap((arena) =>
    LEVER_KEYS.filter(
      (lever) =>
        LEVERS[lever].arena === arena && LEVERS[lever].tier === "first" && leverStrength(scenario, lever) === 0,
    ).slice(0, 1),
  );
