/** What the model's numbers rest on: a table that holds together, and no number surer than its evidence. */

import { describe, expect, test } from "vitest";
import { basisOf, evidenceRow, ROWS, SOURCES, USES, usesOf } from "../../../cli/document/evidence-table.ts";
import type { ParameterDeclaration } from "../../../sim/scenario/declare.ts";
import {
  type EvidenceRow,
  isWideUnmeasured,
  leastWidth,
  priorWidth,
  restsOnMemory,
  WIDENED,
} from "../../../sim/scenario/evidence.ts";
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey, parameterIn } from "../../../sim/scenario/parameters.ts";
import { PHASES } from "../../../sim/scenario/phase.ts";

describe("the table of evidence", () => {
  test("has each id once, and a source for each row; no source without a row", () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(116);
    expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length);
    expect(new Set(ROWS.map(({ source }) => source))).toEqual(new Set(Object.keys(SOURCES)));
  });

  test.each(ROWS.map((row) => [row.id, row] as const))(
    "%s has a range about its value, and says how it was read",
    (_, row) => {
      const { value, low, high, unit, read, computed, recalled } = row;
      const stated = [value, low, high, unit].filter((each) => each !== undefined).length;
      expect([0, 4]).toContain(stated);
      if (value !== undefined)
        expect([low, value, high]).toEqual([low, value, high].sort((a, b) => Number(a) - Number(b)));
      expect(recalled !== undefined).toBe(!read);
      expect(computed === true && !read).toBe(false);
      for (const sentence of [row.finding, row.aside]) expect(sentence ?? ".").toMatch(/\.$/);
    },
  );

  test("35 rows rest on memory, wholly or in their number, and are not said to be read", () => {
    const from = (basis: ReturnType<typeof basisOf>) => ROWS.filter((row) => basisOf(row) === basis).length;
    expect([from("memory"), from("finding")]).toEqual([22, 13]);
    expect(ROWS.filter(({ read }) => !read)).toHaveLength(35);
  });

  test("holds every row that a parameter, a lever or a stance names", () => {
    const missing = USES.flatMap(({ by, key, evidence }) =>
      evidence.filter((id) => !ROWS.some((row) => row.id === id)).map((id) => `${id}, of the ${by} ${key}`),
    );
    expect(missing).toEqual([]);
    expect(() => evidenceRow("no_such_row")).toThrow("unknown evidence: no_such_row");
  });

  test("holds no row without use or a reason to be there", () => {
    expect(ROWS.filter(({ id, aside }) => usesOf(id).length === 0 && aside === undefined).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

/** Numbers that say what is measured: another one is another measure, not another guess. */
const DEFINITIONS: readonly ParameterKey[] = ["measure.floor"];

const ofDefinitions = DEFINITIONS.map((key) => PARAMETERS[key].label);

/** What is wrong with how sure a parameter is; nothing where nothing is. */
function fault({ evidence, checked, ...rest }: ParameterDeclaration, rows = evidence.map(evidenceRow)) {
  if (rows.length === 0) {
    if (checked) return "checked against nothing";
    const isGuess = rest.exposure !== "switch" && !ofDefinitions.includes(rest.label);
    return isGuess && !isWideUnmeasured(rest) ? "narrow, and nothing speaks of it" : undefined;
  }
  if (!restsOnMemory(rows)) return undefined;
  if (checked) return "checked against memory";
  const least = leastWidth(rows, rest.default);
  return priorWidth({ evidence, checked, ...rest }) < least * (1 - 1e-12) ? `narrower than ${least}` : undefined;
}

describe("a parameter", () => {
  const declared = (key: keyof typeof PARAMETERS): ParameterDeclaration => PARAMETERS[key];

  test("is called checked only where a row that was read speaks of it, and ranges wide where none was", () => {
    const faults = PHASES.flatMap((phase) =>
      PARAMETER_KEYS.map((key) => [phase, key, fault(parameterIn(phase, key))]),
    ).filter(([, , found]) => found !== undefined);
    expect(faults).toEqual([]);
  });

  test("would be found out if it were surer than that", () => {
    const memory = declared("exclude.inclusion");
    expect(restsOnMemory(memory.evidence.map(evidenceRow))).toBe(true);
    expect(fault({ ...memory, checked: true })).toBe("checked against memory");
    expect(fault({ ...memory, prior: { shape: "uniform", low: 0.3, high: 0.5 } })).toMatch(/^narrower than 0\.45/);
    const guess = declared("choose.sibling");
    expect(fault({ ...guess, checked: true })).toBe("checked against nothing");
    expect(fault({ ...guess, prior: { shape: "uniform", low: 1, high: 3.1 } })).toBe(
      "narrow, and nothing speaks of it",
    );
    expect(fault({ ...guess, prior: { shape: "uniform", low: 2.9, high: 5 } })).toBe(
      "narrow, and nothing speaks of it",
    );
  });
});

describe("what is plausible of a number that nothing speaks of", () => {
  test("reaches a quarter of it to either side, or to the end of what is allowed", () => {
    const wide = (low: number, high: number) =>
      isWideUnmeasured({ default: 0.8, range: [0, 1], prior: { shape: "uniform", low, high } });
    expect([wide(0.6, 1), wide(0.61, 1), wide(0.6, 0.99), wide(0, 1)]).toEqual([true, false, false, true]);
  });
});

describe("the least width of what is plausible", () => {
  const row = (value?: number, low?: number, high?: number) =>
    ({ ...ROWS[0], read: false, ...(value === undefined ? {} : { value, low, high }) }) as EvidenceRow;
  const bare = (() => {
    const { value: _value, low: _low, high: _high, ...rest } = row(1, 1, 1);
    return rest as EvidenceRow;
  })();

  test("is the widest row's, relative to its value, times the stated factor", () => {
    expect(leastWidth([row(4, 2, 5), row(10, 9, 11)], 0.4)).toBeCloseTo(0.4 * 0.75 * WIDENED, 12);
    expect(leastWidth([row(-0.09, -0.12, -0.05)], 0.09)).toBeCloseTo(0.07 * WIDENED, 12);
  });

  test("is the parameter's own size where no row has a number, and nothing where its default is 0", () => {
    expect(leastWidth([bare, row(0, -1, 1)], 3)).toBe(3);
    expect(leastWidth([row(4, 2, 5)], 0)).toBe(0);
  });
});
