/** Kept start states: the same bits as settling anew, for scenarios that share everything up to the base year only. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import type { Job } from "../../sim/engine/job.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { StartStates } from "../../workers/start-states.ts";
import { scenarioOf } from "../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const job = (said: Record<string, unknown> = {}): Job => ({
  scenario: scenarioOf({ years: 2, burnIn: 1, ...said }),
  replicates: [0],
  units: ["place"],
  assumptions: "drawn",
});
const support = { lever: "familySupport", start: 2026 };

describe("a kept start state", () => {
  test("gives a scenario that acts later the same bits as settling anew, again and again", () => {
    const starts = new StartStates();
    runReplicate(town, job(), 0, starts.optionsFor(town, job(), 0));
    const acting = job({ actions: [support] });
    for (let again = 0; again < 2; again++) {
      const options = starts.optionsFor(town, acting, 0);
      expect(options.from).toBeDefined();
      expect(runReplicate(town, acting, 0, options)).toEqual(runReplicate(town, acting, 0));
    }
    expect(starts.size).toBe(1);
  });

  test("is not used where a parameter, the seed, the replicate the assumptions or a process differs", () => {
    const starts = new StartStates();
    runReplicate(town, job(), 0, starts.optionsFor(town, job(), 0));
    const others = [
      job({ parameters: { "learn.persistence": 0.8 } }),
      job({ seed: 2 }),
      job({ processes: { serve: "off" } }),
      { ...job(), assumptions: "centre" as const },
    ];
    for (const other of others) expect(starts.optionsFor(town, other, 0).from).toBeUndefined();
    expect(starts.optionsFor(town, job(), 1).from).toBeUndefined();
  });
});
