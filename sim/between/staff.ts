/** Step 9: staff leave and come, more at some schools than at others, and some teach a year elsewhere. [B8] */

import type { Process, Year } from "../engine/process.ts";
import { intakeStanding } from "../population/intake-standing.ts";
import { clamp } from "../random/maths.ts";
import { uniform } from "../random/streams.ts";
import { byName } from "./practice/repertoires.ts";

/**
 * Turnover is kept as what it is beyond the usual share of staff who are new each year; what they bring and fail to take
 * on is counted where practices change of themselves [B6]. Staff who are exchanged come back with what they used.
 */
export const staff: Process = {
  key: "staff",
  label: "Staff move",
  step: 9,
  rules: ["B8"],
  arena: "between",
  reads: [
    "context.staffTurnover",
    "levers.staffExchange",
    "practices.held",
    "schools.care",
    "schools.ever6Share",
    "schools.partners",
    "schools.pressure",
  ],
  writes: ["practices.held", "schools.turnover"],
  essential: false,
  off: {
    "staff.deprived": 0,
    "staff.pressed": 0,
    "staff.care": 0,
    "staff.partners": 0,
    "staff.within": 0,
    "staff.exchanged": 0,
  },
  run(year) {
    const { parameters } = year;
    if (OF_TURNOVER.some((key) => parameters[key] !== 0)) turnOver(year);
    if (byName(year) && parameters["staff.exchanged"] > 0) exchange(year);
  },
};

const OF_TURNOVER = ["staff.deprived", "staff.pressed", "staff.care", "staff.partners"] as const;

/**
 * τ_s = τ·(1 + a·standing of the intake + b·pressure − c·care of the head − d·partnered)·(1 + change around the place): τ on
 * the average of schools where nothing changes.
 */
function turnOver({ parameters, state, context }: Year): void {
  const { schools } = state;
  const usual = parameters["practice.turnover"];
  const standing = intakeStanding(schools.ever6Share.subarray(0, schools.count));
  for (let s = 0; s < schools.count; s++) {
    const relative =
      1 +
      parameters["staff.deprived"] * standing[s] +
      parameters["staff.pressed"] * schools.pressure[s] -
      parameters["staff.care"] * schools.care[s] -
      parameters["staff.partners"] * Math.min(1, schools.partners[s]);
    schools.turnover[s] = clamp(usual * relative * (1 + context.staffTurnover), 0, 1) - usual;
  }
}

/** Schools that exchange staff stand in a ring drawn anew each year: each learns from the next, and no school loses staff. */
function exchange(year: Year): void {
  const { place, parameters, levers, state, stream } = year;
  const lever = levers.staffExchange;
  const taking = Array.from(lever, (_, s) => s).filter((s) => lever[s] > 0);
  if (taking.length < 2) return;
  const chance = stream("staff/exchange");
  const { keys } = place.schools;
  const ticket = taking.map((s) => ({ s, drawn: uniform(chance, keys[s], 0) }));
  ticket.sort((a, b) => a.drawn - b.drawn || keys[a.s] - keys[b.s]);
  const { held, count } = state.practices;
  const practices = count / state.schools.count;
  const before = held.slice(0, count);
  ticket.forEach(({ s }, i) => {
    const from = ticket[(i + 1) % ticket.length].s;
    const moved = parameters["staff.exchanged"] * Math.min(lever[s], lever[from]);
    for (let p = 0; p < practices; p++) {
      const at = s * practices + p;
      held[at] += moved * (before[from * practices + p] - before[at]);
    }
  });
}
