/** The headline values of a scenario, held against the indicators there are. */

import { isDetailed } from "../indicators/detail/registry.ts";
import { INDICATOR_KEYS, isIndicator } from "../indicators/registry.ts";
import { type Fault, fault } from "../scenario/faults.ts";
import { nameAdvice } from "../scenario/near-name.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Headline values that are neither an indicator nor one of the scenario's own. */
export function valueFaults({ values, indicators }: Pick<Scenario, "values" | "indicators">, file: string): Fault[] {
  const own = Object.keys(indicators ?? {});
  const expected = `one of ${[...own, ...INDICATOR_KEYS].join(", ")}`;
  return (values ?? []).flatMap((value, i) =>
    isIndicator(value) || own.includes(value)
      ? []
      : [
          fault(
            file,
            `values.${i}`,
            expected,
            `"${value.slice(0, 60)}"`,
            isDetailed(value) ? OF_CLOSER_LOOK : nameAdvice(value, [...own, ...INDICATOR_KEYS], ""),
          ),
        ],
  );
}

/** What to do with an indicator that is no column of every run. */
const OF_CLOSER_LOOK =
  "only a closer look sees it: state it among indicators under a key of your own, and name that key";
