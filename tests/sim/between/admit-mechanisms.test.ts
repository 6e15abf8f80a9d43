/** The year's admissions under each mechanism. [A1] [A3] [A4] */

import { describe, expect, test } from "vitest";
import { rulesOf } from "../../../sim/between/admission-rules.ts";
import { couldGain } from "../../../sim/between/admissions/efficiency.ts";
import { partsOf } from "../../../sim/between/admissions/quotas.ts";
import { blockingPairs } from "../../../sim/between/admissions/stability.ts";
import { prioritiesOf } from "../../../sim/between/priority.ts";
import { marketOfRound } from "../../../sim/between/round.ts";
import { ticketAt, ticketsOf } from "../../../sim/between/tickets.ts";
import type { State } from "../../../sim/engine/state.ts";
import { NO_SCHOOL } from "../../../sim/population/population.ts";
import { MECHANISM_KEYS } from "../../../sim/scenario/admissions.ts";
import {
  admittedUnder,
  chosen,
  entrants,
  firstPreferences,
  mean,
  metres,
  place,
  type Stated,
  start,
  turnedAway,
} from "./admission-year.ts";
import { bitsOf, parametersWith, scenarioWith, yearOf } from "./small-year.ts";

/** The year's market of whole schools, and what the engine made of it. */
function marketAndOutcome(stated: Stated, from: State) {
  const state = admittedUnder(stated, from);
  const year = yearOf(place, from, parametersWith(), scenarioWith({ admissions: stated }));
  const rules = rulesOf(year);
  const applications = from.applications!;
  const priorities = prioritiesOf(year, applications, rules);
  const schools = rules.map((_, s) => partsOf(s, Math.round(from.schools.places[s]), {})[0]);
  const market = marketOfRound(year, applications, schools, priorities);
  const rank = Int32Array.from(applications.pupils, (p) => state.pupils.preference[p]);
  const school = Int32Array.from(applications.pupils, (p, i) => (rank[i] > 0 ? state.pupils.school[p] : NO_SCHOOL));
  return { market, outcome: { school, rank }, state, year };
}

const lists = chosen(start, 50);

describe("what is stated of admissions", () => {
  test("as nothing, or as quotas of 0 and one band, is as they are today, bit for bit [O4]", () => {
    const today = bitsOf(admittedUnder(undefined, lists));
    expect(bitsOf(admittedUnder({}, lists))).toEqual(today);
    expect(bitsOf(admittedUnder({ quotas: { banding: 0, lottery: 0, reserve: 0 } }, lists))).toEqual(today);
    expect(bitsOf(admittedUnder({ quotas: { banding: 1 } }, lists))).toEqual(today);
    expect(bitsOf(admittedUnder({ order: ["lookedAfter", "sibling", "faith", "distance"] }, lists))).toEqual(today);
    expect(bitsOf(admittedUnder({ from: start.year + 1, mechanism: "boston" }, lists))).toEqual(today);
  });

  test("changes nothing where every school has room for all who list it, whatever the mechanism [A1]", () => {
    const roomy = chosen(start, 10_000);
    const today = bitsOf(admittedUnder(undefined, roomy));
    for (const mechanism of MECHANISM_KEYS) {
      expect(bitsOf(admittedUnder({ mechanism, quotas: { lottery: 0.3, reserve: 0.3 } }, roomy))).toEqual(today);
    }
  });
});

describe("each mechanism", () => {
  test.each(MECHANISM_KEYS)(
    "%s loses nobody and admits nobody beyond a school's places while another has room [O1] [O2]",
    (mechanism) => {
      const state = admittedUnder({ mechanism, quotas: { lottery: 0.2, reserve: 0.2, banding: 3 } });
      expect(turnedAway(state).length).toBeGreaterThan(50);
      entrants(state).forEach((rows, s) => {
        expect(rows.length).toBeLessThanOrEqual(state.schools.places[s]);
      });
      for (const p of state.applications!.pupils) expect(state.pupils.school[p]).not.toBe(NO_SCHOOL);
    },
  );

  test.each(MECHANISM_KEYS)(
    "%s gives whoever is late the nearest school with room, and counts whom none has room for [A3] [O2]",
    (mechanism) => {
      const state = admittedUnder({ mechanism });
      const away = metres(state);
      const taken = entrants(state).map((rows) => rows.length);
      const late = [...state.applications!.pupils].filter((p) => state.pupils.preference[p] === 0);
      expect(late.length).toBeGreaterThan(0);
      for (const p of late) {
        taken.forEach((count, s) => {
          const barred = place.schools.gender[s] === (state.pupils.sex[p] === 1 ? 1 : 2);
          if (!barred && count < state.schools.places[s])
            expect(away(p, s)).toBeGreaterThanOrEqual(away(p, state.pupils.school[p]));
        });
      }
      const full = admittedUnder({ mechanism }, chosen(start, 10));
      expect([...full.schools.beyondPlaces]).toEqual(entrants(full).map((rows) => Math.max(0, rows.length - 10)));
      expect(entrants(full).flat().length).toBe(full.applications!.pupils.length);
    },
  );
});

describe("deferred acceptance", () => {
  test.each([
    [{}],
    [{ order: ["disadvantage", "catchment", "distance"] }],
    [{ order: ["sibling", "lottery"], tieBreak: "multiple" }],
  ] as [Stated][])("is stable: no child is turned away for one of lower priority, with %j [A4]", (stated) => {
    const { market, outcome } = marketAndOutcome(stated, lists);
    expect(blockingPairs(market, outcome)).toEqual([]);
  });
});

describe("immediate acceptance", () => {
  test("gives more families their first preference, and turns children away for others of lower priority [A1]", () => {
    const { market, outcome, state } = marketAndOutcome({ mechanism: "boston" }, lists);
    expect(firstPreferences(state)).toBeGreaterThan(firstPreferences(admittedUnder({}, lists)));
    expect(blockingPairs(market, outcome).length).toBeGreaterThan(20);
  });
});

describe("top trading cycles", () => {
  test("leaves no trade of places that would help some and hurt none; deferred acceptance leaves some [A1]", () => {
    const stated = { order: ["catchment", "distance"] } as const satisfies Stated;
    const traded = marketAndOutcome({ ...stated, order: [...stated.order], mechanism: "ttc" }, lists);
    const deferred = marketAndOutcome({ ...stated, order: [...stated.order] }, lists);
    expect(couldGain(traded.market, traded.outcome)).toBe(0);
    expect(couldGain(deferred.market, deferred.outcome)).toBeGreaterThan(0);
  });
});

describe("serial dictatorship", () => {
  test("lets children choose in the order of their lots: whoever is turned away drew later than all whom the school took [A1]", () => {
    const { state, year } = marketAndOutcome({ mechanism: "sd" }, lists);
    const tickets = ticketsOf(year);
    const last = entrants(state).map((rows) =>
      Math.max(...rows.filter((p) => state.pupils.preference[p] > 0).map((p) => ticketAt(tickets, p, 0))),
    );
    for (const { pupil, school } of turnedAway(state))
      expect(ticketAt(tickets, pupil, 0)).toBeGreaterThan(last[school]);
    const first = [...state.applications!.pupils].filter((p) => state.pupils.preference[p] === 1);
    expect(mean(first.map((p) => ticketAt(tickets, p, 0)))).toBeLessThan(0.5);
  });
});
