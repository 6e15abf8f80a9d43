import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameAdvice, nearName } from "../../../sim/scenario/near-name.ts";
import { PARAMETER_KEYS } from "../../../sim/scenario/parameters.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";

describe("a name that is none", () => {
  it("is told the one that a few letters part it from", () => {
    expect(nearName("learn.persistance", PARAMETER_KEYS)).toBe("learn.persistence");
    expect(nearName("travle", ["travel", "learn"])).toBe("travel");
    expect(nameAdvice("travle", ["travel"])).toBe("did you mean travel?");
  });

  it("is told the key that ends as it does after its dot, where one does", () => {
    expect(nearName("spacing", PARAMETER_KEYS)).toBe("families.spacing");
  });

  it("is told none where none is like it, or there are none", () => {
    expect(nearName("zzzz", PARAMETER_KEYS)).toBeUndefined();
    expect(nearName("travel", [])).toBeUndefined();
    expect(nameAdvice("zzzz", ["travel"])).toBe("check the spelling or remove it");
  });

  it("is told a known name or none, however it is written", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (written) => {
        expect([undefined, ...PARAMETER_KEYS]).toContain(nearName(written, PARAMETER_KEYS));
      }),
    );
  });

  it("is told so of a scenario's keys, parameters and levers", () => {
    const read = readScenario(
      {
        schemaVersion: 1,
        title: "A",
        place: "tarnford",
        replicate: 3,
        parameters: { "learn.persistance": 0.1 },
        actions: [{ lever: "partnership", start: 2026, strength: 1 }],
      },
      "a.json",
    );
    const told = "faults" in read ? read.faults.map(({ path, advice }) => `${path}: ${advice}`) : [];
    expect(told.sort()).toEqual([
      "actions.0.lever: did you mean partnerships?",
      "parameters.learn.persistance: did you mean learn.persistence?",
      "replicate: did you mean replicates?",
    ]);
  });
});
