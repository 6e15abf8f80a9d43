/** Negative controls: what must not change whatever schools do, and what must do nothing. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { simulate } from "../../../sim/engine/simulate.ts";
import type { State } from "../../../sim/engine/state.ts";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../../../sim/scenario/levers.ts";
import { scenarioOf } from "../../generated.ts";

const town = openPlace(shippedPlace("tarnford")!, "secondary");
const START = town.baseYear + 1;

const ofSchools = LEVER_KEYS.filter((key) => LEVERS[key].arena === "within" || LEVERS[key].arena === "between");

function endOf(said: Record<string, unknown>): State {
  const run = {
    place: town,
    scenario: scenarioOf({ years: 2, burnIn: 1, ...said }),
    replicate: 0,
    assumptions: "centre",
  } as const;
  const steps = simulate(run);
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** What each family is, by its key. */
function families({ families: all }: State): Map<number, string> {
  const rows = Array.from({ length: all.count }, (_, f) => f);
  return new Map(rows.map((f) => [all.key[f], [all.z[f], all.u1[f], all.u2[f], all.capital[f]].join(" ")]));
}

describe("what schools do by themselves and with one another", () => {
  test("is declared by no process as changing what families are", () => {
    const theirs = ["families.z", "families.u1", "families.u2", "families.capital", "families.fsm", "families.ever6"];
    const changing = YEAR.filter(
      ({ arena, writes }) => arena !== "beyond" && writes.some((name) => theirs.includes(name)),
    );
    expect(changing.map(({ key }) => key)).toEqual([]);
  });

  test("with every such lever in full changes no family's advantage, talents or capital, and no area's", () => {
    const areas = town.meanAdvantage.slice();
    const alone = families(endOf({}));
    const acting = families(endOf({ actions: ofSchools.map((lever: LeverKey) => ({ lever, start: START })) }));
    expect(acting.size).toBe(alone.size);
    expect([...acting].filter(([key, is]) => alone.get(key) !== is)).toEqual([]);
    expect(town.meanAdvantage).toEqual(areas);
  });
});

describe("what is done beyond schools", () => {
  const changed = (levers: readonly LeverKey[], parameters = {}) => {
    const actions = levers.map((lever) => ({ lever, start: START }));
    const [alone, acting] = [families(endOf({})), families(endOf({ actions, parameters }))];
    return [...acting].filter(([key, is]) => alone.has(key) && alone.get(key) !== is).length;
  };
  const ofAreas: readonly LeverKey[] = ["housingMix", "regeneration"];
  const forFamilies = LEVER_KEYS.filter((key) => LEVERS[key].arena === "beyond" && !ofAreas.includes(key));

  test("for families, with every such lever in full, makes none of them better or worse off", () => {
    expect(forFamilies.length).toBeGreaterThan(8);
    expect(changed(forFamilies)).toBe(0);
  });

  test("to areas decides who comes of age there: mixed housing does, regeneration only where that is assumed", () => {
    expect(changed(["housingMix"])).toBeGreaterThan(100);
    expect(changed(["regeneration"])).toBe(0);
    expect(changed(["regeneration"], { "newCohort.regeneration": 0.1 })).toBeGreaterThan(100);
  });
});

test("what is stated for years after the last that is simulated does nothing, bit for bit", () => {
  const series = (said: Record<string, unknown>) => {
    const scenario = scenarioOf({ years: 2, burnIn: 1, ...said });
    return runReplicate(town, { scenario, replicates: [0], units: ["place"], assumptions: "centre" }, 0).place;
  };
  const late = LEVER_KEYS.map((lever) => ({ lever, start: START + 2 }));
  expect(series({ actions: late })).toEqual(series({}));
});
