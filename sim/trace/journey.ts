/** What is told of one family in one run: where it lives, and each of its children's schools and years. [E3] */

import type { Claim } from "../between/priority.ts";
import type { MechanismKey } from "../scenario/admissions.ts";
import type { Phase } from "../scenario/phase.ts";

/** A family as it was when it was last seen, with where it lived. */
export interface Journey {
  readonly family: number;
  /** Advantage and capital, SD over the families of the place. */
  readonly advantage: number;
  readonly capital: number;
  readonly freeMeals: boolean;
  readonly freeMealsInSixYears: boolean;
  /** Community group, from 0. */
  readonly group: number;
  readonly faith: boolean;
  /** Where it comes from outside the place to a school here. */
  readonly outside: boolean;
  readonly homes: readonly Home[];
  readonly children: readonly ChildJourney[];
}

/** A neighbourhood's name, and the first recorded year in which the family lived there. */
export interface Home {
  readonly from: number;
  readonly neighbourhood: string;
}

export interface ChildJourney {
  readonly child: number;
  readonly sex: "girl" | "boy";
  readonly need: boolean;
  readonly choices: readonly Choice[];
  readonly offers: readonly Offer[];
  readonly years: readonly Lived[];
}

/** How a family chose when a child of its came of age for a phase. [C1] [C2] [C3] */
export interface Choice {
  readonly year: number;
  readonly phase: Phase;
  /** Where the child goes to a school outside the place, nothing is chosen here. */
  readonly goesOutside: boolean;
  /** Reliability of what the family knows of schools, 0–1, before it hears from others. [B3] */
  readonly reliability: number;
  /** Families it talks to that have a child at school. */
  readonly talksTo: number;
  readonly siblingAt?: string;
  /** By what schools were judged: by weighing, by a rule of thumb, or by the scenario's own formula. */
  readonly by: "weighing" | "ruleOfThumb" | "ownFormula";
  /** In the order in which they were considered. */
  readonly schools: readonly Considered[];
}

export interface Considered {
  readonly school: string;
  readonly kilometres: number;
  /** Families talked to that have a child there. */
  readonly tied: number;
  /** What the family takes its quality to be, SD over schools; left out of a real place's. */
  readonly perceived?: number;
  readonly terms: UtilityTerms;
  /** The sum of the terms, utils; under the rule of thumb, what it ranks by. */
  readonly worth: number;
  /** Place on the list that was handed in, from 1; 0 where it was not listed. */
  readonly listed: number;
}

/** Utils by what they come from; `qualityAndChance` stands for two of them where a real school's would be told apart. */
export type UtilityTerms = Readonly<Partial<Record<UtilityTerm | "qualityAndChance", number>>>;

export const UTILITY_TERMS = [
  "quality",
  "alike",
  "ownGroup",
  "distance",
  "sibling",
  "faith",
  "catchment",
  "ownFormula",
  "chance",
] as const;
export type UtilityTerm = (typeof UTILITY_TERMS)[number];

/** What came of a list. [A1] [A2] [A3] */
export interface Offer {
  readonly year: number;
  readonly mechanism: MechanismKey;
  /** What was asked for in turn, up to what was offered; parts of a school's places each apart. */
  readonly asked: readonly Asked[];
  readonly school?: string;
  /** Place on the list, from 1; 0 where the school was none that was listed. */
  readonly preference: number;
}

export interface Asked {
  readonly school: string;
  readonly part: "ordered" | "band" | "lottery" | "reserve" | "chosen";
  readonly places: number;
  readonly given: number;
  readonly offered: boolean;
  readonly mine: Claim;
  /** Of the first child turned away, where this one was offered a place; else of the last admitted. */
  readonly other?: Claim;
  /** What told the two apart: a criterion met, what ranks those alike, the lottery; or there was room for all, no places at all, or the mechanism did. */
  readonly decidedBy: "room" | "noPlaces" | "class" | "rank" | "lottery" | "mechanism";
}

/** A school year as it was lived. */
export interface Lived {
  readonly year: number;
  readonly phase: Phase;
  readonly yearGroup: number;
  readonly neighbourhood: string;
  readonly movedHome: boolean;
  readonly school?: string;
  readonly kilometres: number;
  readonly placement: string;
  /** "mixed", or the set. */
  readonly set: "mixed" | "low" | "middle" | "high";
  readonly identified: boolean;
  /** Services' support in use, 0–1 each: in all, what bears on attendance and on taking part, and the stock that acts on learning. */
  readonly support: number;
  readonly attendanceSupport: number;
  readonly participationSupport: number;
  readonly lastingSupport: number;
  readonly voice: number;
  /** How far the school supports pupils in class, 0–1. */
  readonly inClass: number;
  readonly presence: number;
  readonly participation: number;
  /** SD, before and after the year of learning. */
  readonly before: number;
  readonly attainment: number;
  readonly learning: LearningTerms;
  readonly suspended: boolean;
  /** What the child left a school by this year, and which. */
  readonly left?: { readonly school: string; readonly by: "exclusion" | "exit" };
}

/** SD a year by what they come from; together they are the year's change, in which `keeping` comes after learning. `schoolAndChance` as with utilities. [W7] */
export type LearningTerms = Readonly<Partial<Record<LearningTerm | "schoolAndChance", number>>>;

export const LEARNING_TERMS = [
  "notKept",
  "advantage",
  "neighbourhood",
  "familyFactor",
  "earlyYears",
  "presence",
  "participation",
  "school",
  "cohort",
  "peers",
  "set",
  "focus",
  "sharing",
  "services",
  "label",
  "inClass",
  "shock",
  "chance",
  "keeping",
] as const;
export type LearningTerm = (typeof LEARNING_TERMS)[number];

export const sumOf = (terms: Readonly<Record<string, number | undefined>>): number =>
  Object.values(terms).reduce<number>((sum, term = 0) => sum + term, 0);
