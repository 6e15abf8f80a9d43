/** The network of the place and what is read off it. [B5] [Y4] */

import Graph from "graphology";
import { describe, expect, test } from "vitest";
import { coherence } from "../../../sim/network/coherence.ts";
import { createNetwork, reachedByServices, wholeNetwork } from "../../../sim/network/network.ts";
import {
  AREA,
  authorityNode,
  neighbourhoodNode,
  schoolNode,
  serviceNode,
  trustNode,
} from "../../../sim/network/nodes.ts";
import { partnershipTies } from "../../../sim/network/partnerships.ts";
import { partnershipSummary } from "../../../sim/network/summary.ts";
import { schoolAt } from "../../../sim/place/near.ts";
import { ADJACENT } from "../../../sim/place/open.ts";
import { GOVERNANCES } from "../../../sim/place/place.ts";
import { kilometres } from "../../../sim/place/ways.ts";
import { opened, parametersWith, scenarioWith, stateOf, yearOf } from "../between/small-year.ts";

const place = opened();
const { schools, services, neighbourhoods } = place;
const edgesOf = (network: Graph, type: string): [string, string][] =>
  network
    .mapEdges((_e, attributes, source, target) => [attributes.type, source, target])
    .flatMap(([t, a, b]) => (t === type ? [[a, b]] : []));

function work(network: Graph, a: number, b: number, strength = 1, trust = 1): void {
  const tie = { type: "partnership", strength, trust, since: 2026, rule: "random", action: "" };
  network.addEdge(schoolNode(schools.ids[a]), schoolNode(schools.ids[b]), tie);
}

describe("the network of a place", () => {
  const held = createNetwork(place);
  const network = wholeNetwork(place, held);

  const authorities = [...new Set(schools.boroughs)];
  const isMaintained = (s: number) => schools.governance[s] === GOVERNANCES.indexOf("maintained");

  test("has a node for every neighbourhood, school and service, for the area's partnership and each authority", () => {
    const bodies = 1 + authorities.length;
    expect(network.order).toBe(neighbourhoods.ids.length + schools.ids.length + services.ids.length + bodies);
    expect(edgesOf(network, "bodyService")).toHaveLength(services.ids.length);
    expect(edgesOf(network, "bodyBody")).toHaveLength(authorities.length);
    expect(network.degree(AREA)).toBe(schools.ids.length + services.ids.length + authorities.length);
  });

  test("ties an authority to the schools it maintains, and a trust to those the scenario says it runs [B5]", () => {
    const run = createNetwork(place, { Together: schools.ids.slice(0, 3) });
    schools.ids.forEach((id, s) => {
      expect(run.areNeighbors(schoolNode(id), authorityNode(schools.boroughs[s]))).toBe(isMaintained(s));
      expect(run.areNeighbors(schoolNode(id), trustNode("Together"))).toBe(s < 3);
    });
    expect(run.areNeighbors(AREA, trustNode("Together"))).toBe(true);
  });

  test("ties a service to the neighbourhoods it reaches and to the nearest school it reaches [Y4]", () => {
    const away = (v: number, to: { x: Float64Array; y: Float64Array }, i: number) =>
      kilometres(services.x[v], services.y[v], to.x[i], to.y[i]);
    services.ids.forEach((id, v) => {
      neighbourhoods.ids.forEach((other, n) => {
        const reaches = away(v, neighbourhoods, n) <= services.reach[v];
        expect(network.areNeighbors(serviceNode(id), neighbourhoodNode(other))).toBe(reaches);
      });
      const nearest = Math.min(...schools.ids.map((_, s) => away(v, schools, s)));
      const tied = schools.ids.filter((other) => network.areNeighbors(serviceNode(id), schoolNode(other)));
      expect(tied.map((other) => away(v, schools, schools.ids.indexOf(other)))).toEqual(
        nearest <= services.reach[v] ? [nearest] : [],
      );
    });
  });

  test("is saved and read back the same [O6]", () => {
    const saved = JSON.parse(JSON.stringify(network.export()));
    expect(Graph.from(saved).export()).toEqual(network.export());
  });

  test("is held without what follows from the place, ties to neighbourhoods, and is whole with all else as it stands", () => {
    const run = held.copy();
    work(run, 2, 7, 0.5, 0.4);
    expect(run.order).toBe(network.order - neighbourhoods.ids.length);
    expect(edgesOf(run, "adjacency").concat(edgesOf(run, "serviceNeighbourhood"))).toEqual([]);
    const whole = wholeNetwork(place, run);
    expect(whole.size).toBe(network.size + 1);
    run.forEachEdge((name, attributes) => expect(whole.getEdgeAttributes(name)).toEqual(attributes));
  });

  test("ties a neighbourhood to those around it, each pair once", () => {
    const pairs = neighbourhoods.ids.flatMap((_, n) =>
      [...place.adjacent.subarray(n * ADJACENT + 1, (n + 1) * ADJACENT)].map((other) => [n, other].sort().join()),
    );
    expect(edgesOf(network, "adjacency")).toHaveLength(new Set(pairs).size);
  });

  test("has no partnership to begin with", () => {
    expect(partnershipSummary(network, place)).toEqual({ ties: 0, trust: 0, density: 0 });
  });
});

describe("partnerships", () => {
  test("are rows by school whichever way round and in whichever order they were made [R2]", () => {
    const [one, other] = [createNetwork(place), createNetwork(place)];
    work(one, 2, 7, 0.5, 0.4);
    work(one, 2, 3, 1, 0.6);
    work(other, 3, 2, 1, 0.6);
    work(other, 7, 2, 0.5, 0.4);
    const ties = partnershipTies(one, place);
    expect(partnershipTies(other, place)).toEqual(ties);
    expect([...ties.partner.subarray(ties.offsets[2], ties.offsets[3])]).toEqual([3, 7]);
    expect([...ties.strength.subarray(ties.offsets[2], ties.offsets[3])]).toEqual([1, 0.5]);
    expect(ties.edges).toBe(2);
  });

  test("two ties between the same schools count once, by the stronger and the more trusting [B5]", () => {
    const network = createNetwork(place);
    work(network, 0, 1, 0.5, 0.8);
    work(network, 0, 1, 0.9, 0.3);
    const { edges, strength, trust } = partnershipTies(network, place);
    expect([edges, ...strength, ...trust]).toEqual([1, 0.9, 0.9, 0.8, 0.8]);
  });

  test("density is the share of pairs of schools that are tied (Wasserman & Faust 1994)", () => {
    const network = createNetwork(place);
    work(network, 0, 1, 1, 0.2);
    work(network, 1, 2, 1, 0.6);
    const { ties, trust, density } = partnershipSummary(network, place);
    expect([ties, density]).toEqual([2, 2 / 66]);
    expect(trust).toBeCloseTo(0.4, 12);
  });
});

describe("coherence", () => {
  const state = { ...stateOf(place), year: 2026 };
  const reached = reachedByServices(place);
  const coordinated = (strength: number) =>
    scenarioWith({ actions: [{ lever: "coordination", start: 2026, strength }] });
  const at = (strength: number, of = state) => coherence(yearOf(place, of, parametersWith(), coordinated(strength)));

  test("is 0 everywhere without coordination [Y4] [O4]", () => {
    expect([...coherence(yearOf(place, state))]).toEqual(neighbourhoods.ids.map(() => 0));
    expect([...at(0)]).toEqual(neighbourhoods.ids.map(() => 0));
  });

  test("grows with coordination in proportion, and lies between 0 and 1 [Y4]", () => {
    const [half, full] = [at(0.5), at(1)];
    neighbourhoods.ids.forEach((_, n) => {
      expect(full[n]).toBeCloseTo(2 * half[n], 12);
      expect(full[n]).toBeLessThanOrEqual(1);
      expect(full[n] > 0).toBe(reached.some((homes) => homes.includes(n)));
    });
  });

  test("is less where schools of trusts stand outside the area, and the same where there are none [Y4]", () => {
    const year = yearOf(place, state, parametersWith({ "coherence.trusts": 0 }), coordinated(1));
    const apart = coherence(year);
    const governed = (governance: number) => ({
      ...place,
      schools: { ...schools, governance: schools.governance.map(() => governance) },
    });
    const [maintained, trusts] = ["maintained", "trust"].map((name) => GOVERNANCES.indexOf(name as "trust"));
    expect(coherence({ ...year, place: governed(maintained) })).toEqual(at(1));
    const all = coherence({ ...year, place: governed(trusts) });
    neighbourhoods.ids.forEach((_, n) => {
      expect(apart[n]).toBeLessThanOrEqual(at(1)[n]);
      expect(all[n]).toBeLessThanOrEqual(apart[n]);
      if (at(1)[n] > 0) expect(all[n]).toBeLessThan(at(1)[n]);
    });
  });

  test("grows with every tie around a neighbourhood: all near schools tied is denser by their pairs [Y4]", () => {
    const near = [0, 1, 2].map((rank) => schoolAt(place.near, 0, rank));
    const denser = { ...state, network: state.network.copy() };
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ])
      work(denser.network, near[a], near[b]);
    const reaching = reached.filter((homes) => homes.includes(0)).length;
    const pairs = 3 + 3 + reaching * 4;
    expect(at(1, denser)[0] - at(1)[0]).toBeCloseTo(3 / pairs, 12);
  });
});
