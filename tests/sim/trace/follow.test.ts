/** A family that is followed is told as the run had it, and the run is the same as if nobody had looked. */

import { describe, expect, test } from "vitest";
import type { ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { type ChildJourney, type Considered, type Journey, sumOf } from "../../../sim/trace/journey.ts";
import { asMayBeTold } from "../../../sim/trace/withheld.ts";
import { opened, scenarioWith } from "../between/small-year.ts";
import { cohortOf, followed } from "./followed.ts";

const place = opened();
const FAMILIES = 25;

/** So much happens that no term of learning or of choosing stays at nothing. */
const EVENTFUL: Partial<ScenarioInput> = {
  years: 6,
  parameters: {
    "learn.neighbourhood": 0.5,
    "learn.entryFactor": 0.05,
    "compete.stakes": 0.5,
    "serve.interaction": 0.3,
    "newCohort.earlyYearsDurable": 0.05,
    "practice.kernel": 0,
    "group.intensity": 1,
  },
  actions: [
    { lever: "familySupport", start: 2026, strength: "full" },
    { lever: "inclusiveSupport", start: 2026, strength: "full" },
    { lever: "sharingPractice", start: 2026, strength: "full" },
    { lever: "broadEvidence", start: 2026, strength: "some" },
    { lever: "travelAndAdvice", start: 2026, strength: "full" },
  ],
  context: [{ factor: "shock", change: 0.5, start: 2028, end: 2028 }],
};

const run = (stated: Partial<ScenarioInput>) => {
  const scenario = scenarioWith(stated);
  const { result: unseen, seen } = cohortOf(place, scenario);
  const families = [...new Set(seen.map(({ family }) => family))].sort((a, b) => a - b).slice(0, FAMILIES);
  return { unseen, seen, ...followed(place, scenario, families) };
};

const childrenOf = (journeys: readonly Journey[]): ChildJourney[] => journeys.flatMap(({ children }) => children);
const worths = (schools: readonly Considered[]) => schools.map(({ worth }) => worth);

describe.each<[string, Partial<ScenarioInput>]>([
  ["an eventful scenario", EVENTFUL],
  [
    "places by quotas and catchment",
    { years: 2, admissions: { from: 2026, order: ["catchment", "distance"], quotas: { reserve: 0.3, lottery: 0.2 } } },
  ],
  ["places for first choices first", { years: 2, admissions: { from: 2026, mechanism: "boston" } }],
  [
    "limits on exclusion that cost the others",
    {
      years: 4,
      parameters: { "exclude.keptCost": 0.5, "exclude.suspension": 0.2 },
      actions: [{ lever: "limitExclusion", start: 2026, strength: "full" }],
    },
  ],
  ["a formula of its own", { years: 2, utility: "quality - distance" }],
  ["a rule of thumb", { years: 2, parameters: { "choose.ruleOfThumb": 1 } }],
])("under %s", (_, stated) => {
  const { unseen, seen, result, journeys } = run(stated);
  const children = childrenOf(journeys);

  test("the run has the same bits as if nobody had looked [E3]", () => {
    expect(result).toEqual(unseen);
  });

  test("the terms of every year of learning sum to its change [W7]", () => {
    const years = children.flatMap(({ years }) => years);
    expect(years.length).toBeGreaterThan(FAMILIES);
    for (const { before, attainment, learning } of years) {
      expect(Math.abs(sumOf(learning) - (attainment - before))).toBeLessThan(1e-9);
    }
  });

  test("a year begins with what the year before ended with, and the last is the result", () => {
    for (const { child, years } of children) {
      for (let i = 1; i < years.length; i++) expect(years[i].before).toBe(years[i - 1].attainment);
      const found = seen.find((one) => one.child === child);
      if (found !== undefined) expect(years.some(({ attainment }) => attainment === found.attainment)).toBe(true);
    }
  });

  test("the terms of a school's utility sum to what it was worth, and the list is in order of that [C2] [C3]", () => {
    const choices = children.flatMap(({ choices }) => choices.filter(({ goesOutside }) => !goesOutside));
    expect(choices.length).toBeGreaterThan(5);
    for (const { by, schools } of choices) {
      if (by !== "ruleOfThumb")
        for (const { terms, worth } of schools) expect(Math.abs(sumOf(terms) - worth)).toBeLessThan(1e-9);
      const listed = schools.filter(({ listed }) => listed > 0).sort((a, b) => a.listed - b.listed);
      expect(listed.length).toBeGreaterThan(0);
      expect(worths(listed)).toEqual(
        worths(schools)
          .sort((a, b) => b - a)
          .slice(0, listed.length),
      );
    }
  });

  test("the school offered is the one that the list and the places lead to, and the one attended [A1]", () => {
    const offers = children.flatMap(({ offers, choices, years }) =>
      offers.map((offer) => ({ offer, choice: choices.find(({ year }) => year === offer.year), years })),
    );
    expect(offers.length).toBeGreaterThan(5);
    for (const { offer, choice, years } of offers) {
      const given = offer.asked.find(({ offered }) => offered);
      if (offer.preference > 0) expect(given?.school).toBe(offer.school);
      else expect(given).toBeUndefined();
      const listed = choice?.schools.find(({ listed }) => listed > 0 && listed === offer.preference);
      expect(listed?.school).toBe(given?.school);
      const first = years.find(({ year }) => year === offer.year);
      if (first?.left === undefined && first?.school !== undefined) expect(first.school).toBe(offer.school);
    }
  });

  test("whoever is turned away came after the last who was admitted, by what is said to have decided [A2]", () => {
    const asked = children.flatMap(({ offers }) => offers.flatMap((offer) => offer.asked));
    for (const { offered, given, places, decidedBy, mine, other } of asked) {
      if (!offered) expect(given).toBe(places);
      if (!offered) expect(decidedBy).not.toBe("room");
      if (offered || given > 0) expect(decidedBy).not.toBe("noPlaces");
      if (decidedBy !== "rank" || other === undefined || mine.ranked !== "distance") continue;
      if (offered) expect(mine.value).toBeLessThanOrEqual(other.value);
      else expect(mine.value).toBeGreaterThanOrEqual(other.value);
    }
  });
});

test("what keeping pupils in cost is a term of its own, and of no other year [B9]", () => {
  const actions: ScenarioInput["actions"] = [{ lever: "limitExclusion", start: 2026, strength: "full" }];
  const keepingAt = (cost: number) => {
    const parameters = { "exclude.keptCost": cost, "exclude.suspension": 0.2 };
    const { journeys } = run({ years: 3, parameters, actions });
    return childrenOf(journeys).flatMap(({ years }) => years.map(({ learning }) => learning.keeping ?? 0));
  };
  expect(Math.min(...keepingAt(0.5))).toBeLessThan(-1e-6);
  expect(keepingAt(0.5).every((term) => term <= 0)).toBe(true);
  expect(keepingAt(0).every((term) => term === 0)).toBe(true);
});

test("a part without places refuses for want of them, and not as there is room for all [A2]", () => {
  const { journeys } = run({ years: 2, admissions: { from: 2026, order: ["distance"], quotas: { lottery: 1 } } });
  const asked = childrenOf(journeys).flatMap(({ offers }) => offers.flatMap((offer) => offer.asked));
  const refused = asked.filter(({ places, offered }) => places === 0 && !offered);
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused.map(({ decidedBy }) => decidedBy))).toEqual(new Set(["noPlaces"]));
});

describe("an eventful family's terms", () => {
  const { journeys } = run(EVENTFUL);
  const years = childrenOf(journeys).flatMap(({ years }) => years);

  test.each([
    "advantage",
    "neighbourhood",
    "familyFactor",
    "presence",
    "participation",
    "school",
    "cohort",
    "peers",
    "set",
    "sharing",
    "services",
    "inClass",
    "focus",
    "chance",
  ] as const)("%s is told apart from the others", (term) => {
    expect(years.some(({ learning }) => Math.abs(learning[term] ?? 0) > 1e-6)).toBe(true);
  });

  test("of a real school nothing inferred is told, and the sums stand", () => {
    for (const journey of journeys) {
      const told = asMayBeTold(journey, false);
      expect(JSON.stringify(told)).not.toMatch(/"(perceived|quality|chance|school)":[-\d]/);
      told.children.forEach((child, c) => {
        child.years.forEach(({ learning }, y) => {
          expect(Math.abs(sumOf(learning) - sumOf(journey.children[c].years[y].learning))).toBeLessThan(1e-12);
        });
      });
      expect(asMayBeTold(journey, true)).toBe(journey);
    }
  });
});
