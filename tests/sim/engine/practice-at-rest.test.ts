/** Repertoires in the engine, with partners, staff who move and heads who change, rest as those left to themselves do. [B6] [O8] */

import { expect, test } from "vitest";
import { simulate } from "../../../sim/engine/simulate.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { scenarioOf } from "../../generated.ts";

const REPLICATES = 6;
const YEARS = 12;
const town = openPlace(shippedPlace("tarnford")!, "secondary");
const scenario = scenarioOf({ years: YEARS });

interface Rest {
  readonly effect: Float64Array;
  readonly known: number;
  readonly used: number;
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, each) => sum + each, 0) / values.length;

/** What schools add and hold in each year after the base year. */
function years(replicate: number): Rest[] {
  const rests: Rest[] = [];
  for (const { year, process, state } of simulate({ place: town, scenario, replicate, assumptions: "centre" })) {
    if (process !== "learn" || year <= town.baseYear) continue;
    const { held, count } = state.practices;
    const shares = held.subarray(0, count);
    const known = shares.filter((share) => share > 0).length / count;
    rests.push({ effect: state.schools.effect.slice(0, state.schools.count), known, used: mean(shares) });
  }
  return rests;
}

const runs = Array.from({ length: REPLICATES }, (_, replicate) => years(replicate));

/** Σ of the products of two years' effects, from one school to the next, each from its own year's mean. */
function together(one: Float64Array, other: Float64Array): number {
  const [a, b] = [mean(one), mean(other)];
  return one.reduce((sum, value, s) => sum + (value - a) * (other[s] - b), 0);
}

const over = (measure: (year: Rest) => number): number => mean(runs.map((run) => mean(run.map(measure))));

test("about half of practices are known somewhere in a school, and about a quarter used, as those left to themselves [B6]", () => {
  expect(over(({ known }) => known)).toBeCloseTo(0.5, 1);
  expect(over(({ used }) => used)).toBeGreaterThan(0.215);
  expect(over(({ used }) => used)).toBeLessThan(0.265);
});

test("effects keep a spread of about .05 SD a year and a persistence of about .95 [B6] [W7]", () => {
  const spread = Math.sqrt(over(({ effect }) => together(effect, effect) / (effect.length - 1)));
  expect(spread).toBeGreaterThan(0.04);
  expect(spread).toBeLessThan(0.056);
  const pairs = runs.flatMap((run) => run.slice(1).map(({ effect }, y) => [effect, run[y].effect] as const));
  const lag =
    mean(pairs.map(([now, before]) => together(now, before))) / mean(pairs.map(([now]) => together(now, now)));
  expect(lag).toBeGreaterThan(0.91);
  expect(lag).toBeLessThan(0.97);
});

test("neither what schools add nor what they hold drifts [O8]", () => {
  const drift = (measure: (year: Rest) => number) =>
    mean(runs.map((run) => mean(run.slice(-4).map(measure)) - mean(run.slice(0, 4).map(measure))));
  expect(Math.abs(drift(({ effect }) => mean(effect)))).toBeLessThan(0.008);
  expect(Math.abs(drift(({ known }) => known))).toBeLessThan(0.02);
  expect(Math.abs(drift(({ used }) => used))).toBeLessThan(0.02);
});
