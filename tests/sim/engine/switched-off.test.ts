/** Switching a process off changes what it says it writes, and nothing before it in the year. */

import { describe, expect, test } from "vitest";
import { copyState } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { CONTEXT_KEYS } from "../../../sim/scenario/contexts.ts";
import { LEVER_KEYS, LEVERS } from "../../../sim/scenario/levers.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import { opened, scenarioWith } from "../between/small-year.ts";
import { TABLE_NAMES } from "./tables.ts";

const place = opened();
const first = place.baseYear + 1;
const scenario = scenarioWith({
  burnIn: 3,
  years: 3,
  parameters: { "partner.spontaneous": 0.2, "serve.leakage": 0.3, "compete.stakes": 0.3, "exclude.exit": 0.05 },
  actions: LEVER_KEYS.map((lever) => ({
    lever,
    start: first,
    strength: 0.6,
    ...(LEVERS[lever].reach !== "place" && { targets: { rule: "mostDisadvantaged" as const, share: 0.5 } }),
  })),
  context: CONTEXT_KEYS.map((factor) => ({ factor, change: 0.1, start: first })),
});

/** The state two years after the base year, every lever at work. */
const before: State = (() => {
  for (const done of simulate({ place, scenario, replicate: 0, assumptions: "centre" })) {
    if (done.process === "leave" && done.year === place.baseYear + 2) return copyState(done.state);
  }
  throw new Error("no such year");
})();

/** What the state holds, by name, after each process of the year that follows. */
type Snapshots = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

function yearUnder(stated: Scenario): Snapshots {
  const after = new Map<string, ReadonlyMap<string, unknown>>();
  const run = { place, scenario: stated, replicate: 0, assumptions: "centre", from: copyState(before) } as const;
  for (const { process, state } of simulate(run)) after.set(process, snapshot(state));
  return after;
}

function snapshot(state: State): ReadonlyMap<string, unknown> {
  const columns = TABLE_NAMES.flatMap((table) => {
    const { count, ...values } = state[table];
    return Object.entries(values).map(([name, column]) => [`${table}.${name}`, column.slice(0, count)] as const);
  });
  return new Map<string, unknown>([
    ...columns,
    ["network", JSON.stringify(state.network.export())],
    ["applications", state.applications === undefined ? "" : { ...state.applications }],
  ]);
}

const differing = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] =>
  [...one.keys()].filter((name) => !alike(one.get(name), other.get(name)));

function alike(one: unknown, other: unknown): boolean {
  if (!ArrayBuffer.isView(one)) return JSON.stringify(one) === JSON.stringify(other);
  const [a, b] = [one as Float64Array, other as Float64Array];
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

const on = yearUnder(scenario);

/**
 * What a process makes usual is a mark for others, wherever they stand in the year: learning is held against the
 * participation that is usual where so many are suspended, and the absence that is where so many are out of school. Only
 * such a mark may move what comes before.
 */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  exclude: ["pupils.attainment"],
  leaveRoll: ["pupils.attainment"],
};

describe.each(YEAR.filter(({ essential }) => !essential).map((process) => [process.key, process] as const))(
  "%s switched off",
  (key, process) => {
    const off = yearUnder({ ...scenario, processes: { [key]: "off" } });
    const order = YEAR.map((each) => each.key).filter((each) => off.has(each));

    test("changes nothing before it in the year, bit for bit, but the mark it sets", () => {
      const marks = MARKS[key] ?? [];
      const moved = order
        .slice(0, YEAR.indexOf(process))
        .flatMap((earlier) => differing(on.get(earlier)!, off.get(earlier)!));
      expect([...new Set(moved)]).toEqual(marks);
    });

    test("leaves what it says it writes as it was, and nothing else is otherwise for it", () => {
      const previous = YEAR[YEAR.indexOf(process) - 1]?.key;
      const left = previous === undefined ? snapshot(before) : off.get(previous)!;
      const changed = differing(on.get(key)!, left).filter((name) => !(MARKS[key] ?? []).includes(name));
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter((name) => !writes(name))).toEqual([]);
    });

    const writes = (name: string) =>
      process.writes.includes(name) || process.writes.includes(name.slice(0, Math.max(0, name.indexOf("."))));
  },
);
