/** What needs the leavers one by one, of the place and of each borough: the lowest fifth by every group, and the slope. */

import type { State } from "../../engine/state.ts";
import type { OpenPlace } from "../../place/open.ts";
import { meanOfLowestFifth, residentLeavers, slopeOnAdvantage } from "../leavers.ts";
import { type Boroughs, type Detail, EVERY_GROUP } from "./detail.ts";
import { type Membership, membershipReader } from "./groups-of.ts";

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
    slopes: Float64Array.from(parts, (rows) => slopeOnAdvantage(state, rows)),
  };
}

/** Mean attainment of the fifth of each of EVERY_GROUP that attains least; NaN where there is nobody. */
function lowestFifths(rows: Int32Array, attainment: Float64Array, groupsOf: (p: number) => Membership): Float64Array {
  const byGroup = EVERY_GROUP.map((): number[] => []);
  for (const p of rows) {
    const { count, groups } = groupsOf(p);
    for (let i = 0; i < count; i++) byGroup[groups[i]].push(attainment[p]);
  }
  return Float64Array.from(byGroup, (values) => meanOfLowestFifth(Float64Array.from(values)));
}
