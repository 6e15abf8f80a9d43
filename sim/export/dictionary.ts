/** The data dictionary that goes with every written result, read off what is declared. */

import { UTILITY_NAMES } from "../formula/utility-names.ts";
import { FUNCTIONS } from "../formula/vocabulary.ts";
import { DETAILED, DETAILED_KEYS } from "../indicators/detail/registry.ts";
import { type Indicator, inPhase, STRANDS } from "../indicators/indicator.ts";
import type { OwnIndicator } from "../indicators/own.ts";
import { INDICATOR_KEYS, INDICATORS } from "../indicators/registry.ts";
import type { MoreGroup } from "../observe/detail/detail.ts";
import type { Group, Observation } from "../observe/observation.ts";
import { LEVER_KEYS, LEVERS } from "../scenario/levers.ts";
import { PARAMETER_KEYS, PARAMETERS } from "../scenario/parameters.ts";
import type { RunPhase } from "../scenario/phase.ts";
import { AGENT_COLUMNS } from "./agents.ts";
import { TIDY_COLUMNS } from "./tidy.ts";

/** What each column, group, indicator, word of a formula, parameter and lever means; `own` are the indicators of the scenario's own, `phase` whose words they are in. */
export const dataDictionary = (own: readonly OwnIndicator[] = [], phase: RunPhase = "secondary") => ({
  series: TIDY_COLUMNS,
  agents: AGENT_COLUMNS,
  groups: GROUP_MEANINGS,
  strands: STRANDS,
  indicators: {
    ...Object.fromEntries(INDICATOR_KEYS.map((key) => [key, indicatorEntry(inPhase(INDICATORS[key], phase))])),
    ...Object.fromEntries(DETAILED_KEYS.map((key) => [key, indicatorEntry(inPhase(DETAILED[key], phase))])),
    ...Object.fromEntries(own.map((each) => [each.key, ownEntry(each)])),
  },
  formulas: { functions: Object.fromEntries(FUNCTIONS), utility: UTILITY_NAMES },
  parameters: Object.fromEntries(PARAMETER_KEYS.map((key) => [key, PARAMETERS[key]])),
  levers: Object.fromEntries(LEVER_KEYS.map((key) => [key, LEVERS[key]])),
});

const GROUP_MEANINGS: Readonly<Record<Group | MoreGroup, string>> = {
  all: "All pupils.",
  fsm: "Pupils eligible for free school meals now.",
  notFsm: "Pupils not eligible for free school meals now.",
  ever6: "Pupils eligible for free school meals now or at some time in the last six years.",
  notEver6: "Pupils not eligible at any time in the last six years.",
  girls: "Resident girls.",
  boys: "Resident boys.",
  need: "Residents with a special educational need, whether or not it was identified.",
  identified: "Residents whose special educational need was identified.",
  lookedAfter: "Resident children who are looked after.",
  newArrival: "Residents who came to the place within the last three years.",
  ...(Object.fromEntries(
    [..."ABCDEFGH"].map((letter) => [`group${letter}`, `Residents of the place's community group ${letter}.`]),
  ) as Record<Community, string>),
};

type Community = Extract<MoreGroup, `group${string}`>;

/** What a scenario says of an indicator of its own. */
const ownEntry = ({ label, unit, better, decimals, material, expression }: OwnIndicator) => ({
  label,
  unit,
  better,
  decimals,
  material,
  definition: "An indicator of the scenario's own, computed from the built-in ones; no part of the result's hash.",
  formula: expression,
  groups: ["all"],
});

/** Everything an indicator says of itself; its functions stay behind. */
function indicatorEntry<Year extends Observation>(indicator: Indicator<Year>) {
  const { place: _place, school, neighbourhood, byPart, primary: _primary, ...words } = indicator;
  return {
    ...words,
    units: [
      "place",
      ...(school === undefined ? [] : ["school"]),
      ...(neighbourhood === undefined ? [] : ["neighbourhood"]),
      ...(byPart === undefined ? [] : ["borough"]),
    ],
  };
}
