/** Advisers and data on like schools: schools judge practices better, find partners sooner and trust them faster. [B5] [B6] */

import { describe, expect, test } from "vitest";
import { likelyTie } from "../../../../sim/between/of-themselves.ts";
import { likePartners } from "../../../../sim/between/practice/like-partners.ts";
import { valuesOf } from "../../../../sim/between/practice/repertoires.ts";
import { heardIn, UNHEARD } from "../../../../sim/between/practice/voice.ts";
import { brokerageOf } from "../../../../sim/network/brokerage.ts";
import { schoolNode } from "../../../../sim/network/nodes.ts";
import type { ScenarioInput } from "../../../../sim/scenario/scenario.ts";
import { opened, parametersWith, scenarioWith, stateOf, yearOf } from "../small-year.ts";

const place = opened();
const { ids } = place.schools;
const base = stateOf(place);
base.year = 2026;
base.schools.ever6Share.fill(0.3);
base.schools.score.fill(0);
base.schools.score.set([1, 0.5, -0.5]);
base.schools.ever6Share[2] = 0.45;
const tie = (a: number, b: number, strength: number) =>
  base.network.addEdgeWithKey(`test ${a} ${b}`, schoolNode(ids[a]), schoolNode(ids[b]), {
    type: "partnership",
    strength,
    trust: 0.5,
    action: "",
  });
tie(0, 1, 0.8);
tie(1, 2, 1);
tie(3, 4, 1);

type Action = NonNullable<ScenarioInput["actions"]>[number];
const yearWith = (action: Partial<Action>, stated = {}) =>
  yearOf(
    place,
    base,
    parametersWith(stated),
    scenarioWith({ actions: [{ start: 2026, lever: "challengeAdvisers", ...action } as Action] }),
  );
/** How far each school strays, as a share of the usual. */
function strays(action: Partial<Action>, stated = {}): number[] {
  const [usual, now] = [{ ...action, strength: 0 }, action].map((one) => valuesOf(yearWith(one, stated)));
  const at = (s: number) => s * usual.practices;
  return ids.map((_, s) => (now.judged[at(s)] - now.worth[at(s)]) / (usual.judged[at(s)] - usual.worth[at(s)]));
}

describe("advisers", () => {
  const targets = { ids: [ids[0], ids[1]] };

  test("take a tenth of misjudgement from schools they visit, and nothing from others", () => {
    strays({ targets }).forEach((times, s) => {
      expect(times).toBeCloseTo(s < 2 ? 0.9 : 1, 9);
    });
  });

  test("make ties eleven times as likely between two schools they visit, and no others; worth what is declared", () => {
    const [advised, alone] = [yearWith({ targets }), yearWith({ targets, strength: 0 })].map(likelyTie);
    expect(advised([0, 1]) / alone([0, 1])).toBeCloseTo(11, 9);
    expect(advised([0, 5])).toBe(alone([0, 5]));
  });

  test("broker trust between the schools they visit as far as they are there", () => {
    const brokered = brokerageOf(yearWith({ targets, strength: 0.6 }));
    expect(brokered(0, 1)).toBeCloseTo(0.6, 12);
    expect(brokered(0, 2)).toBe(0);
  });
});

describe("data on schools with like intakes", () => {
  const lever = { lever: "familiesOfSchools" as const };

  test("shows as much as the tie is strong, results differ up to 1 SD, and intakes do not: worked example", () => {
    const seen = likePartners(yearWith(lever));
    expect(seen[0]).toBeCloseTo(0.8 * 0.5, 12);
    expect(seen[1]).toBeCloseTo(1 / (1 + (0.15 / 0.15) ** 2), 12);
    expect(seen[3]).toBe(0);
    expect(seen[5]).toBe(0);
  });

  test("take as much from misjudgement, and nothing where results are the same or there is no partner", () => {
    const times = strays(lever);
    expect(times[0]).toBeCloseTo(1 - 0.2 * 0.4, 9);
    expect(times[1]).toBeCloseTo(1 - 0.2 * 0.5, 9);
    for (const s of [3, 4, 5]) expect(times[s]).toBeCloseTo(1, 12);
  });
});

test("a critical friend of both makes it half as likely again that partners find something new, of one alone no more", () => {
  const friend = { lever: "criticalFriend" as const, targets: { ids: [ids[0], ids[1]] } };
  const heard = heardIn(yearWith(friend));
  expect(heard(0, 1)).toBeCloseTo(1.5, 12);
  expect(heard(1, 2)).toBe(1);
  expect(heardIn(yearWith({ ...friend, strength: 0 }))).toBe(UNHEARD);
});
