/** What a dose can change, by kind of service. */

import { describe, expect, it, test } from "vitest";
import { actsOf } from "../../../../sim/beyond/serve/doses.ts";
import type { State } from "../../../../sim/engine/state.ts";
import { SERVICE_KINDS } from "../../../../sim/place/place.ts";
import {
  actKey,
  CHANNELS,
  type Channel,
  FAMILY_SERVICE_KINDS,
} from "../../../../sim/scenario/parameters/beyond/service-acts.ts";
import { PARAMETERS, type Parameters } from "../../../../sim/scenario/parameters.ts";
import { attend } from "../../../../sim/within/attend.ts";
import { learn } from "../../../../sim/within/learn.ts";
import { takePart } from "../../../../sim/within/take-part.ts";
import { column, stateAfter, withValues } from "../../within/settled.ts";
import { EVERYONE, reached, served, townWith, unsupported } from "./one-service.ts";

/** The column in which a channel's dose arrives within the year, or the stock it feeds. */
const COLUMN = {
  absence: "attendanceDose",
  participation: "participationDose",
  attainment: "support",
  voice: "voice",
} as const satisfies Record<Channel, keyof State["families"]>;

const largest = ({ families }: State, channel: Channel): number =>
  Math.max(...column(families[COLUMN[channel]], families.count));
const lifeOf = ({ pupils }: State) =>
  (["presence", "participation", "attainment"] as const).map((name) => column(pupils[name], pupils.count));

test("every kind of service but early years says what it acts on [Y4]", () => {
  expect(new Set(FAMILY_SERVICE_KINDS)).toEqual(new Set(SERVICE_KINDS.filter((kind) => kind !== "earlyYears")));
});

test("each share is declared by itself, a judgement shown as unchecked, with its default inside what is plausible", () => {
  for (const kind of FAMILY_SERVICE_KINDS) {
    for (const channel of CHANNELS) {
      const { default: share, prior, checked, label } = PARAMETERS[actKey(kind, channel)];
      expect(checked).toBe(false);
      expect(label).toContain(channel);
      expect(share).toBeGreaterThanOrEqual(prior.low);
      expect(share).toBeLessThanOrEqual(prior.high);
      expect(actsOf(withValues(), kind)[channel]).toBe(share);
    }
  }
});

describe.each(FAMILY_SERVICE_KINDS)("%s", (kind) => {
  it("acts through what it is declared to act on and through nothing else [Y4]", () => {
    const state = served(townWith({ kind }), { ...EVERYONE, "serve.threshold": 0, "serve.settling": 1 });
    for (const channel of CHANNELS)
      expect(largest(state, channel)).toBeCloseTo(withValues()[actKey(kind, channel)], 12);
  });
});

describe("support", () => {
  const idle = Object.fromEntries(
    CHANNELS.map((channel) => [actKey("familySupport", channel), 0]),
  ) as Partial<Parameters>;

  it("that can change nothing changes nothing, though families come [Y4]", () => {
    const state = served(townWith(), { ...EVERYONE, ...idle });
    expect(reached(state).length).toBeGreaterThan(1000);
    for (const channel of CHANNELS) expect(largest(state, channel)).toBe(0);
  });

  it("of a thin hub leaves school life as it would be without one, bit for bit [Y4]", () => {
    const life = (quality: number) => {
      const place = townWith({ quality });
      const state = served(place);
      state.year -= 1;
      return lifeOf(stateAfter([takePart, attend, learn], { place, state }));
    };
    expect(life(0.2)).toEqual(life(0));
    expect(life(0.6)).not.toEqual(life(0));
  });

  it("lowers absence in its first year and moves attainment two years later, presence apart [Y4]", () => {
    const parameters = { ...EVERYONE, "learn.presence": 0, "learn.participation": 0 };
    const place = townWith();
    const without = stateAfter([attend, learn], { place, state: unsupported(place), parameters });
    const first = served(place, parameters);
    first.year -= 1;
    const now = stateAfter([attend, learn], { place, state: first, parameters });
    const [presence, , attainment] = lifeOf(now);
    expect(presence.reduce((sum, share, p) => sum + share - without.pupils.presence[p], 0)).toBeGreaterThan(10);
    expect(attainment).toEqual(lifeOf(without)[2]);
    first.families.supportLag2.set(first.families.support);
    expect(lifeOf(stateAfter([attend, learn], { place, state: first, parameters }))[2]).not.toEqual(attainment);
  });

  it("of two services adds up to a full dose at most [Y4]", () => {
    const state = served(townWith({ quality: 0.8 }), EVERYONE, [{ lever: "familySupport", start: 2000 }]);
    expect(Math.max(...column(state.families.dose, state.families.count))).toBe(1);
    for (const channel of CHANNELS) expect(largest(state, channel)).toBeLessThanOrEqual(1);
  });
});

describe("coordination", () => {
  const coordinated = [{ lever: "coordination" as const, start: 2000 }];
  const sum = ({ families }: State) => column(families.dose, families.count).reduce((total, dose) => total + dose, 0);

  it("brings families more of what services give where some of it leaks [Y4]", () => {
    const leaking = { ...EVERYONE, "serve.leakage": 0.5 };
    const alone = served(townWith(), leaking);
    const together = served(townWith(), leaking, coordinated);
    expect(sum(together)).toBeGreaterThan(1.2 * sum(alone));
    expect(reached(together)).toEqual(reached(alone));
  });

  it("cannot help families where nothing leaks, bit for bit [Y4]", () => {
    const whole = { ...EVERYONE, "serve.leakage": 0 };
    expect(served(townWith(), whole, coordinated).families).toEqual(served(townWith(), whole).families);
  });

  it("shows as coherence only where families are reached", () => {
    const near = served(townWith({ reach: 1.5 }), EVERYONE, coordinated);
    const { coherence, count } = near.neighbourhoods;
    const homes = new Set(reached(near).map((f) => near.families.neighbourhood[f]));
    for (let n = 0; n < count; n++) if (!homes.has(n)) expect(coherence[n]).toBe(0);
    expect(Math.max(...column(coherence, count))).toBeGreaterThan(0.2);
  });
});
