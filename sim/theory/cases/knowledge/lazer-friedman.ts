/** VC-10 (b): fast networks solve better at first, slow ones in the end. */

import published from "../../../../seeds/evidence/published-models.json" with { type: "json" };
import { best, landscape } from "../../lazer-friedman/landscape.ts";
import { lazerFriedman, scores } from "../../lazer-friedman/model.ts";
import { NETWORKS, type Network } from "../../lazer-friedman/network.ts";
import { chance, mean, sd } from "../../replay.ts";
import { defaults } from "../../settings.ts";
import { type Effort, port, type Row, stated } from "../case.ts";

const SEEDS = { quick: 40, full: published.lazerFriedman.seeds } as const;
const ROUNDS = published.lazerFriedman.t;
const LAST = ROUNDS[ROUNDS.length - 1];
/** About one standard error of the difference of two networks on the same landscapes, over the fewer seeds. */
const WIDER = { quick: 0.03, full: 0 } as const;

/** Score by seed, then by round, of each network; all on the landscape of the seed. */
type Courses = Readonly<Record<Network, readonly Float64Array[]>>;
type Reference = (typeof published.lazerFriedman.rows)[number];

export function lazerFriedmanRows(effort: Effort): Row[] {
  const courses = run(SEEDS[effort]);
  return [...gates(courses, effort), ...published.lazerFriedman.rows.flatMap((row) => cells(courses, row, effort))];
}

function run(seeds: number): Courses {
  const courses: Record<Network, Float64Array[]> = { none: [], linear: [], ring4: [], ring10: [], full: [] };
  const { N, K, agents } = defaults(lazerFriedman.settings);
  for (let seed = 1; seed <= seeds; seed++) {
    const draw = chance(lazerFriedman, seed);
    const land = landscape(N, K, draw("landscape"));
    const Fmax = best(land);
    for (const network of NETWORKS) courses[network].push(scores(land, Fmax, { network, agents, t: LAST }, draw));
  }
  return courses;
}

function gates(courses: Courses, effort: Effort): Row[] {
  const at = (network: Network, t: number): number => mean(courses[network].map((course) => course[t]));
  const lead = (first: Network, second: Network, t: number, least: number): Row => ({
    setting: `(b) N 20, K 5, 100 agents, ${SEEDS[effort]} landscapes, t = ${t}`,
    quantity: `score of ${first} less that of ${second}`,
    ...stated(least, 1, WIDER[effort]),
    ours: at(first, t) - at(second, t),
  });
  return [
    lead("full", "linear", 5, 0.15),
    lead("linear", "full", LAST, 0.15),
    lead("full", "linear", 10, 0),
    lead("linear", "full", 20, 0),
  ];
}

/** With fewer seeds than the reference both means may be three standard errors from the truth. */
function cells(courses: Courses, { network, score }: Reference, effort: Effort): Row[] {
  const runs = courses[network as Network];
  const wider = effort === "full" ? 1 : 1 + Math.sqrt(runs.length / SEEDS.full);
  return ROUNDS.map((t, i) => {
    const values = runs.map((course) => course[t]);
    return {
      setting: `(b) ${network}, t = ${t}, ${runs.length} landscapes`,
      quantity: "mean score (F / Fmax)⁸",
      ...port(score[i], wider * sd(values), runs.length),
      ours: mean(values),
    };
  });
}
