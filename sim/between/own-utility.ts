/** What a school is worth to a family by a scenario's own formula, in place of the model's own weighing. [C2] */

import type { Year } from "../engine/process.ts";
import { compile } from "../formula/compile.ts";
import { UTILITY_KEYS, type UtilityName } from "../formula/utility-keys.ts";

const SLOT = Object.fromEntries(UTILITY_KEYS.map((key, slot) => [key, slot])) as Readonly<Record<UtilityName, number>>;

/** Takes what the formula may speak of, first of the family, then of each school in turn, and gives what it comes to. */
export interface OwnUtility {
  readonly ofFamily: (tasteForResults: number, advantage: number, eligible: boolean, travelHelp: number) => void;
  readonly ofSchool: (
    usual: number,
    quality: number,
    distance: number,
    alike: number,
    ownShare: number,
    ever6Share: number,
  ) => void;
  readonly ofTies: (sibling: boolean, tied: number, faith: number, catchment: boolean) => void;
  /** Utils, but for chance. A school for which it is no number comes after all others, in the order considered. */
  readonly worth: () => number;
}

/** The scenario's own utility, compiled for the year; undefined where it has none. */
export function ownUtilityIn({ utility }: Pick<Year, "utility">): OwnUtility | undefined {
  if (utility === undefined) return undefined;
  const formula = compile(utility, (name) => UTILITY_KEYS.indexOf(name as UtilityName));
  const values = new Float64Array(UTILITY_KEYS.length);
  return {
    ofFamily(tasteForResults, advantage, eligible, travelHelp) {
      values[SLOT.tasteForResults] = tasteForResults;
      values[SLOT.advantage] = advantage;
      values[SLOT.eligible] = eligible ? 1 : 0;
      values[SLOT.travelHelp] = travelHelp;
    },
    ofSchool(usual, quality, distance, alike, ownShare, ever6Share) {
      values[SLOT.usual] = usual;
      values[SLOT.quality] = quality;
      values[SLOT.distance] = distance;
      values[SLOT.alike] = alike;
      values[SLOT.ownShare] = ownShare;
      values[SLOT.ever6Share] = ever6Share;
    },
    ofTies(sibling, tied, faith, catchment) {
      values[SLOT.sibling] = sibling ? 1 : 0;
      values[SLOT.tied] = tied;
      values[SLOT.faith] = faith;
      values[SLOT.catchment] = catchment ? 1 : 0;
    },
    worth() {
      const worth = formula(values);
      return Number.isNaN(worth) ? Number.NEGATIVE_INFINITY : worth;
    },
  };
}
