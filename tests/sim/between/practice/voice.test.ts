/** What pupils and families are heard to say feeds what partners find together. [B7] [W1] [Y4] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveKnowledge } from "../../../../sim/between/move-knowledge.ts";
import { inquireTogether } from "../../../../sim/between/practice/partners-year.ts";
import { startPractices } from "../../../../sim/between/practice/start.ts";
import { heardIn, UNHEARD } from "../../../../sim/between/practice/voice.ts";
import type { State } from "../../../../sim/engine/state.ts";
import { schoolNode } from "../../../../sim/network/nodes.ts";
import { enterChildren } from "../../../../sim/population/children.ts";
import { addFamilies } from "../../../../sim/population/families.ts";
import { stream } from "../../../../sim/random/streams.ts";
import { afterwards, bitsOf, opened, parametersWith, stateOf, yearOf } from "../small-year.ts";
import { begun, tiesOf } from "./alone.ts";

const place = opened();
const base = stateOf(place);
base.year += 1;
addFamilies(base.families, place, parametersWith(), stream(1, 0, "families", 0), base.year, 0, 0);
enterChildren(base, place, parametersWith(), stream(1, 0, "children", 0), base.year);

/** All pupils at one of the first two schools by turns; voice of those at each, and inquiry there. */
function heard(voices: readonly [number, number], inquiry: readonly [number, number], part: number) {
  const state = afterwards([], place, base);
  const { pupils, families, schools } = state;
  for (let p = 0; p < pupils.count; p++) pupils.school[p] = pupils.family[p] % 2;
  for (let f = 0; f < families.count; f++) families.voice[f] = voices[f % 2];
  schools.inquiry.set(inquiry);
  return heardIn(yearOf(place, state, parametersWith({ "moveKnowledge.voice": part })));
}

describe("voice", () => {
  test("of pupils .5 and of families .4 at one school, and none at the other, makes it 1 + y·.7/2 times as likely [B7]", () => {
    expect(heard([0.4, 0], [0.5, 0], 0.6)(0, 1)).toBeCloseTo(1 + 0.6 * 0.35, 12);
    expect(heard([0.4, 0], [0.5, 0], 0.6)(1, 0)).toBeCloseTo(1 + 0.6 * 0.35, 12);
  });

  test("is whole where pupils inquire everywhere or all families have a full voice; schools without pupils have none", () => {
    expect(heard([0, 0], [1, 1], 1)(0, 1)).toBe(2);
    expect(heard([1, 1], [0, 0], 1)(0, 1)).toBe(2);
    expect(heard([1, 1], [1, 1], 1)(0, 1)).toBe(2);
    expect(heard([1, 1], [0, 0], 1)(2, 3)).toBe(1);
  });

  test("says nothing at 0, whoever has one", () => {
    expect(heard([1, 1], [1, 1], 0)).toBe(UNHEARD);
  });

  test("never lowers, nor more than doubles at 1, what partners are likely to find", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (v, w, i, j) => {
        const times = heard([v, w], [i, j], 1)(0, 1);
        expect(times).toBeGreaterThanOrEqual(1);
        expect(times).toBeLessThanOrEqual(2 + 1e-12);
      }),
      { numRuns: 20 },
    );
  });
});

describe("partners who listen", () => {
  /** Years of a hundred in which a pair finds something. */
  const findings = (times: number): boolean[] => {
    const alone = begun(2, 2);
    return Array.from({ length: 200 }, (_, i) => {
      const held = alone.held.slice();
      const parameters = { ...alone.parameters, "moveKnowledge.newPractice": 0.3 };
      const chance = alone.chance(`inquiry ${i}`);
      inquireTogether(held, alone.values, tiesOf([1, 0]), alone.rooms.keys, parameters, chance, () => times);
      return held.slice(32, 48).some((share) => share > 0);
    });
  };

  test("find what they would find unheard, and about as much again where it is twice as likely [B7] [R3]", () => {
    const [without, withVoice] = [findings(1), findings(2)];
    expect(without.every((found, i) => !found || withVoice[i])).toBe(true);
    const count = (found: readonly boolean[]) => found.filter(Boolean).length;
    expect(count(withVoice) / count(without)).toBeGreaterThan(1.6);
    expect(count(withVoice) / count(without)).toBeLessThan(2.4);
  });

  const tied = afterwards([], place, base);
  startPractices(yearOf(place, tied));
  const { ids } = place.schools;
  const tie = { type: "partnership", strength: 1, trust: 1, since: 2026, rule: "random", action: "x" };
  ids.forEach((id, s) => {
    for (const other of ids.slice(s + 1)) tied.network.addEdge(schoolNode(id), schoolNode(other), tie);
  });
  /** A year of knowledge on the move, with pupils heard everywhere or nowhere. */
  const year = (inquiry: number, voice: number): State => {
    const state = afterwards([], place, tied);
    state.schools.inquiry.fill(inquiry);
    const stated = { "moveKnowledge.voice": voice, "moveKnowledge.newPractice": 0.4 };
    const after = afterwards([moveKnowledge], place, state, parametersWith(stated));
    after.schools.inquiry.fill(0);
    return after;
  };
  const novel = ({ practices }: State): number =>
    practices.held.subarray(0, practices.count).filter((share, at) => at % 48 >= 32 && share > 0).length;

  test("hold more that nobody held, in a year of the place; at 0 no bit is otherwise [B7]", () => {
    expect(novel(year(1, 2))).toBeGreaterThan(novel(year(0, 2)));
    expect(bitsOf(year(1, 0))).toEqual(bitsOf(year(0, 0)));
    expect(bitsOf(year(0, 2))).toEqual(bitsOf(year(0, 0)));
  });
});
