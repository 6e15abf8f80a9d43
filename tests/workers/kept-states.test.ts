/** Kept states: the same bits as settling anew, for scenarios that share everything up to that year only. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import type { Job } from "../../sim/engine/job.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { KeptStates } from "../../workers/kept-states.ts";
import { scenarioOf } from "../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const job = (said: Record<string, unknown> = {}): Job => ({
  scenario: scenarioOf({ years: 2, burnIn: 1, ...said }),
  replicates: [0],
  units: ["place"],
  assumptions: "drawn",
});
const support = { lever: "familySupport", start: 2026 };

describe("a kept state", () => {
  test("gives a scenario that acts later the same bits as settling anew, again and again", () => {
    const states = new KeptStates();
    runReplicate(town, job(), 0, states.optionsFor(town, job(), 0));
    const acting = job({ actions: [support] });
    for (let again = 0; again < 2; again++) {
      const options = states.optionsFor(town, acting, 0);
      expect(options.from).toBeDefined();
      expect(runReplicate(town, acting, 0, options)).toEqual(runReplicate(town, acting, 0));
    }
    expect(states.size).toBe(1);
  });

  test("is not used where a parameter, the seed, the replicate the assumptions or a process differs", () => {
    const states = new KeptStates();
    runReplicate(town, job(), 0, states.optionsFor(town, job(), 0));
    const others = [
      job({ parameters: { "learn.persistence": 0.8 } }),
      job({ seed: 2 }),
      job({ processes: { serve: "off" } }),
      { ...job(), assumptions: "centre" as const },
    ];
    for (const other of others) expect(states.optionsFor(town, other, 0).from).toBeUndefined();
    expect(states.optionsFor(town, job(), 1).from).toBeUndefined();
  });

  test("is taken from the latest shared year, and from the base year where an action has begun by then [O4]", () => {
    const states = new KeptStates();
    runReplicate(town, job(), 0, states.optionsFor(town, job(), 0, [2026]));
    expect(states.size).toBe(2);
    const from = (said: Record<string, unknown>) => states.optionsFor(town, job(said), 0, [2026]).from?.state.year;
    expect(from({ actions: [{ lever: "familySupport", start: 2027 }] })).toBe(2026);
    expect(from({ actions: [{ lever: "familySupport", start: 2026, strength: 0 }] })).toBe(2026);
    expect(from({ actions: [support] })).toBe(2025);
    const later = job({ actions: [{ lever: "familySupport", start: 2027 }] });
    expect(runReplicate(town, later, 0, states.optionsFor(town, later, 0, [2026]))).toEqual(
      runReplicate(town, later, 0),
    );
  });

  test("gives way, the one asked for longest ago first, when there are more bytes than may be kept", () => {
    const one = new KeptStates();
    runReplicate(town, job(), 0, one.optionsFor(town, job(), 0));
    const room = new KeptStates(2.5 * one.bytes);
    for (const seed of [1, 2, 1, 3]) runReplicate(town, job({ seed }), 0, room.optionsFor(town, job({ seed }), 0));
    expect(room.bytes).toBeLessThanOrEqual(2.5 * one.bytes);
    const kept = (seed: number) => room.optionsFor(town, job({ seed }), 0).from !== undefined;
    expect([1, 2, 3].map(kept)).toEqual([true, false, true]);
  });
});
