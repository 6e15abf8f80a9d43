/** The hash of results: the contract, byte by byte, and what it must not depend on. */

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../../sim/engine/job.ts";
import { canonicalJson } from "../../../sim/export/canonical.ts";
import { resultHash, textHash } from "../../../sim/export/hash.ts";
import { scenarioHash } from "../../../sim/export/provenance.ts";
import { scenarioOf } from "../experiment/scenarios.ts";

const result = (replicate: number, values: readonly number[]): ReplicateResult => ({
  replicate,
  years: [2025, 2026],
  place: Float64Array.from(values),
});

describe("resultHash", () => {
  test("is SHA-256 of little-endian float64 by column, year, replicate; NaN as 7ff8…, −0 as 0", () => {
    const bytes = Buffer.alloc(8 * 8);
    [1, -2, 0.1, 0, Number.NaN, 7, 0, 3].forEach((value, i) => {
      if (Number.isNaN(value)) bytes.write("000000000000f87f", 8 * i, "hex");
      else bytes.writeDoubleLE(value, 8 * i);
    });
    const expected = createHash("sha256").update(bytes).digest("hex");
    const runs = [result(0, [1, 0.1, Number.NaN, 0]), result(1, [-2, -0, 7, 3])];
    expect(resultHash(runs)).toBe(expected);
  });

  test("does not depend on the order in which replicates came in, nor on what else was recorded", () => {
    const column = fc.array(fc.double(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), (all) => {
        const runs = all.map((values, i) => result(i, values));
        const withUnits = runs.map((run) => ({ ...run, school: Float32Array.of(1, 2) }));
        expect(resultHash(withUnits.toReversed())).toBe(resultHash(runs));
      }),
    );
  });

  test("changes with the last bit of any value", () => {
    expect(resultHash([result(0, [0.1 + 0.2, 1])])).not.toBe(resultHash([result(0, [0.3, 1])]));
  });

  test("treats every NaN alike, whatever its bits", () => {
    const odd = new Float64Array(new BigUint64Array([0xfff8000000000001n, 0n]).buffer);
    expect(resultHash([{ ...result(0, [0, 0]), place: odd }])).toBe(resultHash([result(0, [Number.NaN, 0])]));
  });
});

describe("scenarioHash", () => {
  test("leaves out title and note, and nothing that acts", () => {
    const base = scenarioHash(scenarioOf());
    expect(scenarioHash(scenarioOf({ title: "Other", note: "words" }))).toBe(base);
    expect(scenarioHash(scenarioOf({ seed: 1 }))).not.toBe(base);
    expect(scenarioHash(scenarioOf({ place: "averdale" }))).not.toBe(base);
  });

  test("does not depend on the order of keys in the file, or on defaults being written out", () => {
    const one = scenarioOf({ actions: [{ lever: "publishing", start: 2027 }] });
    const other = scenarioOf({ replicates: 30, actions: [{ start: 2027, strength: "full", lever: "publishing" }] });
    expect(scenarioHash(other)).toBe(scenarioHash(one));
  });
});

describe("canonical JSON", () => {
  test("has keys in order and nothing undefined", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "é" }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"é","d":null}]}',
    );
  });
  test("its hash is that of its UTF-8 bytes", () => {
    expect(textHash("é")).toBe(createHash("sha256").update("é", "utf8").digest("hex"));
  });
});
