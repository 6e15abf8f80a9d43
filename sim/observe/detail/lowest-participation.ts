/** Mean participation of the fifth of residents who take part least, without sorting everyone. */

import type { State } from "../../engine/state.ts";
import { GROUPS, groupByEver6, groupByFsm } from "../observation.ts";

/** Steps into which the index from 0 to 1 is cut: those of one step count as alike where the fifth ends within it. */
const STEPS = 2000;

interface Histogram {
  /** Groups × steps. */
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

/** By GROUPS; NaN where there is nobody. */
export function lowestParticipation(state: State): Float64Array {
  const histogram = histogramOf(state);
  return Float64Array.from(GROUPS, (_, g) => meanOfLowestFifth(histogram, g * STEPS));
}

function histogramOf({ pupils, families }: State): Histogram {
  const counts = new Float64Array(GROUPS.length * STEPS);
  const sums = new Float64Array(GROUPS.length * STEPS);
  for (let p = 0; p < pupils.count; p++) {
    const family = pupils.family[p];
    if (families.outside[family] === 1) continue;
    const participation = pupils.participation[p];
    const step = Math.min(STEPS - 1, Math.max(0, Math.floor(participation * STEPS)));
    for (let of = 0; of < 3; of++) {
      const group = of === 0 ? 0 : of === 1 ? groupByFsm(families.fsm[family]) : groupByEver6(families.ever6[family]);
      counts[group * STEPS + step] += 1;
      sums[group * STEPS + step] += participation;
    }
  }
  return { counts, sums };
}

/** The steps from the lowest up until a fifth of the pupils are met; of the last one its mean counts for those needed. */
function meanOfLowestFifth({ counts, sums }: Histogram, from: number): number {
  let all = 0;
  for (let i = from; i < from + STEPS; i++) all += counts[i];
  const wanted = Math.ceil(all / 5);
  if (wanted === 0) return Number.NaN;
  let met = 0;
  let sum = 0;
  for (let i = from; met < wanted; i++) {
    if (counts[i] === 0) continue;
    const taken = Math.min(counts[i], wanted - met);
    met += taken;
    sum += (sums[i] / counts[i]) * taken;
  }
  return sum / wanted;
}
