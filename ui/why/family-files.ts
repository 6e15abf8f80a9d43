/** What is told of a family, as tables to take away: made-up people of one run, under names that programs read. */

import { scenarioHash } from "../../sim/export/provenance.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { ChildJourney, Choice, UtilityTerms } from "../../sim/trace/journey.ts";
import { fileName } from "../frame/file-name.ts";
import type { Table } from "../frame/save.ts";

/** Who was followed, in which pair of runs (from 1), by which model. */
export interface FollowedFamily {
  readonly family: number;
  readonly pair: number;
  readonly modelVersion: string;
}

/** One child as one scenario has it. */
export interface Told {
  readonly side: "A" | "B";
  readonly scenario: Scenario;
  readonly child: ChildJourney;
}

const FACTS = ["side", "scenario", "scenario_hash", "seed", "pair", "family", "child", "model_version"] as const;
const factsOf = ({ side, scenario, child }: Told, { family, pair, modelVersion }: FollowedFamily) =>
  [side, scenario.title, scenarioHash(scenario), scenario.seed, pair, family, child.child, modelVersion] as const;

/** What a family may weigh of a school. */
export const WEIGHED = [
  ...["quality", "alike", "ownGroup", "distance", "sibling", "faith", "catchment", "ownFormula", "chance"],
  "qualityAndChance",
] as const satisfies readonly (keyof UtilityTerms)[];

/** The schools that were considered, in the order in which they were, and what each was worth by what. */
export const consideredFile = (told: Told, { year, schools }: Choice, followed: FollowedFamily): Table => ({
  columns: ["year", "school", "kilometres", "tied", ...WEIGHED, "worth", "listed", ...FACTS],
  rows: schools.map(({ school, kilometres, tied, terms, worth, listed }) => [
    ...[year, school, kilometres, tied],
    ...WEIGHED.map((term) => terms[term] ?? 0),
    ...[worth, listed, ...factsOf(told, followed)],
  ]),
});

/** Each school year, in A and in B. */
export const livedFile = (told: readonly Told[], followed: FollowedFamily): Table => ({
  columns: [
    ...["year", "school", "placement", "set", "support", "participation", "presence", "attainment"],
    ...["moved_home", "suspended", "left_by", ...FACTS],
  ],
  rows: told.flatMap((one) =>
    one.child.years.map((lived) => [
      ...[lived.year, lived.school ?? "", lived.placement, lived.set, lived.support, lived.participation],
      ...[lived.presence, lived.attainment, String(lived.movedHome), String(lived.suspended), lived.left?.by ?? ""],
      ...factsOf(one, followed),
    ]),
  ),
});

/** What such a file is called, without its ending. */
export const familyFileName = (
  [{ scenario, child }]: readonly Told[],
  what: string,
  followed: FollowedFamily,
): string =>
  fileName(scenario.place, `family ${followed.family}`, `child ${child.child}`, what, `v${followed.modelVersion}`);
