import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neediestFirst } from "../../../sim/beyond/neediest-first.ts";
import { serve } from "../../../sim/beyond/serve.ts";
import type { State } from "../../../sim/engine/state.ts";
import type { OpenPlace } from "../../../sim/place/open.ts";
import { addRows } from "../../../sim/population/columns.ts";
import { createFamilies, FAMILY_LAYOUT } from "../../../sim/population/population.ts";
import { responseTo } from "../../../sim/population/support.ts";
import { bitsOf, column, mean, stateAfter, town, untouched } from "../within/settled.ts";
import { unsupported } from "./serve/one-service.ts";

const zone = { lever: "familySupport" as const, start: 2000 };
const everyoneComes = { "serve.engagement": 1, "serve.advocacy": 0 };

const services = (change: Partial<OpenPlace["services"]>): OpenPlace => ({
  ...town,
  services: { ...town.services, ...change },
});
const withoutServices: OpenPlace = {
  ...town,
  services: { ...town.services, ids: [], names: [], keys: new Uint32Array(0), kind: new Uint8Array(0) },
};
const scaled = (values: Float64Array, by: number): Float64Array => values.map((value) => value * by);
const supported = ({ families }: State): number[] =>
  Array.from({ length: families.count }, (_, f) => f).filter((f) => families.dose[f] > 0);

describe("serve", () => {
  it("does nothing, bit for bit, where nobody takes up and nobody reaches out [Y4]", () => {
    const state = unsupported(town);
    expect(bitsOf(stateAfter([serve], { state, parameters: serve.off ?? {} }))).toEqual(untouched({ state }));
  });

  it("reaches each service's families up to its capacity, and no farther than its reach [Y4]", () => {
    const state = stateAfter([serve], { parameters: everyoneComes });
    const { capacity, kind } = town.services;
    for (let v = 0; v < capacity.length; v++) {
      expect(state.services.served[v]).toBeLessThanOrEqual(capacity[v]);
      if (kind[v] !== 0) expect(state.services.served[v]).toBeGreaterThan(0);
    }
    const nobody = stateAfter([serve], { place: services({ reach: scaled(town.services.reach, 0) }) });
    expect(supported(nobody)).toEqual([]);
  });

  it("has nothing to hand out in a place without services, and goes on [Y4]", () => {
    expect(supported(stateAfter([serve], { place: withoutServices }))).toEqual([]);
    expect(supported(stateAfter([serve], { place: withoutServices, actions: [zone] })).length).toBeGreaterThan(100);
  });

  it("is untouched by family support of strength 0, bit for bit [O4]", () => {
    expect(bitsOf(stateAfter([serve], { actions: [{ ...zone, strength: 0 }] }))).toEqual(bitsOf(stateAfter([serve])));
  });

  it("acts only in the neighbourhoods named, on families who live there [Y4]", () => {
    const ids = town.neighbourhoods.ids.slice(0, 1);
    const usual = stateAfter([serve]);
    const state = stateAfter([serve], { actions: [{ ...zone, targets: { ids } }] });
    const { families } = state;
    const rows = Array.from({ length: families.count }, (_, f) => f);
    const here = rows.filter((f) => families.neighbourhood[f] === 0 && families.outside[f] === 0);
    expect(mean(here.map((f) => families.dose[f]))).toBeGreaterThan(
      0.2 + mean(here.map((f) => usual.families.dose[f])),
    );
    const gained = rows.filter((f) => families.dose[f] > usual.families.dose[f]);
    expect(gained.every((f) => families.neighbourhood[f] === 0)).toBe(true);
  });

  it("does nothing where the dose is thin, and everything where it is full [Y4]", () => {
    expect(responseTo(0.2, 0.2)).toBe(0);
    expect(responseTo(0.1, 0.2)).toBe(0);
    expect(responseTo(1, 0.2)).toBe(1);
    expect(responseTo(0.6, 0.2)).toBeCloseTo(0.5, 12);
    const thin = services({ quality: town.services.quality.map(() => 0.03) });
    const state = stateAfter([serve], { place: thin, state: unsupported(town) });
    expect(supported(state).length).toBeGreaterThan(0);
    expect(column(state.families.support, state.families.count).every((support) => support === 0)).toBe(true);
  });

  it("loses a share of the dose where nothing joins services up, and none by default [Y4]", () => {
    const whole = stateAfter([serve]);
    const leaking = stateAfter([serve], { parameters: { "serve.leakage": 0.3 } });
    for (const f of supported(whole)) expect(leaking.families.dose[f]).toBeCloseTo(0.7 * whole.families.dose[f], 12);
  });

  it("passes support on to learning two years later [Y4]", () => {
    let state = stateAfter([serve], { state: unsupported(town) });
    const built = column(state.families.support, state.families.count);
    expect(Math.max(...built)).toBeGreaterThan(0);
    expect(Math.max(...column(state.families.supportLag2, state.families.count))).toBe(0);
    for (let year = 0; year < 2; year++) state = stateAfter([serve], { state });
    expect(column(state.families.supportLag2, state.families.count)).toEqual(built);
  });
});

describe("the neediest first", () => {
  it("serves as many as there is room for, none in less need than anyone turned away [Y4]", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }), fc.nat(45), (need, room) => {
        const families = createFamilies(need.length);
        addRows(FAMILY_LAYOUT, families, need.length);
        need.forEach((_, f) => {
          families.key[f] = (f * 7919) % 101;
        });
        const rows = need.map((_, f) => f);
        const served = new Set(neediestFirst(families, rows, need, room));
        expect(served.size).toBe(Math.min(room, need.length));
        const least = Math.min(...[...served].map((f) => need[f]));
        for (const f of rows) if (!served.has(f)) expect(need[f]).toBeLessThanOrEqual(least);
      }),
    );
  });
});
