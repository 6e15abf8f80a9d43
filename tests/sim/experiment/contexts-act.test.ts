/** Futures a place does not choose: each changes something by the processes that read it, and nothing where it is 0. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { resultHash } from "../../../sim/export/hash.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { CONTEXT_KEYS, CONTEXTS, type ContextKey } from "../../../sim/scenario/contexts.ts";
import { scenarioOf } from "./scenarios.ts";

const place = openPlace(shippedPlace("tarnford") as Place, "secondary");
const base = { years: 3, burnIn: 1, replicates: 1 };

function hashOf(stated: object): string {
  const scenario = scenarioOf({ ...base, ...stated });
  return resultHash([runReplicate(place, { scenario, replicates: [0], units: ["place"], assumptions: "centre" }, 0)]);
}
const changed = (factor: ContextKey, change: number) =>
  hashOf({ context: [{ factor, change, start: place.baseYear + 1 }] });
const plain = hashOf({});

describe.each(CONTEXT_KEYS)("the change of %s", (factor) => {
  const [low, high] = CONTEXTS[factor].range;

  test("of 0 is no change, to the bit [O4]", () => {
    expect(changed(factor, 0)).toBe(plain);
  });

  test("of as much as may be stated changes results, and is read by a process of the year", () => {
    expect(changed(factor, high)).not.toBe(plain);
    if (low < 0) expect(changed(factor, low)).not.toBe(plain);
    expect(YEAR.flatMap(({ reads }) => reads)).toContain(`context.${factor}`);
  });
});
