/** The field's claims as data: every one can be tried, and names only what there is. */

import { describe, expect, test } from "vitest";
import evidence from "../../../seeds/evidence/evidence.json" with { type: "json" };
import levers from "../../../seeds/evidence/levers.json" with { type: "json" };
import { armsOf } from "../../../sim/claim/arms.ts";
import { ALONE } from "../../../sim/claim/field-claim.ts";
import { MAPS } from "../../../sim/claim/maps.ts";
import { wordsOf } from "../../../sim/claim/measured.ts";
import { CLAIM_KEYS, CLAIMS } from "../../../sim/claim/registry.ts";
import { PARAMETERS } from "../../../sim/scenario/parameters.ts";

const rows = new Set([...evidence.rows, ...levers.rows].map(({ id }) => id));
const setting = {
  place: "tarnford",
  baseYear: 2025,
  years: 12,
  burnIn: 12,
  replicates: 1,
  stance: "trials",
} as const;

describe.each(CLAIM_KEYS.map((key) => [key, CLAIMS[key]] as const))("%s", (_, claim) => {
  test("says what it claims and what the model cannot say, and rests on rows that exist", () => {
    for (const words of [claim.says, claim.cannotSay]) expect(words).toMatch(/\.$/);
    expect(claim.evidence.length).toBeGreaterThan(0);
    expect(claim.evidence.filter((id) => !rows.has(id))).toEqual([]);
  });

  test("has arms that are scenarios, none of them the place as it is", () => {
    const arms = armsOf(claim, setting);
    expect(Object.keys(arms)[0]).toBe(ALONE);
    const acting = Object.values(arms).map(({ title: _title, ...rest }) => JSON.stringify(rest));
    expect(new Set(acting).size).toBe(acting.length);
  });

  test("weighs arms that there are, so that a place in which nothing acts gives 0, and uses each", () => {
    const known = new Set([ALONE, ...Object.keys(claim.arms)]);
    for (const { weights } of claim.findings) {
      expect(Object.keys(weights).filter((arm) => !known.has(arm))).toEqual([]);
      expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(0);
    }
    const used = new Set(claim.findings.flatMap(({ weights }) => Object.keys(weights)));
    expect([...known].filter((arm) => !used.has(arm))).toEqual([]);
  });

  test("states of itself no assumption that a map of it goes through", () => {
    const own = Object.values(claim.arms).flatMap(({ does }) => Object.keys(does(2025).parameters ?? {}));
    const axes = claim.maps.flatMap((map) => [MAPS[map].across.parameter, MAPS[map].down.parameter]);
    expect(axes.filter((parameter) => own.includes(parameter))).toEqual([]);
  });

  test("measures what there is, and says what is claimed to be higher or lower first", () => {
    for (const { measure } of claim.findings) expect(wordsOf(measure)).toMatchObject({ material: expect.any(Number) });
    expect(claim.findings[0].expects).not.toBe("same");
  });
});

describe.each(Object.entries(MAPS))("the map %s", (_, map) => {
  test("goes through what is usual, within what its parameters may be", () => {
    for (const { parameter, values } of [map.across, map.down]) {
      const { default: usual, range } = PARAMETERS[parameter];
      expect(values).toContain(usual);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values.filter((value) => value < range[0] || value > range[1])).toEqual([]);
    }
  });

  test("is one of some claim's", () => {
    expect(CLAIM_KEYS.some((key) => CLAIMS[key].maps.some((one) => MAPS[one] === map))).toBe(true);
  });
});
