/** VC-07: schools end up further apart than homes, with one and the same tolerance. */

import published from "../../../seeds/evidence/published-models.json" with { type: "json" };
import { compass } from "../compass/model.ts";
import { type Replay, replay } from "../replay.ts";
import { type Band, type Case, type Effort, port, type Row, stated } from "./case.ts";
import { townRows } from "./compass-towns.ts";

const SEEDS = { quick: 3, full: 20 } as const;
type Cell = (typeof published.compass.rows)[number];
type Run = Replay<typeof compass.settings, keyof typeof compass.results>;

/** H of schools by α where households have moved home with a peak at .6; and H of those homes. */
const GATE_F = 0.6;
const GATE_HOMES: Band = [0.1, 0.21];
const GATE_SCHOOLS = new Map<number, Band>([
  [0.4, [0.21, 0.35]],
  [0.6, [0.57, 0.8]],
]);
const NEARLY_ALL = { alpha: 0.8, above: 0.97 };
const DISTANCE_ALONE = 0.01;
/** Weights at which schools are further apart than homes in all but a few seeds. */
const EXCESS = { alphas: [0.4, 0.6, 0.8], share: 0.95 };

export const compassCase: Case = {
  id: "VC-07",
  title: "Schools further apart than homes",
  source:
    "Dignum, Athieniti, Boterman, Flache & Lees 2022; values of an independent re-implementation of the authors' rules, 20 seeds; the four functional tests of the authors' code",
  bands:
    "As stated beside the re-implementation for 20 seeds; its single cells, and all figures of fewer seeds, 3 sd/√seeds + .02; the authors' tests with edges that meet, no smallest school and neighbourhoods of whole cells.",
  rows: (effort) => [...tableRows(effort), ...townRows(effort)],
};

/** Every cell of the table, or those with a peak at .6, each followed by what is asked of it beside its value. */
function tableRows(effort: Effort): Row[] {
  const cells = published.compass.rows.filter(({ f }) => effort === "full" || f === GATE_F);
  return cells.flatMap((cell) => {
    const { map, f, M, alpha } = cell;
    const runs = replay(compass, { map: map as "random" | "schelling", f, M, alpha }, SEEDS[effort]);
    return [...valueRows(cell, runs, effort), ...signRows(cell, runs)];
  });
}

const settingOf = ({ map, f, M, alpha }: Cell, seeds: number): string =>
  `${map === "random" ? "homes at random" : "homes moved"}, f = ${f}, M = ${M}, α = ${alpha}, ${seeds} seeds`;

function valueRows(cell: Cell, { results, mean }: Run, effort: Effort): Row[] {
  const seeds = results.length;
  const setting = settingOf(cell, seeds);
  const schools = { setting, quantity: "H of schools", ...port(cell.H[0], cell.H[1], seeds), ours: mean.H as number };
  const isGate = effort === "full" && cell.map === "schelling" && cell.f === GATE_F;
  const band = isGate ? GATE_SCHOOLS.get(cell.alpha) : undefined;
  const rows: Row[] = [band === undefined ? schools : { ...schools, band }];
  if (cell.alpha > 0) return rows;
  const [reference, sd] = cell.residentialH;
  const homes = { setting, quantity: "H of homes", ...port(reference, sd, seeds), ours: mean.residentialH as number };
  return [isGate ? { ...homes, band: GATE_HOMES } : homes, ...rows];
}

function signRows(cell: Cell, { results, mean }: Run): Row[] {
  const setting = settingOf(cell, results.length);
  const rows: Row[] = [];
  if (cell.alpha === 0) {
    const apart = Math.max(...results.map(({ H, residentialH }) => Math.abs((H as number) - (residentialH as number))));
    const quantity = "largest difference of H between schools and homes in any seed";
    rows.push({ setting, quantity, ...stated(0, DISTANCE_ALONE), ours: apart });
  }
  if (cell.map !== "schelling") return rows;
  if (EXCESS.alphas.includes(cell.alpha)) {
    const above = results.filter(({ H, residentialH }) => H > residentialH).length / results.length;
    const quantity = "share of seeds with schools further apart than homes";
    rows.push({ setting, quantity, ...stated(EXCESS.share, 1), ours: above });
  }
  if (cell.f === GATE_F && cell.alpha === NEARLY_ALL.alpha) {
    rows.push({ setting, quantity: "H of schools", ...stated(NEARLY_ALL.above, 1), ours: mean.H as number });
  }
  return rows;
}
