/** A scenario file: what it may say, and every fault at once when it says something else. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFault } from "../../../sim/scenario/faults.ts";
import { PARAMETER_KEYS, PARAMETERS, parameterIn } from "../../../sim/scenario/parameters.ts";
import { PHASES } from "../../../sim/scenario/phase.ts";
import { hasRanges, resolveParameters } from "../../../sim/scenario/resolve.ts";
import { parseScenario, readScenario, type Scenario, scenarioJsonSchema } from "../../../sim/scenario/scenario.ts";

const least = { schemaVersion: 1, title: "Alone", place: "tarnford" };

const read = (change: Record<string, unknown>): Scenario => {
  const result = readScenario({ ...least, ...change }, "a.json");
  if ("faults" in result) throw new Error(result.faults.map(describeFault).join("\n"));
  return result.scenario;
};

const faultsIn = (input: unknown): string[] => {
  const result = readScenario(input, "a.json");
  return "faults" in result ? result.faults.map(describeFault) : [];
};

describe("a scenario", () => {
  test("needs only a version, a title and a place; everything else has a default", () => {
    expect(read({})).toMatchObject({
      years: 12,
      burnIn: 12,
      seed: 20250401,
      replicates: 30,
      stance: "trials",
      actions: [],
    });
  });

  test("takes strengths as names or numbers alike", () => {
    const named = read({ actions: [{ lever: "partnerships", start: 2027, strength: "strong" }] });
    const number = read({ actions: [{ lever: "partnerships", start: 2027, strength: 0.75 }] });
    expect(named).toEqual(number);
  });

  test("lists every fault at once, each with its path, what was expected and what was found", () => {
    const faults = faultsIn({
      ...least,
      years: "twelve",
      seed: -1,
      colour: "blue",
      parameters: { "measure.floor": 30, "no.such": 1 },
      actions: [{ lever: "magic", start: 2027 }],
    });
    expect(faults).toHaveLength(6);
    for (const path of [
      "years",
      "seed",
      "colour",
      "parameters.measure.floor",
      "parameters.no.such",
      "actions.0.lever",
    ]) {
      expect(faults.filter((text) => text.startsWith(`a.json, ${path}:`))).toHaveLength(1);
    }
  });

  test("says where JSON breaks rather than throwing", () => {
    const result = parseScenario('{"title": ', "broken.json");
    expect("faults" in result && result.faults[0].file).toBe("broken.json");
  });

  test("refuses an action that ends before it starts, pairs on another lever, and targets for a place-wide lever", () => {
    const faults = faultsIn({
      ...least,
      actions: [
        { lever: "familySupport", start: 2030, end: 2027 },
        { lever: "familySupport", start: 2030, pairs: 3 },
        { lever: "coordination", start: 2030, targets: { ids: ["a"] } },
      ],
    });
    expect(faults.map((text) => text.slice(0, text.indexOf(":")))).toEqual([
      "a.json, actions.0.end",
      "a.json, actions.1",
      "a.json, actions.2.targets",
    ]);
  });

  test("refuses a context beyond its range and a parameter range written backwards", () => {
    const faults = faultsIn({
      ...least,
      parameters: { "measure.floor": [0, -1] },
      context: [{ factor: "cohortSize", change: 9, start: 2026 }],
    });
    expect(faults).toHaveLength(2);
  });

  test("survives any JSON value whatever without throwing", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(faultsIn(value))));
  });

  test("has no way in for keys that reach an object's prototype", () => {
    const text = `{"schemaVersion": 1, "title": "x", "place": "tarnford", "__proto__": {"years": 1}}`;
    expect("faults" in parseScenario(text, "p.json")).toBe(true);
  });
});

describe("the parameters of a replicate", () => {
  test("are the defaults unless the scenario says otherwise", () => {
    expect(resolveParameters(read({}), 0, "drawn")["measure.floor"]).toBe(PARAMETERS["measure.floor"].default);
    const set = read({ parameters: { "measure.floor": -2 } });
    expect(resolveParameters(set, 3, "drawn")["measure.floor"]).toBe(-2);
  });

  test("are drawn from a range once a replicate, the same in two scenarios with one seed, and held at its centre for chance alone", () => {
    const ranged = read({ parameters: { "start.schoolShare": [0.3, 0.9] } });
    const other = read({ title: "Other", parameters: { "start.schoolShare": [0.3, 0.9], "measure.floor": -2 } });
    const draws = [0, 1, 2, 3].map((replicate) => resolveParameters(ranged, replicate, "drawn")["start.schoolShare"]);
    expect(new Set(draws).size).toBe(4);
    for (const draw of draws) expect(draw).toSatisfy((value: number) => value >= 0.3 && value <= 0.9);
    expect(resolveParameters(other, 2, "drawn")["start.schoolShare"]).toBe(draws[2]);
    expect(resolveParameters(ranged, 2, "centre")["start.schoolShare"]).toBeCloseTo(0.6, 12);
    expect(hasRanges(ranged)).toBe(true);
    expect(hasRanges(read({}))).toBe(false);
  });
});

describe("two parameters that data cannot tell apart", () => {
  const ranges = { "choose.quality": [0.1, 0.2], "choose.alike": [0.5, 3.5] };
  const replicates = Array.from({ length: 600 }, (_, replicate) => replicate);
  const drawn = (parameters: Record<string, unknown>) =>
    replicates.map((replicate) => resolveParameters(read({ parameters }), replicate, "drawn"));

  test("are drawn together where both are ranges: the more results count, the less likeness does [C2]", () => {
    const both = drawn(ranges);
    const results = both.map((values) => (values["choose.quality"] - 0.15) / 0.1);
    const likeness = both.map((values) => (values["choose.alike"] - 2) / 3);
    const covariance = results.reduce((sum, value, i) => sum + value * likeness[i], 0) / replicates.length;
    expect(12 * covariance).toBeCloseTo(-0.77, 1);
    for (const value of likeness) expect(Math.abs(value)).toBeLessThanOrEqual(0.5);
    expect(likeness.filter((value) => value < -0.25).length / replicates.length).toBeCloseTo(0.25, 1);
  });

  test("are drawn alone, each as ever, where only one is a range [R3]", () => {
    const alone = drawn({ "choose.quality": ranges["choose.quality"] });
    expect(alone.map((values) => values["choose.quality"])).toEqual(
      drawn(ranges).map((values) => values["choose.quality"]),
    );
    const likenessAlone = drawn({ "choose.alike": ranges["choose.alike"] });
    expect(likenessAlone[0]["choose.alike"]).not.toBe(drawn(ranges)[0]["choose.alike"]);
    expect(resolveParameters(read({ parameters: ranges }), 4, "centre")["choose.alike"]).toBe(2);
  });
});

describe("the declared parameters", () => {
  test.each(PARAMETER_KEYS.map((key) => [key, PARAMETERS[key]] as const))(
    "%s has in either phase a default within its range, a prior within its range and a meaning",
    (key, declared) => {
      for (const phase of PHASES) {
        const { range, prior, default: usual } = parameterIn(phase, key);
        const [low, high] = range;
        expect(usual).toBeGreaterThanOrEqual(low);
        expect(usual).toBeLessThanOrEqual(high);
        expect(prior.low).toBeGreaterThanOrEqual(low);
        expect(prior.high).toBeLessThanOrEqual(high);
        expect(prior.low).toBeLessThanOrEqual(prior.high);
      }
      expect(declared.meaning.length).toBeGreaterThan(20);
      expect(declared.label).not.toBe("");
    },
  );

  test("are titled, described and united in the JSON Schema that editors complete by", () => {
    const schema = scenarioJsonSchema() as {
      properties: { parameters: { properties: Record<string, { title?: string }> } };
    };
    for (const key of Object.keys(PARAMETERS)) expect(schema.properties.parameters.properties[key].title).toBeTruthy();
  });
});
