/** VC-09: who gets the school they want, by how much they aspire to. No target is stated. */

import { millington } from "../millington/model.ts";
import { type Replay, replay } from "../replay.ts";
import type { Case, Effort, Row } from "./case.ts";

const SEEDS = { quick: 1, full: 8 } as const;
const MECHANISMS = { quick: ["boston"], full: ["boston", "da"] } as const;
const SPREADS = { quick: [0.1], full: [0.1, 0.3] } as const;
const WORDS = { boston: "first preference first", da: "deferred acceptance" } as const;

type Run = Replay<typeof millington.settings, keyof typeof millington.results>;

const FIGURES = {
  dip: "first preferences got, 50–60 % of aspiration less 80–100 %",
  rGcseApplications: "r of results with applications per place",
  rGcseDistance: "r of results with the farthest distance admitted",
  rApplicationsDistance: "r of applications per place with that distance",
  moranAspiration: "Moran's I of aspiration",
} as const;

export const millingtonCase: Case = {
  id: "VC-09",
  title: "Aspiration and first preferences",
  source:
    "Millington, Butler & Hamnett 2014, by the rules of a derivative's code: success dips at above-average but not very high aspiration where moves are constrained",
  bands: "No target is stated: this is what ours gives.",
  rows: (effort) =>
    MECHANISMS[effort].flatMap((mechanism) =>
      SPREADS[effort].flatMap((valueAddedSd) =>
        [true, false].flatMap((constrained) => runRows({ mechanism, valueAddedSd, constrained }, effort)),
      ),
    ),
};

interface Setting {
  readonly mechanism: "boston" | "da";
  readonly valueAddedSd: number;
  readonly constrained: boolean;
}

function runRows(given: Setting, effort: Effort): Row[] {
  const run: Run = replay(millington, given, SEEDS[effort]);
  const seeds = SEEDS[effort] === 1 ? "one seed" : `${SEEDS[effort]} seeds`;
  const moves = given.constrained ? "moves constrained" : "moves free";
  const setting = `${WORDS[given.mechanism]}, ${moves}, value added SD ${given.valueAddedSd}, ${seeds}`;
  const shares = run.mean.firstPreferenceByDecile as readonly number[];
  const deciles = shares.map((ours, i) => ({
    setting,
    quantity: `first preferences got, ${10 * i}–${10 * (i + 1)} % of aspiration`,
    ours,
  }));
  const figures = (Object.keys(FIGURES) as (keyof typeof FIGURES)[]).map((result) => ({
    setting,
    quantity: FIGURES[result],
    ours: run.mean[result] as number,
  }));
  return [...deciles, ...figures];
}
