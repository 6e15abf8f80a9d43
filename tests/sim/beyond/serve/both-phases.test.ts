/** Services where both phases are run: what a service does with the primary school that it works with. [Y4] */

import { describe, expect, test } from "vitest";
import { copyState } from "../../../../sim/engine/save.ts";
import { simulate } from "../../../../sim/engine/simulate.ts";
import type { State } from "../../../../sim/engine/state.ts";
import { schoolsLinked } from "../../../../sim/network/school-links.ts";
import { schoolAt } from "../../../../sim/place/near.ts";
import type { OpenPlace } from "../../../../sim/place/open.ts";
import { openPlace } from "../../../../sim/place/opening.ts";
import { shippedPlace } from "../../../../sim/place/shipped.ts";
import type { ScenarioInput } from "../../../../sim/scenario/scenario.ts";
import { scenarioOf } from "../../../generated.ts";
import { reached, townWith } from "./one-service.ts";

const open = openPlace(shippedPlace("tarnford")!, "both");
const { services } = townWith();
const town: OpenPlace = { ...open, services, primary: { ...open.primary!, services } };
const first = town.baseYear + 1;

/** The states of the base year and the one after, once services have reached families. */
function served(stated: Partial<ScenarioInput>, place: OpenPlace = town): [State, State] {
  const states: State[] = [];
  const scenario = scenarioOf({ phase: "both", years: 1, burnIn: 1, ...stated });
  for (const done of simulate({ place, scenario, replicate: 0, assumptions: "centre" })) {
    if (done.process === "serve" && done.year >= place.baseYear) states.push(copyState(done.state));
  }
  return [states[0], states[1]];
}
const alone = { "serve.engagement": 0, "serve.outreach": 0 };

/** Families with a child at the school that the service works with, of either phase. */
function atSchools(state: State): { primary: Set<number>; secondary: Set<number> } {
  const of = (phase: State, place: OpenPlace) => {
    const [school] = schoolsLinked(phase.network, place);
    const rows = Array.from({ length: phase.pupils.count }, (_, p) => p);
    return new Set(
      rows.filter((p) => school >= 0 && phase.pupils.school[p] === school).map((p) => phase.pupils.family[p]),
    );
  };
  return { primary: of(state.primary!, town.primary!), secondary: of(state, town) };
}

describe("a service in a place with both phases", () => {
  const closing = town.primary!.schools.ids[nearestPrimary()];
  const [base, after] = served({
    parameters: { ...alone, "serve.schoolLink": 1 },
    schools: [{ what: "close", year: first, school: closing }],
  });

  test("works with the nearest school of each, and brings the families of both along and no others [Y4]", () => {
    const { primary, secondary } = atSchools(base);
    expect([...secondary].filter((f) => !primary.has(f)).length).toBeGreaterThan(50);
    expect([...primary].filter((f) => !secondary.has(f)).length).toBeGreaterThan(50);
    const resident = [...new Set([...primary, ...secondary])].filter((f) => base.families.outside[f] === 0);
    expect(reached(base)).toEqual(resident.sort((a, b) => a - b));
  });

  test("brings nobody along from a primary school once that has closed [B10] [Y4]", () => {
    const { primary, secondary } = atSchools(after);
    expect(primary.size).toBe(0);
    expect(reached(after).length).toBeGreaterThan(50);
    expect(reached(after).every((f) => secondary.has(f))).toBe(true);
  });

  test("brings nobody along where schools bring nobody: the tie is no matter [Y4]", () => {
    expect(reached(served({ parameters: { ...alone, "serve.schoolLink": 0 } })[0])).toEqual([]);
  });

  function nearestPrimary(): number {
    const { ids, x, y } = town.primary!.schools;
    const away = ids.map((_, s) => (x[s] - services.x[0]) ** 2 + (y[s] - services.y[0]) ** 2);
    return away.indexOf(Math.min(...away));
  }
});

test("coherence counts the schools of both phases near a neighbourhood, and no tie between the two [Y4]", () => {
  const near = 2;
  const [, state] = served({
    parameters: { "serve.engagement": 1, "coherence.schools": near, "coherence.trusts": 1 },
    actions: [{ lever: "coordination", start: first, strength: 1 }],
    processes: { partner: "off" },
  });
  const linked = (phase: State, place: OpenPlace, n: number): number => {
    const [school] = schoolsLinked(phase.network, place);
    return Array.from({ length: near }, (_, rank) => schoolAt(place.near, n, rank)).includes(school) ? 1 : 0;
  };
  const possible = 2 * ((near * (near + 1)) / 2 + near) + 1;
  const held = town.neighbourhoods.ids.map(
    (_, n) => 2 * near + linked(state, town, n) + linked(state.primary!, town.primary!, n) + 1,
  );
  expect(new Set(held).size).toBeGreaterThan(1);
  held.forEach((ties, n) => {
    expect(state.neighbourhoods.coherence[n]).toBeCloseTo(ties / possible, 12);
  });
});
