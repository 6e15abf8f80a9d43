/** Schools under pressure that set their own admissions prefer some children. [B4] */

import { expect, test } from "vitest";
import { rulesOf } from "../../../sim/between/admission-rules.ts";
import { partsOf, routeOf } from "../../../sim/between/admissions/quotas.ts";
import { admit } from "../../../sim/between/admit.ts";
import { choose } from "../../../sim/between/choose.ts";
import { publish } from "../../../sim/between/publish.ts";
import type { State } from "../../../sim/engine/state.ts";
import { GOVERNANCES } from "../../../sim/place/place.ts";
import { afterwards, bitsOf, comeOfAge, opened, parametersWith, stateOf, yearOf } from "./small-year.ts";

const town = opened();
/** The town with all schools of a trust. */
const place = {
  ...town,
  schools: { ...town.schools, governance: town.schools.governance.map(() => GOVERNANCES.indexOf("trust")) },
};
const start = stateOf(place);
comeOfAge(place, start);
const applied = afterwards([publish, choose], place, start);

function pressed(pressure: number): State {
  const state = { ...afterwards([], place, applied) };
  state.schools.pressure.fill(pressure);
  return state;
}

test("the share of places is pressure's, less under just leadership, and only where a school sets its own admissions", () => {
  const state = pressed(0.5);
  state.schools.justice[1] = 2;
  const shares = (at: typeof town) =>
    rulesOf(yearOf(at, state, parametersWith({ "compete.shading": 0.2, "compete.justice": 0.25 }))).map(
      ({ quotas }) => quotas.chosen ?? 0,
    );
  const open = place.schools.ids.map((_, s) => place.schools.selective[s] === 0);
  expect(shares(place)).toEqual(open.map((is, s) => (is ? (s === 1 ? 0.05 : 0.1) : 0)));
  const maintained = { ...town, schools: { ...town.schools, governance: town.schools.governance.map(() => 0) } };
  expect(shares(maintained).map((share) => share > 0)).toEqual(open.map((is, s) => is && town.schools.faith[s] === 1));
});

test("its places are asked for after those that go by the order, before the lottery's", () => {
  const parts = partsOf(0, 100, { lottery: 0.2, chosen: 0.1 });
  expect(parts.map(({ kind, places }) => [kind, places])).toEqual([
    ["ordered", 72],
    ["chosen", 8],
    ["lottery", 20],
  ]);
  const route = routeOf(parts, { disadvantaged: false, band: 0 });
  expect(route.map(({ kind }) => kind)).toEqual(["ordered", "chosen", "lottery"]);
});

test("those whom it admits have more advantage and attainment; without pressure no bit differs [O4]", () => {
  const parameters = parametersWith({ "compete.shading": 1 });
  const after = (pressure: number) => afterwards([admit], place, pressed(pressure), parameters);
  const [calm, shaded] = [after(0), after(1)];
  expect(bitsOf(calm)).toEqual(
    bitsOf(afterwards([admit], place, pressed(0), parametersWith({ "compete.shading": 0 }))),
  );
  expect(spread(shaded)).toBeGreaterThan(1.2 * spread(calm));
});

/** Variance over schools of the mean of attainment at entry and advantage. */
function spread({ pupils, families, schools }: State): number {
  const sums = new Float64Array(schools.count);
  const counts = new Float64Array(schools.count);
  for (let p = 0; p < pupils.count; p++) {
    if (pupils.school[p] < 0) continue;
    counts[pupils.school[p]] += 1;
    sums[pupils.school[p]] += (pupils.entry[p] + families.z[pupils.family[p]]) / 2;
  }
  const means = sums.map((sum, s) => (counts[s] > 0 ? sum / counts[s] : 0));
  const middle = means.reduce((sum, each) => sum + each, 0) / means.length;
  return means.reduce((sum, each) => sum + (each - middle) * (each - middle), 0) / means.length;
}
