/** Levers that add one kind of support to neighbourhoods. */

import { describe, expect, it } from "vitest";
import { inCareOrOftenAway } from "../../../../sim/beyond/serve/in-care.ts";
import type { State } from "../../../../sim/engine/state.ts";
import { supportNeeds } from "../../../../sim/population/support-need.ts";
import { ADDED_SUPPORT, type SupportLever } from "../../../../sim/scenario/parameters/beyond/added-support.ts";
import { actKey } from "../../../../sim/scenario/parameters/beyond/service-acts.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import { bitsOf, column, nextYear, withValues } from "../../within/settled.ts";
import { EVERYONE, reached, served, townWith, unsupported } from "./one-service.ts";

/** No service has any room, so that all support comes of levers. */
const place = townWith({ capacity: 0 });
const start = unsupported(place);
const need = supportNeeds(start.families, [start.pupils], withValues());

const withOnly = (lever: SupportLever, stated: Partial<Parameters> = {}, strength = 1): State =>
  served(place, { ...EVERYONE, ...stated }, [{ lever, start: 2000, strength }]);

const doses = ({ families }: State, name: "attendanceDose" | "participationDose" | "voice" | "support" | "dose") =>
  column(families[name], families.count);

const levers = (Object.keys(ADDED_SUPPORT) as SupportLever[]).filter((lever) => lever !== "familySupport");

describe.each(levers)("%s", (lever) => {
  const { cover } = ADDED_SUPPORT[lever];

  it("has no room and does nothing, bit for bit, at a cover of 0 [Y4]", () => {
    expect(bitsOf(withOnly(lever, { [cover]: 0 }))).toEqual(bitsOf(served(place)));
  });

  it("does nothing, bit for bit, at no strength [O4]", () => {
    expect(bitsOf(withOnly(lever, {}, 0))).toEqual(bitsOf(served(place)));
  });

  it("gives nobody more than what its kind acts on, and nobody who would not come [Y4]", () => {
    const nobody = { "serve.engagement": 0 };
    expect(reached(withOnly(lever, nobody))).toEqual([]);
    const dose = withValues()["serve.addedDose"];
    const state = withOnly(lever);
    expect(new Set(reached(state).map((f) => state.families.dose[f]))).toEqual(new Set([dose]));
  });
});

describe("youth work", () => {
  it("reaches a quarter of each neighbourhood's families with a child at school, the neediest [worked example]", () => {
    const state = withOnly("youthWork");
    const { neighbourhood, outside } = start.families;
    for (const n of place.neighbourhoods.ids.keys()) {
      const homes = [...need.keys()].filter((f) => need[f] >= 0 && outside[f] === 0 && neighbourhood[f] === n);
      const there = homes.filter((f) => state.families.dose[f] > 0);
      expect(there.length).toBe(Math.floor(0.25 * homes.length));
      const left = homes.filter((f) => state.families.dose[f] === 0);
      expect(Math.min(...there.map((f) => need[f]))).toBeGreaterThanOrEqual(Math.max(...left.map((f) => need[f])));
    }
    const [f] = reached(state);
    expect(state.families.participationDose[f]).toBe(0.8 * withValues()[actKey("youthWork", "participation")]);
    expect(state.families.attendanceDose[f]).toBe(0.8 * withValues()[actKey("youthWork", "absence")]);
  });

  it("is too thin to teach anybody anything where a share of its dose is below the threshold [Y4]", () => {
    const learned = (strength: number) => Math.max(...doses(withOnly("youthWork", {}, strength), "support"));
    expect(learned(0.5)).toBe(0);
    expect(doses(withOnly("youthWork", {}, 0.5), "participationDose").some((dose) => dose > 0)).toBe(true);
  });

  it("loses what leaks like any other support, and nothing where nothing leaks [Y4]", () => {
    const leaking = doses(withOnly("youthWork", { "serve.leakage": 0.5 }), "dose");
    const whole = doses(withOnly("youthWork"), "dose");
    leaking.forEach((dose, f) => {
      expect(dose).toBeCloseTo(0.5 * whole[f], 12);
    });
  });
});

describe("a social care link", () => {
  it("is for families with a child in care or persistently absent last year, and for no others [Y4]", () => {
    const meant = inCareOrOftenAway(nextYear({ place, state: start }));
    const state = withOnly("socialCareLink", { "serve.socialCareCover": 1 });
    const expected = [...meant.keys()].filter((f) => meant[f] === 1 && need[f] >= 0 && start.families.outside[f] === 0);
    expect(expected.length).toBeGreaterThan(50);
    expect(reached(state)).toEqual(expected);
  });
});

describe("work with parents", () => {
  it("gives a voice and nothing else: what follows from that is counted where voice is [Y4] [B9] [W3]", () => {
    const state = withOnly("parentsVoice", { "serve.threshold": 0, "serve.settling": 1 });
    expect(Math.max(...doses(state, "voice"))).toBeCloseTo(0.8, 12);
    for (const name of ["attendanceDose", "participationDose", "support"] as const)
      expect(Math.max(...doses(state, name))).toBe(0);
  });
});

it("levers add up for a family, a full dose at most, and one changes nobody's coming to another [R3]", () => {
  const both = served(place, EVERYONE, [
    { lever: "youthWork", start: 2000 },
    { lever: "mentalHealth", start: 2000 },
  ]);
  const [youth, health] = [withOnly("youthWork"), withOnly("mentalHealth")].map((state) => doses(state, "dose"));
  doses(both, "dose").forEach((dose, f) => {
    expect(dose).toBeCloseTo(Math.min(1, youth[f] + health[f]), 12);
  });
});
