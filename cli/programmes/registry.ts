/** The programmes and systems that come as scenarios, with their cards: read from files, in the order in which they are told. */

import { canonicalJson } from "../../sim/export/canonical.ts";
import { textHash } from "../../sim/export/hash.ts";
import { describeFault } from "../../sim/scenario/faults.ts";
import { readScenario, type Scenario } from "../../sim/scenario/scenario.ts";
import { type Card, cardSchema } from "./card.ts";

const KEYS = [
  "city-challenge-london",
  "city-challenge-greater-manchester",
  "schools-challenge-cymru",
  "inclusive-inquiry",
  "lesson-study",
  "index-for-inclusion",
  "reaching-out-to-all-learners",
  "universal-design-for-learning",
  "harlem-childrens-zone",
  "childrens-zones-england",
  "childrens-neighbourhoods-scotland",
  "place-based-partnership",
  "italy-1977",
  "finland-early-support",
  "portugal-2018",
  "middle-tier-ontario",
  "middle-tier-estonia",
  "middle-tier-singapore",
  "middle-tier-finland",
  "leading-from-the-middle",
] as const;

export interface Programme {
  readonly key: string;
  /** From the project's folder. */
  readonly file: string;
  readonly card: Card;
  readonly scenario: Scenario;
  /** Of what the file says, but for its words: runs that were stored are of this file or of another. */
  readonly hash: string;
}

type Files = Readonly<Record<string, Record<string, unknown>>>;
const SCENARIOS: Files = import.meta.glob("../../scenarios/programmes/*.json", { eager: true, import: "default" });
const CARDS: Files = import.meta.glob("../../seeds/programmes/cards/*.json", { eager: true, import: "default" });

function hashOf({ title: _title, note: _note, $schema: _schema, ...acts }: Record<string, unknown>): string {
  return textHash(canonicalJson(acts));
}

/** Every one, in order; throws where a file is at fault, which is ours. */
export const PROGRAMMES: readonly Programme[] = KEYS.map((key) => {
  const file = `scenarios/programmes/${key}.json`;
  const stated = SCENARIOS[`../../${file}`];
  const read = readScenario(stated, file);
  if ("faults" in read) throw new Error(read.faults.map(describeFault).join("\n"));
  const card = cardSchema.parse(CARDS[`../../seeds/programmes/cards/${key}.json`]);
  return { key, file, card, scenario: read.scenario, hash: hashOf(stated) };
});

/** Names of the files there are, so that a test finds those that nobody lists. */
export const FILES_THERE: readonly string[] = [...Object.keys(SCENARIOS), ...Object.keys(CARDS)];
