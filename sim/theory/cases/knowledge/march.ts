/** VC-10 (c): people who learn slowly from the code leave it more to learn. */

import published from "../../../../seeds/evidence/published-models.json" with { type: "json" };
import { march } from "../../march/model.ts";
import { COUNTS, type Counts } from "../../march/organisation.ts";
import { replay } from "../../replay.ts";
import { around, type Effort, type Row, stated } from "../case.ts";

const SEEDS = { quick: 120, full: published.march.seeds } as const;
const TOLERANCE = 0.03;
/** About 2 standard errors of the difference of two settings over the fewer seeds. */
const WIDER = { quick: 0.02, full: 0 } as const;

type Cell = (typeof published.march.rows)[number] & { readonly ours: number };

/** Both readings of k are checked in full, the one that is the default in every test run. */
export const marchRows = (effort: Effort): Row[] =>
  COUNTS.slice(0, effort === "full" ? 2 : 1).flatMap((counts) => reading(counts, effort));

function reading(counts: Counts, effort: Effort): Row[] {
  const seeds = SEEDS[effort];
  const cells: Cell[] = published.march.rows.map(({ p1, p2, knowledge }) => {
    const ours = replay(march, { p1, p2, counts }, seeds).mean.knowledge as number;
    return { p1, p2, knowledge, ours };
  });
  const words = `${seeds} runs, ${counts === "held" ? "beliefs held" : "all"} counted in k`;
  return [
    ...cells.map(({ p1, p2, knowledge, ours }) => ({
      setting: `(c) p₁ ${p1}, p₂ ${p2}, ${words}`,
      quantity: "share of reality that the code has right",
      ...around(knowledge, TOLERANCE),
      ours,
    })),
    ...gates(cells, words, WIDER[effort]),
  ];
}

/** Less is known the faster people learn, whatever p₂; and the more the faster the code learns, when people are slow. */
function gates(cells: readonly Cell[], words: string, wider: number): Row[] {
  const slow = cells.filter(({ p1 }) => p1 === 0.1);
  const rates = slow.map(({ p2 }) => p2);
  return [
    ...rates.map((rate) => ({
      setting: `(c) p₂ ${rate}, ${words}`,
      quantity: "greatest change of that from one p₁ to the next higher",
      ...stated(-1, 0, wider),
      ours: Math.max(...steps(cells.filter(({ p2 }) => p2 === rate))),
    })),
    {
      setting: `(c) p₁ .1, ${words}`,
      quantity: "least change of that from one p₂ to the next higher",
      ...stated(0, 1, wider),
      ours: Math.min(...steps(slow)),
    },
  ];
}

/** What each cell has more than the one before. */
const steps = (cells: readonly Cell[]): number[] => cells.slice(1).map(({ ours }, i) => ours - cells[i].ours);
