/** Chains from what is done to an outcome, read off what processes declare. [E2] */

import { describe, expect, test } from "vitest";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { chainTo, type Declared } from "../../../sim/explain/chain.ts";
import { mediatorsOf } from "../../../sim/explain/mediators.ts";
import { OUTCOME_COLUMNS } from "../../../sim/explain/outcome-columns.ts";
import { INDICATOR_KEYS } from "../../../sim/indicators/registry.ts";
import { CONTEXTS } from "../../../sim/scenario/contexts.ts";
import { LEVER_KEYS, LEVERS } from "../../../sim/scenario/levers.ts";
import { isMessage } from "../../../text/say.ts";

const process = (key: string, reads: string[], writes: string[]): Declared => ({ key, reads, writes });
const small = [
  process("look", ["schools.result"], ["schools.name"]),
  process("act", ["levers.x"], ["schools.care", "schools.idle"]),
  process("aside", ["schools.other"], ["schools.also"]),
  process("learn", ["schools.care", "schools.also"], ["pupils.grade"]),
  process("leave", ["pupils.grade"], ["schools.result"]),
];

describe("in a small year", () => {
  test("a chain holds what carries the effect and bears on the outcome, and nothing else", () => {
    expect(chainTo(small, ["levers.x"], ["pupils.grade"])).toEqual({
      laps: 0,
      steps: [
        { process: "act", lap: 0, reads: ["levers.x"], writes: ["schools.care"] },
        { process: "learn", lap: 0, reads: ["schools.care"], writes: ["pupils.grade"] },
      ],
      columns: ["schools.care", "pupils.grade"],
      first: ["schools.care"],
    });
  });

  test("what is written after the record is read a year later", () => {
    const chain = chainTo(small, ["levers.x"], ["schools.name"]);
    expect(chain).toMatchObject({
      laps: 1,
      columns: ["schools.care", "pupils.grade", "schools.result", "schools.name"],
    });
    expect(chain?.steps.map(({ process, lap }) => [process, lap])).toContainEqual(["look", 1]);
  });

  test("nothing leads from what nobody reads, or to what nothing writes", () => {
    expect(chainTo(small, ["levers.y"], ["pupils.grade"])).toBeUndefined();
    expect(chainTo(small, ["levers.x"], ["schools.other"])).toBeUndefined();
  });

  test("rows that come or go are all their columns", () => {
    const rows = [process("come", ["context.births"], ["pupils"]), ...small];
    expect(chainTo(rows, ["context.births"], ["pupils.grade"])?.columns).toContain("pupils");
  });
});

describe("in the model's year", () => {
  const sourceOf = (lever: string) => (lever === "partnerships" ? "actions" : `levers.${lever}`);

  test.each(LEVER_KEYS)("%s reaches attainment, and every mediator on its way has words", (lever) => {
    const chain = chainTo(YEAR, [sourceOf(lever)], OUTCOME_COLUMNS.attainmentGap)!;
    expect(chain.first.length).toBeGreaterThan(0);
    const mediators = mediatorsOf(chain.columns, OUTCOME_COLUMNS.attainmentGap);
    expect(mediators.map(({ key }) => `mediator.${key}`).filter((id) => !isMessage(id))).toEqual([]);
    expect(mediators.map(({ key }) => key)).not.toContain("pupils.attainment");
  });

  test("sharing practice has one first column, partnerships begin with the network, and both end in attainment", () => {
    const [sharing, partnerships] = ["sharingPractice", "partnerships"].map((lever) =>
      chainTo(YEAR, [sourceOf(lever)], OUTCOME_COLUMNS.attainmentGap),
    );
    expect(sharing?.columns).toEqual(["schools.sharing", "pupils.participation", "pupils.attainment"]);
    expect(partnerships?.first[0]).toBe("network");
    expect(partnerships?.columns).toEqual(expect.arrayContaining(["practices.held", "schools.effect"]));
    expect(partnerships?.columns.at(-1)).toBe("pupils.attainment");
  });

  test("whatever a part first changes on its way to any outcome has words, and so has what a lever says it moves first", () => {
    const sources = [...LEVER_KEYS.map(sourceOf), ...Object.keys(CONTEXTS).map((key) => `context.${key}`)];
    const firsts = [...sources, "admissions", "schoolChanges"].flatMap((source) =>
      INDICATOR_KEYS.flatMap((key) => chainTo(YEAR, [source], OUTCOME_COLUMNS[key])?.columns ?? []),
    );
    expect(firsts.length).toBeGreaterThan(1000);
    const declared = LEVER_KEYS.map((lever) => LEVERS[lever].mediator);
    const columns = [...new Set([...firsts, ...declared])];
    expect(columns.filter((column) => !isMessage(`mediator.${column}`))).toEqual([]);
  });

  test.each(["cost", "capacity"] as const)("no lever is led to %s, which is of what is done itself", (indicator) => {
    const chains = LEVER_KEYS.map((lever) => chainTo(YEAR, [sourceOf(lever)], OUTCOME_COLUMNS[indicator]));
    expect(chains.every((chain) => chain === undefined)).toBe(true);
  });

  test("every indicator ends in columns that some process writes", () => {
    const written = new Set(YEAR.flatMap(({ writes }) => writes));
    const isWritten = (column: string) => written.has(column) || written.has(column.split(".")[0]);
    for (const key of INDICATOR_KEYS)
      expect([key, OUTCOME_COLUMNS[key].filter((one) => !isWritten(one))]).toEqual([key, []]);
  });
});

test("where pupils are taught is replayed as one; who is who, and the outcome itself, are not replayed", () => {
  const columns = [
    "pupils.placement",
    "schools.care",
    "pupils.school",
    "pupils.key",
    "applications",
    "pupils.presence",
  ];
  expect(mediatorsOf(columns, ["pupils.presence"]).map(({ key }) => key)).toEqual(["pupils.school", "schools.care"]);
  expect(mediatorsOf(columns, ["pupils.school"]).map(({ key }) => key)).toEqual(["schools.care", "pupils.presence"]);
});
