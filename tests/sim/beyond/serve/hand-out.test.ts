/** Who gets what there is: reach, room and need. */

import { describe, expect, it } from "vitest";
import { serve } from "../../../../sim/beyond/serve.ts";
import type { State } from "../../../../sim/engine/state.ts";
import { kilometres } from "../../../../sim/place/ways.ts";
import { supportNeeds } from "../../../../sim/population/support-need.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import { bitsOf, stateAfter, town, withValues } from "../../within/settled.ts";
import { EVERYONE, reached, served, townWith, unsupported } from "./one-service.ts";

describe("what services give", () => {
  it("goes to other families where the service moves five kilometres: those within its reach [Y4]", () => {
    const here = townWith({ reach: 1.5 });
    const there = townWith({ reach: 1.5, east: 5 });
    const before = served(here);
    const after = served(there);
    const stayed = overlap(before, after);
    expect(reached(before).length).toBeGreaterThan(100);
    expect(stayed).toBe(0);
    for (const [state, { services }] of [
      [before, here],
      [after, there],
    ] as const) {
      const { x, y } = state.families;
      for (const f of reached(state))
        expect(kilometres(x[f], y[f], services.x[0], services.y[0])).toBeLessThanOrEqual(1.5);
    }
  });

  it("is dropped for those in least need first where room is halved, and for nobody else [Y4]", () => {
    const before = served(townWith({ capacity: 400 }));
    const after = served(townWith({ capacity: 200 }));
    const kept = new Set(reached(after));
    const dropped = reached(before).filter((f) => !kept.has(f));
    const { families, pupils } = unsupported(town);
    const need = supportNeeds(families, [pupils], withValues());
    expect([kept.size, dropped.length]).toEqual([200, 200]);
    expect(reached(before)).toEqual(expect.arrayContaining([...kept]));
    expect(Math.min(...[...kept].map((f) => need[f]))).toBeGreaterThanOrEqual(Math.max(...dropped.map((f) => need[f])));
  });

  it("has room for as many fewer as there is less money, and each who comes gets as much [context]", () => {
    const place = townWith({ capacity: 400, quality: 0.6 });
    const squeezed = (change: number, parameters: Partial<Parameters> = {}) =>
      stateAfter([serve], {
        place,
        state: unsupported(place),
        parameters: { ...EVERYONE, ...parameters },
        context: [{ factor: "funding", change, start: 2000 }],
      });
    expect(squeezed(-0.25).services.served[0]).toBe(300);
    expect(squeezed(-0.25).services.dose[0]).toBeCloseTo(0.6, 12);
    expect(bitsOf(squeezed(-0.25, { "serve.funded": 0 }))).toEqual(bitsOf(served(place)));
    expect(bitsOf(squeezed(0))).toEqual(bitsOf(served(place)));
  });

  it("never makes a family another one: advantage, eligibility and capital stay [negative control]", () => {
    const place = townWith();
    const before = unsupported(place).families;
    const after = served(place, { "serve.leakage": 0.5 }, [
      { lever: "familySupport", start: 2000 },
      { lever: "coordination", start: 2000 },
    ]).families;
    for (const name of ["key", "z", "u1", "u2", "fsm", "ever6", "capital", "group", "neighbourhood"] as const) {
      expect(after[name]).toEqual(before[name]);
    }
  });

  it("is noted by service: as many as came, with the dose that reached them", () => {
    const state = served(townWith({ capacity: 50, quality: 0.6 }), { ...EVERYONE, "serve.leakage": 0.5 });
    expect(state.services.served[0]).toBe(50);
    expect(state.services.dose[0]).toBeCloseTo(0.3, 12);
  });

  it("comes to nobody of school age from early years, whom it does not reach [Y3]", () => {
    expect(reached(served(townWith({ kind: "earlyYears" })))).toEqual([]);
  });
});

const overlap = (a: State, b: State): number => {
  const rows = new Set(reached(b));
  return reached(a).filter((f) => rows.has(f)).length;
};
