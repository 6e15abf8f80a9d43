/** A look at a run: it changes no bit of it, and what it counts is what the run's indicators count. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import type { Job } from "../../../sim/engine/job.ts";
import { placeAtEnd } from "../../../sim/engine/places.ts";
import type { IndicatorKey } from "../../../sim/indicators/registry.ts";
import { columnOf, type UnitType, unitColumns } from "../../../sim/indicators/series.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import type { Scenario } from "../../../sim/scenario/scenario.ts";
import type { Flows } from "../../../sim/trace/flows.ts";
import { lookAt } from "../../../sim/trace/look.ts";
import type { Ties } from "../../../sim/trace/look-ties.ts";
import { opened, scenarioWith } from "../between/small-year.ts";

const place = opened();
const YEARS = 4;
const together = scenarioWith({
  years: YEARS,
  burnIn: 2,
  actions: [{ lever: "partnerships", start: 2026, strength: "strong", pairs: 4 }],
});

function looked(scenario: Scenario, here: OpenPlace = place) {
  const job: Job = { scenario, replicates: [0], units: ["school", "neighbourhood"], assumptions: "centre" };
  const looking = lookAt(placeAtEnd(here, scenario));
  const result = runReplicate(here, job, 0, { listener: looking.listener });
  return { result, plain: () => runReplicate(here, job, 0), look: looking.look() };
}
const { result, plain, look } = looked(together);

/** An indicator of one unit in one year of the run. */
function ofUnit(unit: UnitType, indicator: IndicatorKey, u: number, y: number): number {
  const values = result[unit] as Float32Array;
  const units = values.length / unitColumns(unit).length / result.years.length;
  const column = unitColumns(unit).findIndex((one) => one.indicator === indicator);
  return values[(column * units + u) * result.years.length + y];
}
const sumWhere = (counts: Uint16Array, holds: (row: number) => boolean): number =>
  counts.reduce((sum, count, row) => sum + (holds(row) ? count : 0), 0);
const partnerships = ({ kind }: Ties): number[] =>
  [...kind.keys()].filter((row) => look.tieKinds[kind[row]] === "partnership");

test("a run that is looked at is the same, bit for bit", () => {
  expect(result).toEqual(plain());
  expect(look.years.map(({ year }) => year)).toEqual(result.years);
});

describe("where pupils go", () => {
  test("adds up to the roll of each school and to the share of it that is eligible, in every year", () => {
    look.years.forEach(({ flows }, y) => {
      place.schools.ids.forEach((_, s) => {
        const isHere = (row: number) => flows.to[row] === s;
        const roll = sumWhere(flows.pupils, isHere);
        expect(roll).toBe(ofUnit("school", "pupils", s, y));
        expect(sumWhere(flows.eligible, isHere) / roll).toBeCloseTo(ofUnit("school", "fsmShare", s, y), 6);
      });
    });
  });

  test("adds up to the residents of each neighbourhood that are eligible, wherever they learn", () => {
    const { flows } = look.years[YEARS];
    place.neighbourhoods.ids.forEach((_, n) => {
      const isFrom = (row: number) => flows.from[row] === n;
      const share = sumWhere(flows.eligible, isFrom) / sumWhere(flows.pupils, isFrom);
      expect(share).toBeCloseTo(ofUnit("neighbourhood", "fsmShare", n, YEARS), 6);
    });
  });

  test("tells those who entered this year apart: about a fifth, of whom some are eligible", () => {
    const of = (flows: Flows, counted: "pupils" | "entrants" | "eligibleEntrants") =>
      sumWhere(flows[counted], () => true);
    const { flows } = look.years[YEARS];
    expect(of(flows, "entrants") / of(flows, "pupils")).toBeGreaterThan(0.17);
    expect(of(flows, "entrants") / of(flows, "pupils")).toBeLessThan(0.23);
    expect(of(flows, "eligibleEntrants")).toBeGreaterThan(0);
    flows.pupils.forEach((pupils, row) => {
      expect(flows.entrants[row]).toBeLessThanOrEqual(pupils);
      expect(flows.eligibleEntrants[row]).toBeLessThanOrEqual(Math.min(flows.entrants[row], flows.eligible[row]));
    });
  });
});

describe("who is tied", () => {
  test("counts as many partnerships as the run does, and says which an action brokered and since when", () => {
    const ties = columnOf("partnerships");
    look.years.forEach(({ ties: seen }, y) => {
      expect(partnerships(seen)).toHaveLength(result.place[ties * result.years.length + y]);
    });
    const { ties: last } = look.years[YEARS];
    const brokered = partnerships(last).filter((row) => last.brokered[row] === 1);
    expect(brokered).toHaveLength(4);
    for (const row of brokered) expect(last.since[row]).toBe(2026);
  });

  test("ties every school and service to the area's body", () => {
    const { ties } = look.years[0];
    const { nodes } = look;
    const area = nodes.keys.indexOf("b:area");
    const tied = [...ties.kind.keys()].filter((row) => ties.from[row] === area || ties.to[row] === area);
    const ends = new Set(tied.flatMap((row) => [ties.from[row], ties.to[row]]));
    for (let node = 0; node < nodes.schools + nodes.services; node++) expect(ends).toContain(node);
  });

  test("tells what moved along each partnership after the base year, and where practice moves it does", () => {
    expect(look.movedAs).toBe("practice");
    const { ties } = look.years[YEARS];
    const moved = partnerships(ties).map((row) => ties.forward[row] + ties.back[row]);
    expect(Math.max(...moved)).toBeGreaterThan(0);
    const first = look.years[0].ties;
    for (const row of partnerships(first)) expect(first.forward[row]).toBeNaN();
  });

  test("of the plain kernel adds up to what each school received, to the last digit that is kept", () => {
    const { look: seen, result: run } = looked(
      scenarioWith({
        years: 3,
        burnIn: 2,
        parameters: { "practice.kernel": 0, "moveKnowledge.inquiry": 0 },
        actions: [{ lever: "partnerships", start: 2026, strength: "full" }],
      }),
    );
    expect(seen.movedAs).toBe("effect");
    const { ties } = seen.years[3];
    const rows = partnerships(ties);
    const all = rows.reduce((sum, row) => sum + ties.forward[row] + ties.back[row], 0);
    expect(all).toBeGreaterThan(0);
    expect(all).toBeCloseTo(run.place[columnOf("knowledgeMoved") * 4 + 3], 6);
  });

  test("of a place that exists tells no knowledge: what schools know is inferred", () => {
    const { look: seen } = looked(together, { ...place, fictional: false });
    expect(seen.movedAs).toBeUndefined();
    const { ties } = seen.years[YEARS];
    expect(partnerships(ties).length).toBeGreaterThan(0);
    for (const row of partnerships(ties)) expect([ties.forward[row], ties.back[row]]).toEqual([Number.NaN, Number.NaN]);
  });
});

test("a school that opens stands after the others, and gets pupils from the year in which it opens", () => {
  const { look: seen } = looked(
    scenarioWith({
      years: YEARS,
      burnIn: 2,
      schools: [
        {
          school: "new-school",
          what: "open",
          year: 2028,
          name: "New school",
          x: place.schools.x[0],
          y: place.schools.y[0],
          places: 600,
        },
      ],
    }),
  );
  const row = place.schools.ids.length;
  expect(seen.nodes.keys.slice(0, row + 1)).toEqual([...place.schools.ids, "new-school"].map((id) => `s:${id}`));
  expect(seen.nodes.names[row]).toBe("New school");
  const pupils = seen.years.map(({ flows }) => sumWhere(flows.pupils, (at) => flows.to[at] === row));
  expect(pupils.slice(0, 3)).toEqual([0, 0, 0]);
  expect(pupils[4]).toBeGreaterThan(0);
});
