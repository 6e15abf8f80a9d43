/** How a family chose and what came of it, in words. */

import { MECHANISMS } from "../../sim/between/admissions/mechanisms.ts";
import { CRITERIA } from "../../sim/between/admissions/priorities.ts";
import type { Claim } from "../../sim/between/priority.ts";
import { type Asked, type Choice, type Considered, type Offer, UTILITY_TERMS } from "../../sim/trace/journey.ts";
import type { MessageId } from "../../text/en.ts";
import { numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { tableText } from "../table.ts";

const COLUMNS = [...UTILITY_TERMS, "qualityAndChance"] as const;

/** What the family knew, and a table of the schools it considered, the dearest to it first. */
export function choiceText(side: string, choice: Choice): string {
  const { year, goesOutside, reliability, talksTo, siblingAt, by, schools } = choice;
  const when = { side, year: String(year) };
  if (goesOutside) return say("trace.choice.outside", when);
  const knows = say("trace.choice", {
    ...when,
    reliability: numberText(reliability, 2),
    talksTo,
    sibling: siblingAt ?? "none",
  });
  const rule = by === "ruleOfThumb" ? [say("trace.choice.rule", when)] : [];
  return [knows, ...rule, considered(schools), say("trace.choice.legend")].join("\n");
}

function considered(schools: readonly Considered[]): string {
  const terms = COLUMNS.filter((term) => schools.some(({ terms }) => (terms[term] ?? 0) !== 0));
  const header = [
    ...(["school", "kilometres", "tied"] as const).map((column) => say(`trace.column.${column}`)),
    ...terms.map((term) => say(`trace.term.${term}`)),
    say("trace.column.worth"),
    say("trace.column.listed"),
  ];
  const order = [...schools].sort((a, b) => b.worth - a.worth);
  const rows = order.map((one) => [
    one.school,
    numberText(one.kilometres, 1),
    String(one.tied),
    ...terms.map((term) => numberText(one.terms[term] ?? 0, 2)),
    numberText(one.worth, 2),
    one.listed > 0 ? String(one.listed) : "",
  ]);
  return tableText(header, rows);
}

/** What was offered, and for each school that was asked before it, why not. */
export function offerText(side: string, { year, school, preference, asked, mechanism }: Offer): string {
  const heading = say("trace.offer", { side, year: String(year), school: school ?? "none", preference });
  return [heading, ...asked.map((one) => askedText(one, mechanism))].join("\n");
}

const askedText = (one: Asked, mechanism: Offer["mechanism"]): string =>
  say("trace.asked", {
    school: one.school,
    part: one.part,
    given: one.given,
    places: one.places,
    offered: yes(one.offered),
    why: whyText(one, mechanism),
  });

function whyText({ decidedBy, offered, mine, other }: Asked, mechanism: Offer["mechanism"]): string {
  const by = { offered: yes(offered) };
  if (decidedBy === "mechanism") return say("trace.why.mechanism", { mechanism: MECHANISMS[mechanism].label });
  if (decidedBy === "noPlaces") return say("trace.why.noPlaces");
  if (other === undefined || decidedBy === "room") return say("trace.why.room");
  if (decidedBy === "class") return say("trace.why.class", { ...by, mine: metText(mine), other: metText(other) });
  if (decidedBy === "lottery") return say("trace.why.lottery");
  return say("trace.why.rank", { ...by, ranked: mine.ranked, mine: valueText(mine), other: valueText(other) });
}

const metText = ({ met }: Claim): string =>
  say("trace.met" as MessageId, { criterion: met === undefined ? "none" : CRITERIA[met].label });

const valueText = ({ ranked, value }: Claim): string => numberText(value, ranked === "lottery" ? 4 : 2);

const yes = (is: boolean): string => (is ? "yes" : "no");
