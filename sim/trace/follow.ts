/** Follows one family through a run: listens, and changes nothing. [E3] */

import type { Listener } from "../engine/listener.ts";
import type { Year } from "../engine/process.ts";
import { phasesOf } from "../population/phases.ts";
import { choiceOf } from "./chosen.ts";
import type { ChildJourney, Choice, Home, Journey, Lived, Offer } from "./journey.ts";
import { learningTerms } from "./learned.ts";
import { type Learned, livedYear } from "./lived.ts";
import { type Applying, applying, offersIn } from "./offered.ts";
import { asMayBeTold } from "./withheld.ts";

export interface Following {
  readonly listener: Listener;
  /** What was seen; undefined where no family of that key was there in a recorded year. */
  readonly journey: () => Journey | undefined;
}

/** What has been noted of a child so far. */
interface Notes {
  readonly sex: ChildJourney["sex"];
  readonly need: boolean;
  readonly choices: Choice[];
  readonly offers: Offer[];
  readonly years: Lived[];
}

/** What has been noted of the family so far. */
interface Noting {
  readonly key: number;
  readonly children: Map<number, Notes>;
  readonly homes: Home[];
  fictional: boolean;
  family?: Omit<Journey, "family" | "homes" | "children">;
  applying: Applying | undefined;
  /** By key of child. */
  learned: Map<number, Learned>;
}

export function follow(key: number): Following {
  const noting: Noting = {
    key,
    children: new Map(),
    homes: [],
    fictional: false,
    applying: undefined,
    learned: new Map(),
  };
  return {
    listener: {
      before: (process, year) => before(noting, process, year),
      after: (process, year) => after(noting, process, year),
    },
    journey: () => journeyOf(noting),
  };
}

function before(noting: Noting, process: string, year: Year): void {
  if (process === "admit") noting.applying = applying(year, entering(noting, year));
  if (process === "learn") noteLearning(noting, year);
  if (process !== "leave" || year.year < year.place.baseYear) return;
  for (const phase of phasesOf(year)) noteYear(noting, phase);
}

function after(noting: Noting, process: string, year: Year): void {
  if (process === "choose") {
    for (const pupil of entering(noting, year)) notesOf(noting, year, pupil).choices.push(choiceOf(year, pupil));
  }
  if (process === "admit" && noting.applying !== undefined) {
    for (const [pupil, offer] of offersIn(year, noting.applying)) notesOf(noting, year, pupil).offers.push(offer);
    noting.applying = undefined;
  }
  if (process === "learn") noteLearned(noting, year);
}

function noteLearning({ key, learned }: Noting, year: Year): void {
  const { pupils } = year.state;
  for (const pupil of childrenOf(key, year)) {
    const before = pupils.attainment[pupil];
    learned.set(pupils.key[pupil], { before, terms: learningTerms(year, pupil), after: before });
  }
}

function noteLearned({ key, learned }: Noting, year: Year): void {
  const { pupils } = year.state;
  for (const pupil of childrenOf(key, year)) {
    const noted = learned.get(pupils.key[pupil]);
    if (noted !== undefined) learned.set(pupils.key[pupil], { ...noted, after: pupils.attainment[pupil] });
  }
}

function noteYear(noting: Noting, year: Year): void {
  const { pupils } = year.state;
  for (const pupil of childrenOf(noting.key, year)) {
    noteFamily(noting, year, pupils.family[pupil]);
    const learned = noting.learned.get(pupils.key[pupil]);
    if (learned !== undefined) notesOf(noting, year, pupil).years.push(livedYear(year, pupil, learned));
  }
}

function noteFamily(noting: Noting, { state, place, year }: Year, family: number): void {
  const { z, capital, fsm, ever6, group, faith, outside, neighbourhood } = state.families;
  const home = place.neighbourhoods.names[neighbourhood[family]];
  if (noting.homes.at(-1)?.neighbourhood !== home) noting.homes.push({ from: year, neighbourhood: home });
  noting.fictional = place.fictional;
  noting.family = {
    advantage: z[family],
    capital: capital[family],
    freeMeals: fsm[family] === 1,
    freeMealsInSixYears: ever6[family] === 1,
    group: group[family],
    faith: faith[family] === 1,
    outside: outside[family] === 1,
  };
}

/** Rows of the family's children in the phase, in order of their keys. */
function childrenOf(key: number, { state }: Year): number[] {
  const { families, pupils } = state;
  const family = families.key.subarray(0, families.count).indexOf(key);
  if (family < 0) return [];
  const rows: number[] = [];
  for (let p = 0; p < pupils.count; p++) if (pupils.family[p] === family) rows.push(p);
  return rows.sort((p, q) => pupils.cohort[p] - pupils.cohort[q] || pupils.key[p] - pupils.key[q]);
}

const entering = ({ key }: Noting, year: Year): number[] =>
  childrenOf(key, year).filter((pupil) => year.state.pupils.cohort[pupil] === year.year);

function notesOf({ children }: Noting, { state: { pupils } }: Year, pupil: number): Notes {
  const key = pupils.key[pupil];
  const notes = children.get(key) ?? {
    sex: pupils.sex[pupil] === 1 ? "boy" : "girl",
    need: pupils.need[pupil] === 1,
    ...{ choices: [], offers: [], years: [] },
  };
  children.set(key, notes);
  return notes;
}

function journeyOf({ key, fictional, family, homes, children }: Noting): Journey | undefined {
  if (family === undefined) return undefined;
  const seen = [...children].filter(([, { years }]) => years.length > 0);
  const journey = { family: key, ...family, homes, children: seen.map(([child, notes]) => ({ child, ...notes })) };
  return asMayBeTold(journey, fictional);
}
