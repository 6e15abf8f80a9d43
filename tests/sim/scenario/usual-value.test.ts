import { describe, expect, test } from "vitest";
import { evidenceRow } from "../../../cli/document/evidence-table.ts";
import { PARAMETER_KEYS, parameter } from "../../../sim/scenario/parameters.ts";
import { resolveParameters } from "../../../sim/scenario/resolve.ts";
import { readScenario, type ScenarioInput } from "../../../sim/scenario/scenario.ts";
import { STANCE_TABLE } from "../../../sim/scenario/stances.ts";

const valuesIn = (stated: Partial<ScenarioInput>) => {
  const read = readScenario({ schemaVersion: 1, title: "A", place: "tarnford", ...stated }, "a.json");
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return resolveParameters(read.scenario, 0, "centre");
};
const OF_PRIMARY = PARAMETER_KEYS.filter((key) => parameter(key).primary !== undefined);

describe("what a parameter is where a scenario does not state it", () => {
  test("is the phase's value, and the default in the secondary phase", () => {
    for (const key of OF_PRIMARY) {
      expect(valuesIn({ phase: "primary" })[key], key).toBe(parameter(key).primary!.default);
      expect(valuesIn({})[key], key).toBe(parameter(key).default);
    }
  });

  test("is what the scenario states where it states it, whatever the phase", () => {
    expect(valuesIn({ phase: "primary", parameters: { "attend.fsm": 0.11 } })["attend.fsm"]).toBe(0.11);
  });

  test("a primary value is in range, other than the default, and rests on evidence that is there", () => {
    for (const key of OF_PRIMARY) {
      const { range, default: usual, primary } = parameter(key);
      expect(primary!.default, key).not.toBe(usual);
      expect(primary!.default, key).toBeGreaterThanOrEqual(range[0]);
      expect(primary!.default, key).toBeLessThanOrEqual(range[1]);
      const rows = primary!.evidence.map(evidenceRow);
      if (primary!.checked)
        expect(
          rows.some(({ read }) => read),
          key,
        ).toBe(true);
    }
  });

  test("no parameter is told apart by phase and by stance, where one would hide the other", () => {
    expect(OF_PRIMARY.filter((key) => key in STANCE_TABLE)).toEqual([]);
  });
});
