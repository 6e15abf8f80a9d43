/** VC-10 (a) and (d): what diffusion over ties must give exactly, and that it gives nothing at a rate of 0. */

import { diffusion } from "../../diffusion.ts";
import { oneRun } from "../../replay.ts";
import { defaults, type Settings } from "../../settings.ts";
import { around, type Row, stated } from "../case.ts";

type Of = Partial<Settings<typeof diffusion.settings>>;

const RATE = 0.05;
const ROUNDING = 1e-12;

/** Eight schools: variance left after 20 steps, second eigenvalue, and steps after which no other counts. */
const AVERAGED = [
  { graph: "ring", left: around(0.20091, 5e-6), lambda: 2 - Math.sqrt(2), late: 200 },
  { graph: "star", left: around(0.08567, 5e-6), lambda: 1, late: 200 },
  { graph: "complete", left: stated(0, 1e-4), lambda: 8, late: 5 },
] as const;

const after = (given: Of) => oneRun(diffusion, { ...defaults(diffusion.settings), ...given }, 1);

export function diffusionRows(): Row[] {
  return [...AVERAGED.flatMap(averaged), ...[1, 5, 20].map(oneWay), ...AVERAGED.flatMap(learning)];
}

function averaged({ graph, left, lambda, late }: (typeof AVERAGED)[number]): Row[] {
  const end = after({ graph, rate: RATE });
  const shrink = (1 - RATE * lambda) * (1 - RATE * lambda);
  const setting = `(a) ${graph} of 8, rate ${RATE}`;
  return [
    { setting: `${setting}, 20 steps`, quantity: "mean, from 0", ...around(0, ROUNDING), ours: end.mean as number },
    { setting: `${setting}, 20 steps`, quantity: "variance left", ...left, ours: end.varianceRatio as number },
    {
      setting: `${setting}, step ${late}`,
      quantity: "variance left by the step, (1 − g λ₂)²",
      ...around(shrink, 1e-9),
      ours: after({ graph, rate: RATE, steps: late }).lastRatio as number,
    },
  ];
}

/** gap = gap₀ (1 − κ)ᵗ. */
function oneWay(steps: number): Row {
  let gap = 1;
  for (let step = 0; step < steps; step++) gap *= 1 - RATE;
  return {
    setting: `(a) two schools, one learns, rate ${RATE}, ${steps} steps`,
    quantity: "gap, from 1",
    ...around(gap, ROUNDING),
    ours: after({ graph: "two", rate: RATE, steps }).gap as number,
  };
}

function learning({ graph }: (typeof AVERAGED)[number]): Row[] {
  const end = after({ graph, rate: RATE, rule: "better" });
  const setting = `(a) ${graph} of 8, learning from the best seen, rate ${RATE}, 20 steps, no cost`;
  return [
    { setting, quantity: "highest, from 3.5", ...around(3.5, 0), ours: end.highest as number },
    { setting, quantity: "mean, from 0", ...stated(0, 3.5), ours: end.mean as number },
    { setting, quantity: "most that any fell in a step", ...around(0, 0), ours: end.greatestFall as number },
  ];
}

export function nullRows(): Row[] {
  const alone = after({ graph: "none" }).schools as readonly number[];
  return (["average", "better"] as const).map((rule) => {
    const tied = after({ graph: "complete", rate: 0, rule }).schools as readonly number[];
    return {
      setting: `(d) complete of 8, ${rule === "average" ? "averaging" : "learning"}, rate 0, 20 steps`,
      quantity: "schools that differ in any bit from schools without ties",
      ...around(0, 0),
      ours: tied.filter((value, i) => !Object.is(value, alone[i])).length,
    };
  });
}
