/** Which indicators head a result: the scenario's values, or one of each of presence, participation, achievement and mix. */

import { type Fault, fault } from "../scenario/faults.ts";
import { INDICATOR_KEYS, type IndicatorKey, isIndicator } from "./registry.ts";

export const HEADLINE: readonly IndicatorKey[] = [
  "attainmentGap",
  "persistentAbsenceGap",
  "participationGap",
  "schoolDissimilarity",
];

interface Values {
  readonly values?: readonly string[] | undefined;
}

/** The headline indicators of a scenario, in its order. */
export const headlineOf = ({ values }: Values): readonly IndicatorKey[] =>
  values === undefined ? HEADLINE : values.filter(isIndicator);

/** Values that are no indicator. */
export function valueFaults({ values }: Values, file: string): Fault[] {
  return (values ?? []).flatMap((value, i) =>
    isIndicator(value)
      ? []
      : [fault(file, `values.${i}`, `one of ${INDICATOR_KEYS.join(", ")}`, `"${value.slice(0, 60)}"`)],
  );
}
