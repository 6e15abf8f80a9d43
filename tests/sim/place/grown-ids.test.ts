/** The ids of a grown place are known before it is grown. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkedIn } from "../../../sim/experiment/place-check.ts";
import { growPlace } from "../../../sim/place/grow.ts";
import { grownIds, type PlaceIds } from "../../../sim/place/grown-ids.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { SHIPPED } from "../../../sim/place/shipped-names.ts";
import { unreadProfile } from "../../../sim/place/shipped-profiles.ts";
import { RUN_PHASES } from "../../../sim/scenario/phase.ts";
import { profiles } from "./profiles.ts";

/** What a place that was grown says of itself, without all that is not its ids. */
const idsOf = ({ id, title, baseYear, schools, neighbourhoods, services }: Place): PlaceIds => ({
  id,
  title,
  baseYear,
  schools: { secondary: { ids: schools.secondary.ids }, primary: { ids: schools.primary.ids } },
  neighbourhoods: { ids: neighbourhoods.ids },
  services: { ids: services.ids },
});

test.each(SHIPPED)("the ids of %s are those that its profile grows into", (name) => {
  expect(grownIds(unreadProfile(name))).toEqual(idsOf(growPlace(unreadProfile(name))));
});

test("so are those of any profile, whatever its seed", () => {
  fc.assert(
    fc.property(profiles(), (profile) => {
      expect(grownIds(profile)).toEqual(idsOf(growPlace(profile)));
    }),
    { numRuns: 25 },
  );
});

test("a place too small for its neighbourhoods has a child in each, and no more services of a kind than neighbourhoods", () => {
  fc.assert(
    fc.property(profiles(), (profile) => {
      const services = profile.services.map((service) => ({ ...service, childrenPerService: 1 }));
      const few = { ...profile, services, boroughs: profile.boroughs.map((one) => ({ ...one, pupils: 3 })) };
      expect(grownIds(few)).toEqual(idsOf(growPlace(few)));
    }),
    { numRuns: 10 },
  );
});

describe.each(RUN_PHASES)("a check of a run of phase %s", (phase) => {
  test.each(SHIPPED)("finds in %s what a run would find there", (name) => {
    const { id, baseYear, schools, neighbourhoods, primary } = openPlace(growPlace(unreadProfile(name)), phase);
    expect(checkedIn(phase, grownIds(unreadProfile(name)))).toEqual({
      id,
      baseYear,
      schools: { ids: schools.ids },
      neighbourhoods: { ids: neighbourhoods.ids },
      ...(primary && { primary: { schools: { ids: primary.schools.ids } } }),
    });
  });
});
