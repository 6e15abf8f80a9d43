/** Runs of Tarnford with made-up numbers by school, neighbourhood and group, for tests of the catalogue of figures. */

import type { ReplicateResult } from "../../sim/engine/job.ts";
import { comparedIn } from "../../sim/experiment/compared.ts";
import type { Letter } from "../../sim/experiment/pairs.ts";
import { groupColumns } from "../../sim/indicators/by-group.ts";
import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import { SERIES, type UnitType, unitColumns } from "../../sim/indicators/series.ts";
import { EVERY_GROUP } from "../../sim/observe/detail/detail.ts";
import type { FewOfEach } from "../../sim/observe/each-child.ts";
import type { FigureProps } from "../../ui/result/figure.ts";
import { type Shown, shownOfRuns } from "../../ui/state/shown.ts";
import { View } from "../../ui/state/view.svelte.ts";
import type { Workbench } from "../../ui/state/workbench.svelte.ts";
import { alone, together } from "./made-up.ts";
import { about, tarnford } from "./made-up-place.ts";

export const YEARS = [2025, 2026, 2037];
export const YEAR = 2037;

/** What is measured in one run: by the side, the column's name, the unit (−1 the whole place), the year's number. */
export type Made = (letter: Letter, run: number, key: string, unit: number, at: number) => number;

/** Something of each: wobbles from run to run, from unit to unit, and a little between A and B. */
export const made: Made = (letter, run, key, unit, at) => {
  const base = LEVELS[key as IndicatorKey] ?? 0.3 + 0.05 * key.length;
  const own = 0.4 * Math.sin(3 * unit + key.length) + 0.03 * Math.sin(7 * run + unit + at);
  return base * (1 + own) + (letter === "b" && at > 0 ? base * 0.08 * Math.cos(unit + 0.7 * key.length) : 0);
};

const LEVELS: Partial<Record<IndicatorKey | "places all", number>> = {
  pupils: 250,
  "places all": 260,
  fsmShare: 0.25,
  travel: 2,
};

function resultOf(letter: Letter, replicate: number, of: Made): ReplicateResult {
  const series = (unit: UnitType, keys: readonly string[]) => {
    const units = tarnford[unit === "school" ? "schools" : "neighbourhoods"].ids;
    return Float32Array.from(
      keys.flatMap((key) => units.flatMap((_, u) => YEARS.map((_, at) => of(letter, replicate, key, u, at)))),
    );
  };
  const mapped = (unit: UnitType) =>
    series(
      unit,
      unitColumns(unit).map(({ indicator }) => indicator),
    );
  const grouped = (unit: UnitType) =>
    series(
      unit,
      groupColumns(unit).map(({ key, group }) => `${key} ${group}`),
    );
  return {
    replicate,
    years: YEARS,
    place: Float64Array.from(
      SERIES.flatMap(({ indicator, group }) =>
        YEARS.map((_, at) => of(letter, replicate, group === "all" ? indicator : `${indicator} ${group}`, -1, at)),
      ),
    ),
    school: mapped("school"),
    neighbourhood: mapped("neighbourhood"),
    each: childrenOf(letter, replicate, of),
    byGroup: { school: grouped("school"), neighbourhood: grouped("neighbourhood") },
  };
}

/** Forty children, every fourth of them eligible; the last ten are another ten in B. */
function childrenOf(letter: Letter, replicate: number, of: Made): FewOfEach {
  const key = Uint32Array.from({ length: 40 }, (_, i) => (i < 30 || letter === "a" ? i : i + 100));
  const marks = key.map(
    (_, i) => (1 << EVERY_GROUP.indexOf("all")) | (1 << EVERY_GROUP.indexOf(i % 4 === 0 ? "fsm" : "notFsm")),
  );
  const values = (name: string) => Float32Array.from(key, (child) => of(letter, replicate, name, child, 2));
  return { key, marks, attainment: values("child attainment"), travel: values("child travel") };
}

export function madeUpShown(n = 12, of: Made = made): Shown {
  const runs = (letter: Letter) => Array.from({ length: n }, (_, replicate) => resultOf(letter, replicate, of));
  return shownOfRuns({ a: alone(n), b: together(n) }, runs("a"), runs("b"));
}

export function figureProps(shown: Shown = madeUpShown(), year = YEAR, bench = {} as Workbench): FigureProps {
  const compared = comparedIn(shown.pairs, [shown.a, shown.b], "attainmentGap", year);
  return { shown, about, compared, year, view: new View(), bench };
}

/** The cells of the table that is open. */
export const cells = (container: Element): string[][] =>
  [...container.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace("−", "-").trim() ?? ""),
  );

/** Words that lie over one another in a drawing, or off it. */
export function collisions(svg: SVGSVGElement): string[] {
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].map((text) => ({
    text: text.textContent?.trim(),
    box: text.getBoundingClientRect(),
  }));
  const off = boxes
    .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
    .map(({ text }) => `off: ${text}`);
  const over = boxes.flatMap(({ text, box }, i) =>
    boxes
      .slice(i + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 3 &&
          other.top < box.bottom - 3,
      )
      .map((other) => `${text} / ${other.text}`),
  );
  return [...off, ...over];
}
