/** What was found of claims, judged: place by place and stance by stance, and cell by cell of the maps. */

import type { FieldClaim } from "../../sim/claim/field-claim.ts";
import { type Judged, judged } from "../../sim/claim/judged.ts";
import { MAPS, type MapKey } from "../../sim/claim/maps.ts";
import { CLAIMS, type ClaimKey } from "../../sim/claim/registry.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import type { Stance } from "../../sim/scenario/stances.ts";
import { cellKey, mainKey } from "./batches.ts";
import type { Found } from "./found.ts";
import type { ClaimPlan } from "./plan.ts";

/** A claim on one place under one stance: its findings in their order. */
export interface Tried {
  readonly place: OpenPlace;
  readonly stance: Stance;
  readonly seeds: number;
  readonly findings: readonly Judged[];
}

/** A claim's first finding over a map: cells by row, then column. */
export interface Mapped {
  readonly map: MapKey;
  readonly cells: readonly (readonly Judged[])[];
}

export interface ClaimFound {
  readonly key: ClaimKey;
  readonly claim: FieldClaim;
  readonly tried: readonly Tried[];
  readonly maps: readonly Mapped[];
}

export const findingsOf = (plan: ClaimPlan, found: Found): ClaimFound[] =>
  plan.claims.map((key) => ({
    key,
    claim: CLAIMS[key],
    tried: plan.places.flatMap(({ name, open, seeds }) =>
      plan.stances.map((stance) => ({
        place: open,
        stance,
        seeds,
        findings: CLAIMS[key].findings.map((finding, i) =>
          judged(finding, valuesAt(found, mainKey(name, stance, key, i), seeds)),
        ),
      })),
    ),
    maps: plan.maps === 0 ? [] : CLAIMS[key].maps.map((map) => mapped(plan, key, map, found)),
  }));

function mapped(plan: ClaimPlan, key: ClaimKey, map: MapKey, found: Found): Mapped {
  const { across, down } = MAPS[map];
  const [{ name }] = plan.places;
  const cell = (i: number, j: number) =>
    judged(CLAIMS[key].findings[0], valuesAt(found, cellKey(name, map, i, j, key), plan.maps));
  return { map, cells: down.values.map((_, j) => across.values.map((_, i) => cell(i, j))) };
}

/** As many as are asked for, should more be kept. */
const valuesAt = (found: Found, key: string, seeds: number): number[] => (found.get(key)?.values ?? []).slice(0, seeds);
