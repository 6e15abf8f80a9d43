/** Who takes up what services offer. */

import { describe, expect, it } from "vitest";
import { engagementIn, readinessOf } from "../../../../sim/beyond/serve/engagement.ts";
import { schoolsLinked } from "../../../../sim/network/school-links.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import { nextYear, settled } from "../../within/settled.ts";
import { EVERYONE, reached, served, townWith, unsupported } from "./one-service.ts";

const usual = { "serve.engagement": 0.5, "serve.advocacy": 0.1, "serve.voice": 0.3, "serve.newcomers": 0.3 };

/** Chance that the first family comes, with these of its columns as stated. */
function chance(family: { capital?: number; voice?: number; arrived?: number } = {}, stated: Partial<Parameters> = {}) {
  const year = nextYear({ parameters: { ...usual, ...stated } });
  const { families } = year.state;
  families.capital[0] = family.capital ?? 0;
  families.voice[0] = family.voice ?? 0;
  families.arrived[0] = family.arrived ?? 0;
  return readinessOf(engagementIn(year), 0);
}

describe("taking up what is offered", () => {
  it("is commoner with capital and with a voice, and rarer among those newly come [Y4]", () => {
    expect(chance()).toBeCloseTo(0.5, 12);
    expect(chance({ capital: 1 })).toBeCloseTo(0.55, 12);
    expect(chance({ voice: 1 })).toBeCloseTo(0.65, 12);
    expect(chance({ arrived: 1 })).toBeCloseTo(0.35, 12);
  });

  it("is for everyone at most and for nobody at least [O3]", () => {
    expect(chance({ capital: 3, voice: 1 }, { "serve.engagement": 0.9 })).toBe(1);
    expect(chance({ capital: -5 }, { "serve.advocacy": 0.5 })).toBe(0);
  });

  it("grows by a share of those who would not come where they are sought out [Y4]", () => {
    const actions = [{ lever: "familySupport" as const, start: 2000, strength: 0.5 }];
    const alone = nextYear({ parameters: { "serve.outreach": 0.4 } });
    const sought = nextYear({ parameters: { "serve.outreach": 0.4 }, actions });
    for (let f = 0; f < alone.state.families.count; f++) {
      const before = readinessOf(engagementIn(alone), f);
      expect(readinessOf(engagementIn(sought), f)).toBeCloseTo(before + (1 - before) * 0.2, 12);
    }
  });
});

describe("the school that a service works with", () => {
  const place = townWith();
  const school = schoolsLinked(unsupported(place).network, place)[0];
  const { pupils } = settled;
  const families = new Set(
    Array.from({ length: pupils.count }, (_, p) => p)
      .filter((p) => pupils.school[p] === school)
      .map((p) => pupils.family[p]),
  );
  const nobodyAlone = { ...EVERYONE, "serve.engagement": 0 };

  it("is the one that the network ties it to, and none where it reaches none", () => {
    expect(school).toBeGreaterThanOrEqual(0);
    const far = townWith({ east: 500, reach: 1 });
    expect(schoolsLinked(unsupported(far).network, far)).toEqual(Int32Array.of(-1));
  });

  it("brings its families along and no others [Y4]", () => {
    const rows = reached(served(place, { ...nobodyAlone, "serve.schoolLink": 1 }));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.every((f) => families.has(f))).toBe(true);
    expect(reached(served(place, { ...nobodyAlone, "serve.schoolLink": 0 }))).toEqual([]);
  });
});
