/** What differs between one family's journeys in A and in B: each thing from the first year in which it does. [E3] */

import type { ChildJourney, Choice, Journey, Lived, Offer } from "./journey.ts";

export const ASPECTS = [
  "considered",
  "list",
  "offer",
  "home",
  "school",
  "placement",
  "set",
  "identified",
  "support",
  "presence",
  "participation",
  "attainment",
  "suspended",
  "left",
] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Difference {
  readonly child: number;
  readonly aspect: Aspect;
  readonly year: number;
  readonly a: string | number;
  readonly b: string | number;
}

type Told = string | number;

/** Decimals that a number is told with: numbers that are told alike do not differ. */
export const DECIMALS = 3;
const STEP = 1000;

const OF_CHOICE = {
  considered: ({ schools }: Choice) =>
    schools
      .map(({ school }) => school)
      .sort()
      .join(", "),
  list: ({ schools }: Choice) => listOf(schools).join(", "),
};
const OF_YEAR: Readonly<Partial<Record<Aspect, (year: Lived) => Told>>> = {
  home: ({ neighbourhood }) => neighbourhood,
  school: ({ school = "" }) => school,
  placement: ({ placement }) => placement,
  set: ({ set }) => set,
  identified: ({ identified }) => String(identified),
  support: ({ support }) => support,
  presence: ({ presence }) => presence,
  participation: ({ participation }) => participation,
  attainment: ({ attainment }) => attainment,
  suspended: ({ suspended }) => String(suspended),
  left: ({ left }) => (left === undefined ? "" : `${left.by} ${left.school}`),
};

/** In the order of ASPECTS, child by child; nothing of a child who is in one of them only. */
export function differences(a: Journey, b: Journey): Difference[] {
  return a.children.flatMap((child) => {
    const other = b.children.find((one) => one.child === child.child);
    return other === undefined ? [] : ASPECTS.flatMap((aspect) => firstDifference(aspect, child, other) ?? []);
  });
}

/** Schools listed, the first choice first. */
export const listOf = (schools: Choice["schools"]): string[] =>
  [...schools]
    .filter(({ listed }) => listed > 0)
    .sort((x, y) => x.listed - y.listed)
    .map(({ school }) => school);

function firstDifference(aspect: Aspect, a: ChildJourney, b: ChildJourney): Difference | undefined {
  const [ofA, ofB] = [toldOf(aspect, a), toldOf(aspect, b)];
  const year = [...ofA.keys()]
    .sort((x, y) => x - y)
    .find((at) => ofB.has(at) && !alike(ofA.get(at) as Told, ofB.get(at) as Told));
  if (year === undefined) return undefined;
  return { child: a.child, aspect, year, a: ofA.get(year) as Told, b: ofB.get(year) as Told };
}

const alike = (a: Told, b: Told): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.round(a * STEP) === Math.round(b * STEP) : a === b;

/** What is told of an aspect by year. */
function toldOf(aspect: Aspect, { choices, offers, years }: ChildJourney): Map<number, Told> {
  if (aspect === "considered" || aspect === "list")
    return new Map(choices.map((choice) => [choice.year, OF_CHOICE[aspect](choice)]));
  if (aspect === "offer") return new Map(offers.map((offer: Offer) => [offer.year, offer.school ?? ""]));
  const tell = OF_YEAR[aspect];
  return new Map(tell === undefined ? [] : years.map((lived) => [lived.year, tell(lived)]));
}
