/** Who comes to services, against looking at everybody. */

import { describe, expect, it } from "vitest";
import { neediestFirst } from "../../../../sim/beyond/neediest-first.ts";
import { isLinked } from "../../../../sim/beyond/serve/children.ts";
import { comingTo } from "../../../../sim/beyond/serve/coming.ts";
import { brought, readinessOf, willingness } from "../../../../sim/beyond/serve/engagement.ts";
import { familiesServed } from "../../../../sim/beyond/serve/reachable.ts";
import { kilometres } from "../../../../sim/place/ways.ts";
import { nextYear, town } from "../../within/settled.ts";

const year = nextYear({
  parameters: { "serve.schoolLink": 0.5 },
  actions: [{ lever: "familySupport" as const, start: 2000, strength: 0.7 }],
});
const reachable = familiesServed(year);
const { families } = year.state;
const { services } = town;

/** Everybody within reach of a service who takes up what it offers, in order of rows, and in what need. */
function everybody(service: number): { rows: number[]; need: number[] } {
  const rows: number[] = [];
  const need: number[] = [];
  for (let f = 0; f < families.count; f++) {
    if (reachable.need[f] < 0 || families.outside[f] === 1) continue;
    const strength = year.levers.familySupport[families.neighbourhood[f]];
    const reach = services.reach[service] * (1 + year.parameters["serve.reach"] * strength);
    const away = kilometres(services.x[service], services.y[service], families.x[f], families.y[f]);
    const alone = readinessOf(reachable.engagement, f);
    const chance = isLinked(reachable.atSchools, service, f) ? brought(alone, 0.5) : alone;
    if (away > reach || willingness(families.key[f], services.keys[service], reachable.draws) >= chance) continue;
    rows.push(f);
    need.push(reachable.need[f] - (1e-9 * away) / reach);
  }
  return { rows, need };
}

describe("those looked for among the neediest", () => {
  it.each([0, 1, 7, 60, 400, 1e6])("are whom a service with room for %i serves of all who come [Y4]", (room) => {
    const { starts, row, need } = comingTo(year, new Float64Array(services.ids.length).fill(room), reachable);
    for (let v = 0; v < services.ids.length; v++) {
      const [from, to] = [starts[v], starts[v + 1]];
      const served = neediestFirst(families, row.subarray(from, to), need.subarray(from, to), room);
      const all = everybody(v);
      const ofAll = neediestFirst(families, all.rows, all.need, room);
      expect([...served].sort((a, b) => a - b)).toEqual([...ofAll].sort((a, b) => a - b));
    }
  });

  it("are fewer than all who come where there is room for few", () => {
    const few = comingTo(year, new Float64Array(services.ids.length).fill(20), reachable);
    expect(few.row.length).toBeLessThan(
      0.5 * comingTo(year, new Float64Array(services.ids.length).fill(1e6), reachable).row.length,
    );
    expect(few.row.length).toBeGreaterThan(20);
  });
});
