/** The page's state: steps that can be undone, results that are kept, and what two scenarios share. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplicateResult } from "../../sim/engine/job.ts";
import { withContext, withLever } from "../../sim/scenario/edit.ts";
import { takeFrame, takeTurn } from "../../ui/frame/turns.ts";
import { History } from "../../ui/state/history.svelte.ts";
import { pairKey, runKey, yearsToKeep } from "../../ui/state/pair.ts";
import { Settings } from "../../ui/state/settings.svelte.ts";
import { ResultCache } from "../../workers/browser/result-cache.ts";
import { alone, together } from "./made-up.ts";

describe("history", () => {
  test("undoes and redoes any sequence of steps exactly, as a list of states would", () => {
    const deed = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("undo" as const), fc.constant("redo" as const));
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const history = new History(0);
        const states = [0];
        let at = 0;
        for (const each of deeds) {
          if (each === "undo") {
            history.undo();
            at = Math.max(0, at - 1);
          } else if (each === "redo") {
            history.redo();
            at = Math.min(states.length - 1, at + 1);
          } else {
            history.do(`to ${each}`, String(each), each);
            history.settle();
            states.splice(at + 1, states.length, each);
            at = states.length - 1;
          }
          expect(history.now).toBe(states[at]);
          expect(history.undoLabel).toBe(at === 0 ? undefined : `to ${states[at]}`);
          expect(history.redoLabel).toBe(at === states.length - 1 ? undefined : `to ${states[at + 1]}`);
        }
      }),
    );
  });

  test("steps of one gesture are undone together, until their result was seen", () => {
    const history = new History("0");
    for (const value of ["1", "2", "3"]) history.do(`to ${value}`, "lever", value);
    history.settle();
    history.do("to 4", "lever", "4");
    history.do("other", "other", "5");
    const seen = [0, 1, 2].map(() => {
      history.undo();
      return history.now;
    });
    expect(seen).toEqual(["4", "3", "0"]);
  });
});

describe("what a run is known by", () => {
  test("is the same whatever it is called and whatever does nothing, and differs with what acts", () => {
    expect(runKey({ ...alone(), title: "Other", note: "n", values: ["travel"] })).toBe(runKey(alone()));
    expect(runKey(withLever(alone(), "familySupport", 0, 2025))).toBe(runKey(alone()));
    expect(runKey(withLever(alone(), "familySupport", 0.05, 2025))).not.toBe(runKey(alone()));
    expect(pairKey({ a: alone(), b: together() })).not.toBe(pairKey({ a: together(), b: alone() }));
  });

  test("states are kept before the usual first year of a lever and before the first thing that is done", () => {
    const later = { ...together(), actions: [{ ...together().actions[0], start: 2031 }] };
    expect(yearsToKeep({ a: alone(), b: alone() }, 2025)).toEqual([2026]);
    expect(yearsToKeep({ a: alone(), b: together() }, 2025)).toEqual([2026]);
    expect(yearsToKeep({ a: alone(), b: later }, 2025)).toEqual([2026, 2030]);
  });
});

describe("settings", () => {
  const settings = () => {
    let changes = 0;
    return { made: new Settings({ a: alone(), b: together() }, 2025, () => changes++), changes: () => changes };
  };

  test("a lever changes B alone, and setting what is set changes nothing", () => {
    const { made, changes } = settings();
    made.setLever("partnerships", 0.5);
    expect(changes()).toBe(0);
    expect(made.undoLabel).toBeUndefined();
    made.setLever("partnerships", 0.75);
    expect(made.a).toBe(made.originalA);
    expect(made.undoLabel).toBe("School-to-school partnerships to 75 %");
    made.resetAll();
    expect(made.pair).toEqual(made.original);
    made.undo();
    expect(made.b.actions[0].strength).toBe(0.75);
  });
});

describe("what is put back", () => {
  const opened = () => {
    const first = withContext(together(), "deprivation", 0.3, 2025);
    const b = { ...first, actions: [...first.actions, { ...first.actions[0], start: 2031, strength: 1 }] };
    return new Settings({ a: alone(), b }, 2025, () => {});
  };

  test("is a lever as it was opened, every spell of it with its own strength", () => {
    const made = opened();
    made.setLever("partnerships", 0.25);
    expect(made.b.actions.map(({ strength }) => strength)).toEqual([0.25, 0.25]);
    made.resetLever("partnerships");
    expect(made.b).toEqual(made.originalB);
    expect(made.isChanged).toBe(false);
    made.undo();
    expect(made.b.actions[0].strength).toBe(0.25);
  });

  test("is a future as A and B were opened, though they differ; a change makes them alike", () => {
    const made = opened();
    made.setContext("deprivation", 0.3);
    expect(made.a.context).toEqual(made.b.context);
    expect(made.undoLabel).toBe("Deprivation of new families: +0.3 SD");
    made.resetContext("deprivation");
    expect(made.pair).toEqual(made.original);
  });

  test("a gesture that comes back to where it began is no step", () => {
    const made = opened();
    made.setLever("familySupport", 0.5);
    made.setLever("familySupport", 0);
    expect(made.undoLabel).toBeUndefined();
    expect(made.isChanged).toBe(false);
  });
});

describe("the cache of results", () => {
  const result = (replicate: number, size: number): ReplicateResult => ({
    replicate,
    years: [],
    place: new Float64Array(size / 8),
  });

  test("holds no more bytes than it may, and drops whole scenarios, the one asked for longest ago first", () => {
    const cache = new ResultCache(4000);
    for (const scenario of ["a", "b"]) for (const replicate of [0, 1]) cache.keep(scenario, result(replicate, 800));
    cache.of("a");
    for (const replicate of [0, 1]) cache.keep("c", result(replicate, 800));
    expect(cache.bytes).toBeLessThanOrEqual(4000);
    expect(["a", "b", "c"].map((scenario) => cache.of(scenario).length)).toEqual([2, 0, 2]);
  });

  test("counts a replicate that is kept again once", () => {
    const cache = new ResultCache(4000);
    for (let again = 0; again < 3; again++) cache.keep("a", result(0, 800));
    expect(cache.bytes).toBe(800);
    cache.clear();
    expect([cache.bytes, cache.of("a").length]).toEqual([0, 0]);
  });
});

test("turns come by rank, each in a task of its own, and one that is given up does not come", async () => {
  const came: string[] = [];
  const giveUp = takeTurn(1, () => came.push("given up"));
  for (const [rank, name] of [
    [3, "c"],
    [1, "a"],
    [2, "b"],
  ] as const)
    takeTurn(rank, () => came.push(name));
  giveUp();
  expect(came).toEqual([]);
  await expect.poll(() => came).toEqual(["a", "b", "c"]);
});

describe("turns to follow what changed", () => {
  test("come after the next frame, though another turn is under way", async () => {
    let isPainted = false;
    let came: boolean | undefined;
    takeTurn(5, () => {});
    requestAnimationFrame(() => {
      isPainted = true;
    });
    takeFrame(0, () => {
      came = isPainted;
    });
    await expect.poll(() => came).toBe(true);
  });

  test("are kept from nobody by one that is asked for with every frame", async () => {
    const came: string[] = [];
    const again = () => {
      came.push("a");
      if (came.length < 8) takeFrame(1, again);
    };
    takeFrame(1, again);
    takeFrame(3, () => came.push("c"));
    takeFrame(2, () => came.push("b"));
    await expect.poll(() => came.length).toBeGreaterThanOrEqual(8);
    expect(came.slice(0, 4)).toEqual(["a", "b", "c", "a"]);
  });
});
