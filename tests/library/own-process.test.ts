/** The example of a process of one's own, and where any may stand in the year. */

import { eachYear, type OwnProcess, provenance, run, YEAR } from "catchment";
import { describe, expect, test } from "vitest";
import { almostAlwaysThere, breakfast, withAndWithout } from "../../examples/own-process.ts";
import { orderWith } from "../../library/own-process.ts";
import { opened, scenarioOf } from "./littleton.ts";

const scenario = scenarioOf();
const indicators = [almostAlwaysThere];
const served = breakfast({ from: 2027, reach: 0.5, absenceEnded: 0.5 });
const years = (processes: readonly OwnProcess[]) =>
  [...presences(processes)].map(([year, byKey]) => ({ year, byKey: new Map(byKey) }));

/** By recorded year, each pupil's presence and eligibility by key. */
function* presences(processes: readonly OwnProcess[]) {
  for (const { year, state } of eachYear(scenario, opened, 0, { processes })) {
    const { pupils, families } = state;
    const rows = Array.from({ length: pupils.count }, (_, p) => {
      const seen = { presence: pupils.presence[p], eligible: families.fsm[pupils.family[p]] === 1 };
      return [pupils.key[p], seen] as const;
    });
    yield [year, rows] as const;
  }
}

describe("breakfast at school, the example", () => {
  const plain = run(scenario, opened, { indicators });
  const fed = run(scenario, opened, { indicators, processes: [served] });

  test("reaching nobody, or ending no absence, it leaves every bit as it was", () => {
    const { resultHash } = provenance(plain);
    for (const nothing of [
      { from: 2027, reach: 0, absenceEnded: 0.5 },
      { from: 2027, reach: 1, absenceEnded: 0 },
      { from: 2100, reach: 1, absenceEnded: 1 },
    ]) {
      const idle = run(scenario, opened, { indicators, processes: [breakfast(nothing)] });
      expect(provenance(idle).resultHash).toBe(resultHash);
      expect(idle.results.map(({ own }) => own)).toEqual(plain.results.map(({ own }) => own));
    }
  });

  test("in its first year it moves the presence of some eligible pupils up, and of nobody else", () => {
    const [before, after] = [years([]), years([served])];
    for (const [at, { year, byKey }] of before.entries()) {
      const now = after[at].byKey;
      expect([...now.keys()]).toEqual([...byKey.keys()]);
      if (year > 2027) break;
      const moved = [...byKey].filter(([key, { presence }]) => now.get(key)?.presence !== presence);
      expect(moved.length > 0).toBe(year === 2027);
      for (const [key, { presence, eligible }] of moved) {
        expect(eligible).toBe(true);
        expect(now.get(key)?.presence).toBeGreaterThan(presence);
      }
    }
  });

  test("says in its provenance that it took part, and by which settings", () => {
    const said = provenance(fed);
    expect(said.modelVersion).toBe(`${provenance(plain).modelVersion}+breakfast`);
    expect([provenance(plain).plain, said.plain]).toEqual([true, false]);
    expect(said.processes).toEqual([
      {
        key: "breakfast",
        label: "Have breakfast at school",
        at: { after: "attend" },
        arena: "within",
        settings: { from: 2027, reach: 0.5, absenceEnded: 0.5 },
        textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(said.indicators).toEqual(["almostAlwaysThere"]);
    expect(JSON.parse(JSON.stringify(said))).toEqual(said);
    expect(said.resultHash).not.toBe(provenance(plain).resultHash);
  });

  test("has more eligible pupils there almost always, and fewer persistently absent, in every pair of runs", () => {
    const settings = { from: 2026, reach: 1, absenceEnded: 0.5 };
    const { there, differences } = withAndWithout(scenarioOf({ replicates: 6 }), opened, settings);
    expect(there).toHaveLength(4);
    const [almostAlways, absence] = differences;
    expect(almostAlways.claim).toMatchObject({ key: "difference", direction: "higher", better: "yes" });
    expect(absence.claim).toMatchObject({ key: "difference", direction: "lower", better: "yes" });
    expect(almostAlways.claim.numbers).toMatchObject({ n: 6, wins: 6 });
  });
});

describe("a process of one's own", () => {
  const idle = (key: string, at: OwnProcess["at"]): OwnProcess => ({ key, label: key, at, arena: "within", run() {} });

  test("stands beside the one it names; several at one place in the order in which they are given", () => {
    const order = orderWith([
      idle("second", { after: "learn" }),
      idle("third", { after: "learn" }),
      idle("first", { before: "learn" }),
    ]).map(({ key }) => key);
    const at = order.indexOf("learn");
    expect(order.slice(at - 1, at + 3)).toEqual(["first", "learn", "second", "third"]);
    expect(order.filter((key) => YEAR.some((process) => process.key === key))).toEqual(YEAR.map(({ key }) => key));
  });

  test("keeps its place where the one beside it is switched off, and acts in every year up to the last", () => {
    const seen: number[] = [];
    const watching: OwnProcess = {
      ...idle("watching", { before: "exclude" }),
      run: ({ year }) => void seen.push(year),
    };
    const off = scenarioOf({ years: 1, replicates: 1, processes: { exclude: "off" } });
    run(off, opened, { processes: [watching] });
    expect(seen).toEqual(Array.from(seen, (_, i) => seen[0] + i));
    expect(seen.slice(-2)).toEqual([2025, 2026]);
  });

  test("is refused with all that is wrong with it and with what is asked beside it", () => {
    const faulty = [idle("learn", { before: "lern" }), idle("my process", { after: "learn" })];
    const own = [almostAlwaysThere, almostAlwaysThere, { ...almostAlwaysThere, key: "attainment" }];
    const asked = () => run(scenario, opened, { processes: faulty, indicators: own, replicates: [-1] });
    for (const words of [
      "replicates: expected whole numbers from 0, found -1",
      'processes.0.key: expected a key of its own, found "learn"',
      'processes.0.at: expected the key of a process (docs/year.md), found "lern"',
      "processes.1: expected a key of up to 50 letters",
      'indicators.1.key: expected a key of its own, found "almostAlwaysThere"',
      'indicators.2: expected a key of its own, found "attainment"',
    ])
      expect(asked).toThrow(words);
  });
});
