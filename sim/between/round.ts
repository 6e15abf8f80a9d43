/** A round of admission: those who ask, the places in their parts, and all that the mechanism needs to know. [A1] [A2] */

import type { Year } from "../engine/process.ts";
import { abilityBands } from "./ability-bands.ts";
import { compare, range } from "./admissions/lists.ts";
import { type Lists, type Market, marketInTurn, marketOf, type Orders } from "./admissions/market.ts";
import { partedLists } from "./admissions/parts.ts";
import { type Part, partsBySchool, routeOf } from "./admissions/quotas.ts";
import type { Applications } from "./applications.ts";
import { barsIn, mayAttend } from "./may-attend.ts";
import { type Priority, ticketsOf } from "./priority.ts";

/**
 * The market whose schools are the parts; as many parts as schools are the schools themselves. `inTurn` leaves priorities,
 * and what a list does not say yet, to be worked out as the mechanism asks.
 */
export function marketOfRound(
  year: Year,
  applications: Applications & { readonly find?: Market["ask"] },
  parts: readonly Part[],
  priority: Priority,
  inTurn = false,
): Market {
  const { pupils } = applications;
  const whole = parts.length === year.state.schools.count;
  const lists = whole ? applications : throughParts(year, applications, parts);
  const capacity = Int32Array.from(parts, ({ places }) => places);
  const made = inTurn ? marketInTurn : marketOf;
  const market = {
    ...lists,
    ...made(lists, capacity, (i, part) => priority(pupils[i], parts[part]), applications.find),
  };
  const mechanism = year.admissions?.mechanism;
  if (mechanism === "sd") return { ...market, lottery: turns(year, pupils) };
  return mechanism === "ttc" ? { ...market, orders: ordersOfAll(year, applications, parts, priority) } : market;
}

/** Where children choose one after another: the one lottery number that each has at all schools. */
function turns(year: Year, pupils: Int32Array): Float64Array {
  const ticket = ticketsOf(year, "single");
  return Float64Array.from(pupils, (pupil) => ticket(pupil, 0));
}

/** Lists of parts: every child asks for those of a school in the order that its band and its eligibility lead to. */
function throughParts(year: Year, applications: Applications, parts: readonly Part[]): Lists {
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
function ordersOfAll(year: Year, { pupils }: Applications, parts: readonly Part[], priority: Priority): Orders {
  const bars = barsIn(year);
  const all = range(0, pupils.length);
  const rows = parts.map((part) => {
    const values = Float64Array.from(pupils, (pupil) => priority(pupil, part));
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
