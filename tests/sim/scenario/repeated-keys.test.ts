/** A key that stands twice in one object is a fault, not silently the last. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeFault, parseJson } from "../../../sim/scenario/faults.ts";
import { repeatedKeys } from "../../../sim/scenario/repeated-keys.ts";

describe("keys that come again", () => {
  test("are found by their path, once each, whatever stands in strings", () => {
    const text =
      '{"students": {"a": ["s"], "b": {"list": ["a"], "list": []}, "a": [], "a": 1}, "schools": [{}, {"s": 1, "s": 2}]}';
    expect(repeatedKeys(text)).toEqual(["students.b.list", "students.a", "schools.1.s"]);
    expect(repeatedKeys('{"a": {"x": "}\\"{,:"}, "b": [{"x": "x"}, {"x": 2}, "x", "x"], "x": "a"}')).toEqual([]);
    expect(repeatedKeys('{"\\u0061": 1, "a": 2}')).toEqual(["a"]);
  });

  test("are in no text that was written from a value", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(repeatedKeys(text)).toEqual([]);
      }),
    );
  });

  test("are found whatever they are", () => {
    const keys = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(keys, fc.nat(), (some, pick) => {
        const again = some[pick % some.length];
        const members = [...some, again].map((key) => `${JSON.stringify(key)}:[{"x":1}]`);
        expect(repeatedKeys(`{"in":[0,{${members.join(",")}}]}`)).toEqual([`in.1.${again}`]);
      }),
    );
  });
});

describe("reading JSON", () => {
  test("refuses such a file: where, what was expected, what was found, what to do", () => {
    const read = parseJson('{"title": "T", "actions": [{"start": 2026, "start": 2030}]}', "a.json");
    expect("faults" in read && read.faults.map(describeFault)).toEqual([
      "a.json, actions.0.start: expected each key once in its object, found it again (keep one of them: only the last would count)",
    ]);
  });

  test("says so of a few of very many, in time that grows with the text alone", () => {
    const hostile = [
      `{${'"a":1,"a":2,"b":{"c":1,"c":1},'.repeat(100_000)}"z":0}`,
      `${'{"a":'.repeat(400_000)}0${"}".repeat(400_000)}`,
      `${'{"a":0,"a":'.repeat(200_000)}0${"}".repeat(200_000)}`,
      `${"[".repeat(1_500_000)}${"]".repeat(1_500_000)}`,
      `"${'\\\\\\"'.repeat(700_000)}"`,
    ];
    const start = process.cpuUsage();
    const found = hostile.map((text) => parseJson(text, "a.json"));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(10);
    expect(found.map((read) => ("faults" in read ? Math.sign(read.faults.length) : 0))).toEqual([1, 0, 1, 0, 0]);
    for (const read of found) {
      if (!("faults" in read)) continue;
      expect(read.faults.length).toBeLessThanOrEqual(20);
      expect(read.faults.map(describeFault).join("\n").length).toBeLessThan(20_000);
    }
  });
});
