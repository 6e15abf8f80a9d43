/** What is told of a family, in words that need no knowledge of the model. [E3] */

import type { Difference } from "../../sim/trace/differs.ts";
import type { Asked, ChildJourney, Choice, Journey, Lived, Offer } from "../../sim/trace/journey.ts";
import { numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";

const yes = (is: boolean): string => (is ? "yes" : "no");
const two = (value: number): string => numberText(value, 2);

/** SD over the families of the place: within the first of these of the middle, and beyond the second from it. */
const ABOUT = 0.25;
const FAR = 1;

/** Who the family is, and where it lives. */
export const familyText = ({ advantage, freeMeals, faith, outside, homes }: Journey): string =>
  say("why.family.who", {
    than: advantage < 0 ? "less" : "more",
    far: Math.abs(advantage) < ABOUT ? "about" : Math.abs(advantage) < FAR ? "some" : "far",
    advantage: two(Math.abs(advantage)),
    ...{ meals: yes(freeMeals), faith: yes(faith), outside: yes(outside) },
    homes: homes.map(({ neighbourhood, from }) => say("trace.home", { neighbourhood, from: String(from) })).join(", "),
  });

/** What a family knows of schools, 0–1: from these on fairly well, and well. */
const FAIRLY = 0.4;
const WELL = 0.75;

export const choiceText = ({ year, goesOutside, reliability, talksTo, siblingAt }: Choice): string =>
  goesOutside
    ? say("why.family.outside", { year: String(year) })
    : say("why.family.choice", {
        ...{ year: String(year), talksTo, sibling: siblingAt ?? "none" },
        knows: reliability < FAIRLY ? "little" : reliability < WELL ? "fairly" : "well",
      });

export const offerText = ({ year, school, preference }: Offer): string =>
  say("why.family.offer", { year: String(year), school: school ?? "none", preference });

/** Two figures with one decimal, or with two where they would be written alike. */
function against(mine: number, other: number) {
  const decimals = numberText(mine, 1) === numberText(other, 1) ? 2 : 1;
  return { mine: numberText(mine, decimals), other: numberText(other, decimals) };
}

export const askedText = ({ school, part, given, places, offered, decidedBy, mine, other }: Asked): string =>
  say("why.family.asked", {
    ...{ school, part, given, places, offered: yes(offered) },
    why: say("why.family.because", {
      ...{ decidedBy, offered: yes(offered), ranked: mine.ranked },
      ...against(mine.value, other?.value ?? Number.NaN),
    }),
  });

/** From when a child is at a special school, which is none of the schools here, and in place of which; undefined of any other. */
export function specialText({ offers, years }: ChildJourney): string | undefined {
  const at = years.findIndex(({ placement }) => placement === "special");
  if (at < 0) return undefined;
  const { year } = years[at];
  const offered = offers.find((offer) => offer.year === year)?.school;
  const left = years[at - 1]?.school;
  return say("why.family.special", {
    year: String(year),
    before: offered !== undefined ? "offered" : left !== undefined ? "left" : "none",
    school: offered ?? left ?? "",
  });
}

const settingText = (placement: string, set: string): string => say("why.family.setting", { placement, set });

const eventsText = ({ movedHome, suspended, left }: Lived): string =>
  [
    ...(movedHome ? [say("trace.event.moved")] : []),
    ...(suspended ? [say("trace.event.suspended")] : []),
    ...(left === undefined ? [] : [say(`trace.event.${left.by}`, { school: left.school })]),
  ].join(", ");

/** What is told of a school year. */
export const OF_YEAR = {
  school: ({ school, placement }) => school ?? say("why.family.noSchool", { placement }),
  setting: ({ placement, set }) => settingText(placement, set),
  support: ({ support }) => two(support),
  participation: ({ participation }) => two(participation),
  absence: ({ presence }) => numberText(100 * (1 - presence), 1),
  attainment: ({ attainment }) => two(attainment),
  events: eventsText,
} as const satisfies Readonly<Record<string, (lived: Lived) => string>>;

/** One thing that differs; `child` is its number, and is told where there are several. */
export function differenceText({ aspect, year, a, b }: Difference, child: number, of: number): string {
  const told = (value: string | number): string => {
    if (typeof value === "number") return numberText(value, 3);
    if (aspect === "placement") return settingText(value, "mixed");
    if (value === "true" || value === "false") return say("why.family.is", { is: value });
    return value === "" ? say("trace.none") : value;
  };
  return say("why.family.difference", {
    ...{ year: String(year), child, of, a: told(a), b: told(b) },
    aspect: say("trace.aspect", { aspect }),
  });
}
