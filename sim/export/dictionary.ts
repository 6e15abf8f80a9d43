/** The data dictionary that goes with every written result, read off what is declared. */

import { type Indicator, STRANDS } from "../indicators/indicator.ts";
import { INDICATOR_KEYS, INDICATORS } from "../indicators/registry.ts";
import type { GROUPS } from "../observe/observation.ts";
import { LEVER_KEYS, LEVERS } from "../scenario/levers.ts";
import { PARAMETER_KEYS, PARAMETERS } from "../scenario/parameters.ts";
import { AGENT_COLUMNS } from "./agents.ts";
import { TIDY_COLUMNS } from "./tidy.ts";

/** What each column, group, indicator, parameter and lever means. */
export const dataDictionary = () => ({
  series: TIDY_COLUMNS,
  agents: AGENT_COLUMNS,
  groups: GROUP_MEANINGS,
  strands: STRANDS,
  indicators: Object.fromEntries(INDICATOR_KEYS.map((key) => [key, indicatorEntry(INDICATORS[key])])),
  parameters: Object.fromEntries(PARAMETER_KEYS.map((key) => [key, PARAMETERS[key]])),
  levers: Object.fromEntries(LEVER_KEYS.map((key) => [key, LEVERS[key]])),
});

const GROUP_MEANINGS: Readonly<Record<(typeof GROUPS)[number], string>> = {
  all: "All pupils.",
  fsm: "Pupils eligible for free school meals now.",
  notFsm: "Pupils not eligible for free school meals now.",
  ever6: "Pupils eligible for free school meals now or at some time in the last six years.",
  notEver6: "Pupils not eligible at any time in the last six years.",
};

/** Everything an indicator says of itself; its functions stay behind. */
function indicatorEntry({ place: _place, school, neighbourhood, ...words }: Indicator) {
  return {
    ...words,
    units: [
      "place",
      ...(school === undefined ? [] : ["school"]),
      ...(neighbourhood === undefined ? [] : ["neighbourhood"]),
    ],
  };
}
