/** All that a scenario leaves open, drawn from what is plausible of it. [R3] */

import { expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { savedWith } from "../../../sim/engine/state-file.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { PARAMETER_KEYS, type ParameterKey, parameter, parameterIn } from "../../../sim/scenario/parameters.ts";
import type { RunPhase } from "../../../sim/scenario/phase.ts";
import { PLAUSIBLE } from "../../../sim/scenario/plausible.ts";
import { hasRanges, resolveParameters } from "../../../sim/scenario/resolve.ts";
import { STANCE_TABLE } from "../../../sim/scenario/stances.ts";
import { usualValue } from "../../../sim/scenario/usual-value.ts";
import { scenarioOf } from "../../generated.ts";

const OPEN = { unstated: PLAUSIBLE };
const isSwitch = (key: ParameterKey) => parameter(key).exposure === "switch";
const drawn = (said: Record<string, unknown>, replicate = 0) => resolveParameters(scenarioOf(said), replicate, "drawn");

test("whatever is not stated is drawn as if it were stated as plausible, switches left out", () => {
  const open = PARAMETER_KEYS.filter((key) => !isSwitch(key));
  const parameters = Object.fromEntries(open.map((key) => [key, PLAUSIBLE]));
  for (const phase of ["secondary", "primary"] satisfies RunPhase[]) {
    expect(drawn({ ...OPEN, phase }, 4)).toEqual(drawn({ parameters, phase }, 4));
    const moved = open.filter((key) => drawn({ ...OPEN, phase }, 4)[key] !== parameterIn(phase, key).default);
    expect(moved.length).toBeGreaterThan(0.9 * open.length);
  }
  expect([hasRanges(scenarioOf(OPEN)), hasRanges(scenarioOf({}))]).toEqual([true, false]);
});

test("what is stated stays what it is, and a stated range is drawn from as without", () => {
  const parameters = { "learn.peers": 0.02, "start.schoolShare": [0.4, 0.5] };
  const [alone, besides] = [{ parameters }, { ...OPEN, parameters }].map((said) => drawn(said, 3));
  expect(besides["learn.peers"]).toBe(0.02);
  expect(besides["start.schoolShare"]).toBe(alone["start.schoolShare"]);
});

test("what a stance sets it keeps", () => {
  const values = drawn({ ...OPEN, stance: "optimistic" });
  for (const [key, row] of Object.entries(STANCE_TABLE)) expect(values[key as ParameterKey], key).toBe(row.optimistic);
});

test("everything is as usual where assumptions are held at their centre", () => {
  const scenario = scenarioOf(OPEN);
  const values = resolveParameters(scenario, 3, "centre");
  for (const key of PARAMETER_KEYS) expect(values[key], key).toBe(usualValue(scenario, key));
});

test("grouping is drawn as it is today and as it was in the base year at once, so that nothing changes by it [O8] [W4]", () => {
  for (const phase of ["secondary", "primary"] satisfies RunPhase[]) {
    const values = Array.from({ length: 10 }, (_, replicate) => drawn({ ...OPEN, phase }, replicate));
    for (const { "group.intensity": today, "group.baseIntensity": base } of values) expect(today).toBe(base);
    expect(new Set(values.map((each) => each["group.intensity"])).size).toBe(10);
  }
});

test("a run of such draws goes through, and a saved state says that it was one [O6]", () => {
  const town = openPlace(shippedPlace("tarnford")!, "secondary");
  const job = { replicates: [], units: ["place"], assumptions: "drawn" } as const;
  const said = { years: 1, burnIn: 2 };
  const runs = [0, 1, 2].map((replicate) =>
    runReplicate(town, { scenario: scenarioOf({ ...said, ...OPEN }), ...job }, replicate),
  );
  expect(runs[0].place).not.toEqual(runReplicate(town, { scenario: scenarioOf(said), ...job }, 0).place);
  const [plain, open] = [said, { ...said, ...OPEN }].map((each) => savedWith(scenarioOf(each), town, "drawn", 2025));
  expect(open.history).not.toBe(plain.history);
});
