/** How each lever acts: its mediator moves before any outcome; without its processes, or at no strength, it does nothing. */

import { describe, expect, test } from "vitest";
import type { Process } from "../../../sim/engine/process.ts";
import { copyState } from "../../../sim/engine/save.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { reasonForNoDifference } from "../../../sim/experiment/reason.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import type { LeverDeclaration } from "../../../sim/scenario/levers/declare.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../../../sim/scenario/levers.ts";
import { type Scenario, SWITCHABLE } from "../../../sim/scenario/scenario.ts";
import { TABLE_NAMES } from "../engine/tables.ts";
import { scenarioOf } from "./scenarios.ts";

const place = openPlace(shippedPlace("tarnford") as Place, "secondary");
const YEARS = 2;
/** Schools have partners of themselves, so that there is something to broker. */
const base = { years: YEARS, burnIn: 1, replicates: 1, parameters: { "partner.spontaneous": 0.1 } };
const OUTCOMES = ["pupils.attainment", "pupils.participation", "pupils.presence"];

const run = (scenario: Scenario, from?: State) =>
  simulate({ place, scenario, replicate: 0, assumptions: "centre", ...(from && { from: copyState(from) }) });

/** The base year's end, from which every run of this file goes on. */
const found: State = (() => {
  for (const { process, year, state } of run(scenarioOf(base)))
    if (process === "leave" && year === place.baseYear) return copyState(state);
  throw new Error("no base year");
})();

const declared = (lever: LeverKey): LeverDeclaration => LEVERS[lever];
const isSwitchable = (key: string) => (SWITCHABLE as readonly string[]).includes(key);

/** The lever alone from the first year on, with some processes off and some parameters at other values. */
const scenarioWith = (lever: LeverKey, strength = 1, off: readonly string[] = [], stated: object = {}) =>
  scenarioOf({
    ...base,
    parameters: { ...base.parameters, ...stated },
    processes: Object.fromEntries(off.map((key) => [key, "off"])),
    actions: [{ lever, start: place.baseYear + 1, strength }],
  });

/** Columns, ties and lists in which two states are not the same bit for bit. */
function differences(one: State, other: State): string[] {
  const columns = TABLE_NAMES.flatMap((table) => {
    const [{ count, ...ours }, theirs] = [one[table], other[table]];
    if (count !== theirs.count) return [table];
    return Object.entries(ours).flatMap(([name, values]) =>
      sameBits(values, theirs[name as keyof typeof theirs] as unknown as typeof values, count)
        ? []
        : `${table}.${name}`,
    );
  });
  const ties = ({ network }: State) => JSON.stringify(network.export());
  const lists = ({ applications }: State) => JSON.stringify(applications ?? null);
  return [
    ...columns,
    ...(ties(one) === ties(other) ? [] : ["network"]),
    ...(lists(one) === lists(other) ? [] : ["applications"]),
  ];
}

function sameBits(one: ArrayLike<number>, other: ArrayLike<number>, count: number): boolean {
  for (let i = 0; i < count; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}

/** After which process, or which occasion of the one named, two scenarios first come apart, and in what; undefined where they never do. */
function firstApart(a: Scenario, b: Scenario, of?: string): { process: string; moved: string[] } | undefined {
  const [one, other] = [run(a, found), run(b, found)];
  for (const { process, state } of one) {
    const next = other.next();
    if (next.done === true || next.value.process !== process) throw new Error("other processes");
    if (of !== undefined && process !== of) continue;
    const moved = differences(state, next.value.state);
    if (moved.length > 0) return { process, moved };
  }
  return undefined;
}

describe.each(LEVER_KEYS)("the lever %s", (lever) => {
  const { processes, mediator, off = {} } = declared(lever);
  const acting = processes.map((key) => YEAR.find((process) => process.key === key));

  test("names processes of the year, one of which writes what it moves first", () => {
    expect(acting).not.toContain(undefined);
    expect(acting.flatMap((process) => (process as Process).writes)).toContain(mediator);
  });

  test("in full moves its mediator, by a process it names, before any outcome", () => {
    const { process, moved } = firstApart(scenarioWith(lever, 0), scenarioWith(lever)) ?? { process: "", moved: [] };
    expect(processes).toContain(process);
    expect(moved).toContain(mediator);
    expect(moved.filter((name) => OUTCOMES.includes(name))).toEqual([]);
  });

  test("does nothing, bit for bit, where its processes are off, or what carries it through those that cannot be", () => {
    const switched = processes.filter(isSwitchable);
    const [without, withIt] = [0, 1].map((strength) => scenarioWith(lever, strength, switched, off));
    expect(firstApart(without, withIt, "leave")).toBeUndefined();
    if (switched.length < processes.length) return;
    const [first, last] = [place.baseYear + 1, place.baseYear + YEARS];
    expect(reasonForNoDifference({ ...withIt, actions: [] }, withIt, first, last)).toBe("processOff");
  });

  test("does nothing, bit for bit, at no strength [O4]", () => {
    expect(firstApart(scenarioOf(base), scenarioWith(lever, 0), "leave")).toBeUndefined();
  });
});
