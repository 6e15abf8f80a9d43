/** Forty schools and their repertoires, paired lowest with highest: what each gains by it. [B6] */

import { keepWithin } from "../../../../sim/between/practice/limits.ts";
import { inquireTogether, takeUp } from "../../../../sim/between/practice/partners-year.ts";
import type { Parameters } from "../../../../sim/scenario/parameters.ts";
import { type Alone, effects, live, mean, sd, settled, tiesOf } from "./alone.ts";

/** Gains at 16 by year of schools paired lowest with highest, for as long as told, over what they would be alone. */
export function together(stated: Partial<Parameters>, trust: number, tied: number, seeds = 20) {
  const runs = Array.from({ length: seeds }, (_, seed) => gains(settled(seed + 1, 40, 60, stated), trust, tied));
  const over = (measure: (run: (typeof runs)[number], year: number) => readonly number[]) =>
    Object.fromEntries([1, 2, 3, 4, 5].map((year) => [year, mean(runs.flatMap((run) => measure(run, year)))]));
  return {
    supported: over((run, year) => run[year - 1].slice(0, 20)),
    supporting: over((run, year) => run[year - 1].slice(20)),
    /** Standard error of the supporting schools' mean in the last year, schools taken one by one. */
    error: errorOf(runs.flatMap((run) => run[4].slice(20))),
    falling: over((run, year) => run[year - 1].map((gain) => (gain < 0 ? 1 : 0))),
  };
}

const errorOf = (gains: readonly number[]): number => sd(gains) / Math.sqrt(gains.length);

function gains(alone: Alone, trust: number, tied: number): number[][] {
  const start = effects(alone, alone.held);
  const order = Array.from(start.keys()).sort((a, b) => start[a] - start[b]);
  const partner = order.map((_, s) => order[order.length - 1 - order.indexOf(s)]);
  const ties = tiesOf(partner, 1, trust);
  const [apart, paired] = [alone.held.slice(), alone.held.slice()];
  const at16 = new Float64Array(order.length);
  return [1, 2, 3, 4, 5].map((year) => {
    live(alone, apart, "after", year);
    live(alone, paired, "after", year);
    if (year <= tied) {
      takeUp(paired, alone.values, ties, alone.parameters["moveKnowledge.adoption"]);
      const inquiry = alone.chance(`inquiry ${year}`);
      inquireTogether(paired, alone.values, ties, alone.rooms.keys, alone.parameters, inquiry);
      const most = alone.parameters["practice.attention"];
      const { practices } = alone.values;
      alone.rooms.staff.forEach((staff, s) => {
        keepWithin(paired, s * practices, (s + 1) * practices, staff, most);
      });
    }
    const [without, withTie] = [effects(alone, apart), effects(alone, paired)];
    const cost = year <= tied ? alone.parameters["moveKnowledge.cost"] : 0;
    at16.forEach((gain, s) => {
      at16[s] = 0.9 * gain + withTie[s] - without[s] - cost;
    });
    return order.map((s) => at16[s]);
  });
}
