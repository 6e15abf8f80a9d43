/** VC-10 (a) and (d) by the year engine: gaps close as over a tie, nobody falls, and without transfer ties are nothing. [D1] */

import { around, type Case, type Row, stated } from "../theory/cases/case.ts";
import { type Graph, KEPT, spread, unmoved } from "./knowledge.ts";

const RATE = 0.05;
const STEPS = 20;
/** The share that is lost across the widest of these gaps, as the kernel's x·exp(−x/x₀) is not x: 7 steps of .001 in 10. */
const CURVED = 0.001;
const ROUNDING = 1e-12;

export const knowledgeDocking: Case = {
  id: "D1-10",
  title: "Knowledge over ties, by the year engine",
  source:
    "VC-10 (a) and (d), mathematics: the year engine with every process off but partnership and transfer, its plain kernel, full trust and no cost; eight schools whose effects begin a step apart",
  bands:
    "(a) those of VC-10 to a thousandth, as the engine learns a little less across a gap and keeps .999 of an effect a year, which is taken out; (d) no bit different. Not expressed: averaging, as no school of ours falls because a partner stands lower, and learning from the best alone, as ours learn from every partner above them; nor the rugged landscape of (b), as our practices are worth what they are worth by themselves.",
  rows: () => [...[1, 5, STEPS].map(oneWay), ...(["ring", "star"] as const).flatMap(learning), ...nothing()],
};

/** What the engine keeps of itself, taken out. */
const freed = (effects: Float64Array, steps: number): Float64Array => {
  let kept = 1;
  for (let step = 0; step < steps; step++) kept *= KEPT;
  return effects.map((value) => value / kept);
};

/** gap = gap₀ (1 − κ)ᵗ. */
function oneWay(steps: number): Row {
  let gap = 1;
  for (let step = 0; step < steps; step++) gap *= 1 - RATE;
  const end = freed(spread("two", RATE, steps)[steps], steps);
  return {
    setting: `(a) two schools, one learns, rate ${RATE}, ${steps} years`,
    quantity: "gap, from 1",
    ...around(gap, CURVED),
    ours: end[1] - end[0],
  };
}

function learning(graph: Graph): Row[] {
  const path = spread(graph, RATE, STEPS).map(freed);
  const falls = path.slice(1).map((now, t) => now.reduce((most, value, s) => Math.max(most, path[t][s] - value), 0));
  const mean = (effects: Float64Array) => effects.reduce((sum, value) => sum + value, 0) / effects.length;
  const setting = `(a) ${graph} of 8, rate ${RATE}, ${STEPS} years, no cost`;
  return [
    { setting, quantity: "highest, from 7", ...around(7, ROUNDING * 100), ours: Math.max(...path[STEPS]) },
    { setting, quantity: "mean, from 3.5", ...stated(3.5, 7), ours: mean(path[STEPS]) },
    { setting, quantity: "most that any fell in a year", ...around(0, ROUNDING * 100), ours: Math.max(...falls) },
  ];
}

/** Both kernels: a run with ties against one without, bit for bit. */
const nothing = (): Row[] =>
  ([0, 1] as const).flatMap((kernel) => {
    const [tied, alone] = (["ring", "none"] as const).map((graph) => unmoved(graph, kernel, 3));
    const setting = `(d) ring of 8, ${kernel === 0 ? "plain kernel" : "practices by name"}, nothing moves, 3 years`;
    return (["effects", "attainment"] as const).map((column) => ({
      setting,
      quantity: `${column === "effects" ? "schools' effects" : "pupils' attainments"} that differ in any bit from those without ties`,
      ...around(0, 0),
      ours: tied[column].filter((value, i) => !Object.is(value, alone[column][i])).length,
    }));
  });
