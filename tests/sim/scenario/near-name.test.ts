import fc from "fast-check";
import { distance } from "fastest-levenshtein";
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

  it("is told the one it was meant to be where one letter of many is wrong, missing or too many", () => {
    const slip = fc.record({
      name: fc.constantFrom(...PARAMETER_KEYS),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      letter: fc.constantFrom("", "q", "qq"),
    });
    fc.assert(
      fc.property(slip, ({ name, share, letter }) => {
        const at = Math.floor(share * (name.length - 1));
        const written = name.slice(0, at) + letter + name.slice(at + 1);
        const near = nearName(written, PARAMETER_KEYS) ?? "";
        expect(distance(written, near)).toBeLessThanOrEqual(distance(written, name));
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
        processes: { exclud: "off" },
        actions: [{ lever: "partnership", start: 2026, strenght: 1 }],
      },
      "a.json",
    );
    const told = "faults" in read ? read.faults.map(({ path, advice }) => `${path}: ${advice}`) : [];
    expect(told.sort()).toEqual([
      "actions.0.lever: did you mean partnerships?",
      "actions.0.strenght: did you mean strength?",
      "parameters.learn.persistance: did you mean learn.persistence?",
      "processes.exclud: did you mean exclude?",
      "replicate: did you mean replicates?",
    ]);
  });
});
