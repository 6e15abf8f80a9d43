/** What needs the leavers one by one, of the place and of each borough: the lowest fifth by every group, and the slope. */

import type { State } from "../../engine/state.ts";
import type { OpenPlace } from "../../place/open.ts";
import { residentLeavers, slopeOf } from "../leavers.ts";
import { type Boroughs, type Detail, EVERY_GROUP } from "./detail.ts";
import { type Membership, membershipReader } from "./groups-of.ts";

const E = EVERY_GROUP.length;

export function leaverDetail(
  state: State,
  place: OpenPlace,
  boroughs: Boroughs,
): Pick<Detail, "lowestAttainment" | "slopes"> {
  const { pupils, families } = state;
  const leavers = residentLeavers(state, place);
  const boroughOf = (p: number) => boroughs.ofNeighbourhood[families.neighbourhood[pupils.family[p]]];
  const parts = [
    leavers,
    ...Array.from({ length: boroughs.count }, (_, b) => leavers.filter((p) => boroughOf(p) === b)),
  ];
  const groupsOf = membershipReader(state, place);
  const lowest = parts.map((rows) => lowestFifths(rows, pupils.attainment, groupsOf));
  return {
    lowestAttainment: Float64Array.from(lowest.flatMap((means) => [...means])),
    slopes: Float64Array.from(parts, (rows) => slopeOf(state, rows)),
  };
}

/** Mean attainment of the fifth of each of EVERY_GROUP that attains least; NaN where there is nobody. */
function lowestFifths(
  rows: readonly number[],
  attainment: Float64Array,
  groupsOf: (p: number) => Membership,
): Float64Array {
  const wanted = new Float64Array(E);
  for (const p of rows) each(groupsOf(p), (group) => wanted[group]++);
  for (let group = 0; group < E; group++) wanted[group] = Math.ceil(wanted[group] / 5);
  const met = new Float64Array(E);
  const sums = new Float64Array(E);
  for (const p of rows.toSorted((p, q) => attainment[p] - attainment[q])) {
    each(groupsOf(p), (group) => {
      if (met[group] === wanted[group]) return;
      met[group] += 1;
      sums[group] += attainment[p];
    });
  }
  return sums.map((sum, group) => sum / met[group]);
}

function each({ count, groups }: Membership, take: (group: number) => void): void {
  for (let i = 0; i < count; i++) take(groups[i]);
}
