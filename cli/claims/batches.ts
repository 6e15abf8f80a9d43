/** The runs that claims need, in batches: scenarios of one place and setting that go on from what they share. */

import { armsOf, type Setting } from "../../sim/claim/arms.ts";
import { ALONE, type FieldClaim, type Finding } from "../../sim/claim/field-claim.ts";
import { MAPS, type MapKey } from "../../sim/claim/maps.ts";
import { needsChildren, needsCloser } from "../../sim/claim/measured.ts";
import { CLAIMS, type ClaimKey } from "../../sim/claim/registry.ts";
import { canonicalJson } from "../../sim/export/canonical.ts";
import { textHash } from "../../sim/export/hash.ts";
import { scenarioHash } from "../../sim/export/provenance.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import type { Stance } from "../../sim/scenario/stances.ts";
import type { ClaimPlan } from "./plan.ts";

/** One finding in one setting, and where its arms stand among the batch's scenarios. */
export interface Asked {
  /** Under which it is kept. */
  readonly key: string;
  /** Of all that decides it: what was kept under another is found anew. */
  readonly hash: string;
  readonly finding: Finding;
  readonly arms: Readonly<Record<string, number>>;
}

export interface Batch {
  readonly open: OpenPlace;
  readonly seeds: number;
  readonly scenarios: readonly Scenario[];
  readonly asked: readonly Asked[];
  readonly closer: boolean;
  readonly children: boolean;
}

export const mainKey = (place: string, stance: Stance, claim: ClaimKey, finding: number): string =>
  `${place}/${stance}/${claim}/${finding}`;

export const cellKey = (place: string, map: MapKey, across: number, down: number, claim: ClaimKey): string =>
  `${place}/${map} ${across} ${down}/${claim}`;

/** All batches of a plan: every place under every stance, then the cells of the maps, on the first place. */
export const batchesOf = (plan: ClaimPlan): Batch[] => [...mainBatches(plan), ...mapBatches(plan)];

function mainBatches(plan: ClaimPlan): Batch[] {
  return plan.places.flatMap(({ name, open, seeds }) =>
    plan.stances.flatMap((stance) => {
      const setting = settingOf(plan, name, open, seeds, stance);
      return apartByNeed(plan.claims).map((claims) =>
        batchOf(
          open,
          setting,
          claims.flatMap((claim) =>
            CLAIMS[claim].findings.map((finding, i) => ({ key: mainKey(name, stance, claim, i), claim, finding })),
          ),
        ),
      );
    }),
  );
}

function mapBatches(plan: ClaimPlan): Batch[] {
  if (plan.maps === 0) return [];
  const [{ name, open }] = plan.places;
  const setting = settingOf(plan, name, open, plan.maps, "trials");
  const maps = (Object.keys(MAPS) as MapKey[]).map((map) => ({ map, claims: claimsOn(plan, map) }));
  return maps.flatMap(({ map, claims }) => {
    const { across, down } = MAPS[map];
    return across.values.flatMap((x, i) =>
      down.values.flatMap((y, j) => {
        const parameters = { [across.parameter]: x, [down.parameter]: y };
        return apartByNeed(claims).map((some) =>
          batchOf(
            open,
            { ...setting, parameters },
            some.map((claim) => ({ key: cellKey(name, map, i, j, claim), claim, finding: CLAIMS[claim].findings[0] })),
          ),
        );
      }),
    );
  });
}

const claimsOn = ({ claims }: ClaimPlan, map: MapKey): ClaimKey[] =>
  claims.filter((claim) => (CLAIMS[claim] as FieldClaim).maps.includes(map));

const settingOf = (
  { years, burnIn }: ClaimPlan,
  place: string,
  { baseYear }: OpenPlace,
  replicates: number,
  stance: Stance,
): Setting => ({ place, baseYear, years, burnIn, replicates, stance });

/** Claims that look at children one by one are run apart: what is kept for that is large. */
function apartByNeed(claims: readonly ClaimKey[]): ClaimKey[][] {
  const byChild = (claim: ClaimKey) => CLAIMS[claim].findings.some(({ measure }) => needsChildren(measure));
  return [claims.filter((claim) => !byChild(claim)), claims.filter(byChild)].filter((some) => some.length > 0);
}

interface Wanted {
  readonly key: string;
  readonly claim: ClaimKey;
  readonly finding: Finding;
}

/** Each scenario once, however many claims have it among their arms; the place as it is first. */
function batchOf(open: OpenPlace, setting: Setting, wanted: readonly Wanted[]): Batch {
  const scenarios: Scenario[] = [];
  const hashes = new Map<string, number>();
  const standing = (scenario: Scenario): number => {
    const hash = scenarioHash(scenario);
    const known = hashes.get(hash) ?? scenarios.push(scenario) - 1;
    hashes.set(hash, known);
    return known;
  };
  const asked = wanted.map(({ key, claim, finding }) => {
    const all = armsOf(CLAIMS[claim], setting);
    const named = [...new Set([ALONE, ...Object.keys(finding.weights)])];
    const arms = Object.fromEntries(named.map((arm) => [arm, standing(all[arm])]));
    const decided = named.map((arm) => scenarioHash({ ...all[arm], replicates: 1 }));
    return { key, hash: textHash(canonicalJson([decided, finding.weights, finding.measure])), finding, arms };
  });
  const measures = wanted.map(({ finding }) => finding.measure);
  return {
    open,
    seeds: setting.replicates,
    scenarios,
    asked,
    closer: measures.some(needsCloser),
    children: measures.some(needsChildren),
  };
}
