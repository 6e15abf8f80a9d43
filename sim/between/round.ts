/** A round of admission: those who ask, the places in their parts, and all that the mechanism needs to know. [A1] [A2] */

import type { Year } from "../engine/process.ts";
import { abilityBands } from "./ability-bands.ts";
import { compare, range } from "./admissions/lists.ts";
import type { Lists, Market, Orders } from "./admissions/market.ts";
import { type PartedLists, partedLists } from "./admissions/parts.ts";
import { type Part, partsBySchool, routeOf } from "./admissions/quotas.ts";
import type { Applications } from "./applications.ts";
import { findLate, type LateLists } from "./late-lists.ts";
import { barsIn, mayAttend } from "./may-attend.ts";
import { type Priorities, priorityOf } from "./priority.ts";
import { ticketAt, ticketsOf } from "./tickets.ts";

/** What an entry of the lists is worked out from. */
interface Round {
  readonly lists: Lists["lists"];
  readonly pupils: Int32Array;
  readonly parts: readonly Part[];
  readonly priorities: Priorities;
  /** The late round's lists, of which schools are found as they are asked for. */
  readonly late: LateLists | undefined;
}

/** Finds the school at a position of the lists, where that is left to be done; gives the pupil's priority there. */
function work({ lists, pupils, parts, priorities, late }: Round, i: number, at: number): number {
  if (late !== undefined) findLate(late, i, at);
  return priorityOf(priorities, pupils[i], parts[lists[at]]);
}

/**
 * The market whose schools are the parts; as many parts as schools are the schools themselves. `inTurn` leaves priorities,
 * and what a list does not say yet, to be worked out as the mechanism asks: of late lists hardly any entry is asked for, and
 * a column as long as they are took 65 bytes a pupil.
 */
export function marketOfRound(
  year: Year,
  applications: Applications | LateLists,
  parts: readonly Part[],
  priorities: Priorities,
  inTurn = false,
): Market {
  const { pupils } = applications;
  const whole = parts.length === year.state.schools.count;
  const lists = whole ? applications : throughParts(year, applications, parts);
  const late = "found" in applications ? applications : undefined;
  const known: Round = { lists: lists.lists, pupils, parts, priorities, late };
  const capacity = Int32Array.from(parts, ({ places }) => places);
  const priority = inTurn ? new Float64Array(0) : prioritiesOfAll(known, lists.offsets);
  const mechanism = year.admissions?.mechanism;
  return {
    offsets: lists.offsets,
    lists: lists.lists,
    choice: "choice" in lists ? lists.choice : undefined,
    capacity,
    priority,
    ask: inTurn ? { known, work } : undefined,
    lottery: mechanism === "sd" ? turns(year, pupils) : undefined,
    orders: mechanism === "ttc" ? ordersOfAll(year, applications, parts, priorities) : undefined,
  };
}

/** In step with the lists. */
function prioritiesOfAll(round: Round, offsets: Int32Array): Float64Array {
  const priority = new Float64Array(round.lists.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let at = offsets[i]; at < offsets[i + 1]; at++) priority[at] = work(round, i, at);
  }
  return priority;
}

/** Where children choose one after another: the one lottery number that each has at all schools. */
function turns(year: Year, pupils: Int32Array): Float64Array {
  const tickets = ticketsOf(year, "single");
  return Float64Array.from(pupils, (pupil) => ticketAt(tickets, pupil, 0));
}

/** Lists of parts: every child asks for those of a school in the order that its band and its eligibility lead to. */
function throughParts(year: Year, applications: Applications, parts: readonly Part[]): PartedLists {
  const { family } = year.state.pupils;
  const { fsm } = year.state.families;
  const own = partsBySchool(parts);
  const bandOf = parts.some(({ kind }) => kind === "band") ? abilityBands(year, applications) : () => 0;
  const numbers = new Map(parts.map((part, number) => [part, number]));
  const routes = own.map(() => [] as Int32Array[]);
  const most = own.reduce((longest, { length }) => Math.max(longest, length), 0);
  return partedLists(applications, parts.length, most, (i, school, into) => {
    const pupil = applications.pupils[i];
    const disadvantaged = fsm[family[pupil]];
    const band = bandOf(pupil, own[school].filter(({ kind }) => kind === "band").length);
    const kind = 2 * band + disadvantaged;
    routes[school][kind] ??= Int32Array.from(
      routeOf(own[school], { disadvantaged: disadvantaged === 1, band }),
      (part) => numbers.get(part)!,
    );
    into.set(routes[school][kind]);
    return routes[school][kind].length;
  });
}

/** Each part's order of all who ask anywhere and may attend the school, whether or not they listed it. */
function ordersOfAll(year: Year, { pupils }: Applications, parts: readonly Part[], priorities: Priorities): Orders {
  const bars = barsIn(year);
  const all = range(0, pupils.length);
  const rows = parts.map((part) => {
    const values = Float64Array.from(pupils, (pupil) => priorityOf(priorities, pupil, part));
    return all
      .filter((i) => mayAttend(year.state.schools, bars, pupils[i], part.school))
      .sort((a, b) => compare(values[a], values[b]) || a - b);
  });
  const offsets = new Int32Array(parts.length + 1);
  rows.forEach((row, p) => {
    offsets[p + 1] = offsets[p] + row.length;
  });
  const students = new Int32Array(offsets[parts.length]);
  rows.forEach((row, p) => {
    students.set(row, offsets[p]);
  });
  return { offsets, students };
}
