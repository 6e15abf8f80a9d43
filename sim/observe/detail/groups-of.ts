/** Which of all groups a pupil is in. */

import type { State } from "../../engine/state.ts";
import type { OpenPlace } from "../../place/open.ts";
import { groupByEver6, groupByFsm } from "../observation.ts";
import { EVERY_GROUP, FIRST_COMMUNITY, MORE_GROUPS, type MoreGroup } from "./detail.ts";

/** Where the first of MORE_GROUPS stands among all groups. */
export const FIRST_MORE = EVERY_GROUP.length - MORE_GROUPS.length;
const at = (group: MoreGroup): number => FIRST_MORE + MORE_GROUPS.indexOf(group);
const [GIRLS, BOYS, NEED, IDENTIFIED] = [at("girls"), at("boys"), at("need"), at("identified")];
const [LOOKED_AFTER, NEW_ARRIVAL] = [at("lookedAfter"), at("newArrival")];
const COMMUNITY = FIRST_MORE + FIRST_COMMUNITY;

/** Places in EVERY_GROUP, the first `count` of `groups`; overwritten by the next pupil that is read. */
export interface Membership {
  count: number;
  readonly groups: Uint8Array;
}

/** A function that says of a pupil in which groups he or she is: a place with one community has none to tell apart. */
export function membershipReader({ pupils, families }: State, { groups: communities }: OpenPlace) {
  const found: Membership = { count: 0, groups: new Uint8Array(EVERY_GROUP.length) };
  const add = (group: number): void => {
    found.groups[found.count++] = group;
  };
  return (p: number): Membership => {
    const family = pupils.family[p];
    found.count = 0;
    add(0);
    add(groupByFsm(families.fsm[family]));
    add(groupByEver6(families.ever6[family]));
    add(pupils.sex[p] === 1 ? BOYS : GIRLS);
    if (pupils.need[p] === 1) add(NEED);
    if (pupils.identified[p] === 1) add(IDENTIFIED);
    if (pupils.lookedAfter[p] === 1) add(LOOKED_AFTER);
    if (pupils.newArrival[p] > 0) add(NEW_ARRIVAL);
    if (communities > 1) add(COMMUNITY + families.group[family]);
    return found;
  };
}
