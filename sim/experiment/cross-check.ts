/** What a scenario says of a place, of indicators and of other scenarios, held against what there is. */

import { type Fault, fault } from "../scenario/faults.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type CheckedPlace, placeFaults } from "./place-check.ts";
import { valueFaults } from "./value-check.ts";

/** Values that are no indicator, and targets or schools with rules of their own that the place does not have. */
export const crossFaults = (scenario: Scenario, place: CheckedPlace, file: string): Fault[] => [
  ...valueFaults(scenario, file),
  ...placeFaults(scenario, place, file),
];

/** What the command line may set for every scenario of a comparison. */
const SETTABLE = ["seed", "years", "replicates"] as const;

/** Where the scenarios of one comparison do not share what pairs need to share. */
export function pairingFaults(scenarios: readonly { readonly scenario: Scenario; readonly file: string }[]): Fault[] {
  const [first, ...others] = scenarios;
  return others.flatMap(({ scenario, file }) =>
    (["place", "phase", "seed", "years", "burnIn", "replicates"] as const)
      .filter((key) => scenario[key] !== first.scenario[key])
      .map((key) =>
        fault(
          file,
          key,
          `${JSON.stringify(first.scenario[key])} as in ${first.file}`,
          JSON.stringify(scenario[key]),
          (SETTABLE as readonly string[]).includes(key)
            ? "pairs share it: set one value in the files, or for all of them on the command line"
            : "pairs share it: set one value in the files",
        ),
      ),
  );
}
