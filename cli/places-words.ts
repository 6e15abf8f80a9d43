/** Rolls against places as a table: the place in every year, its boroughs in the first and the last. */

import type { Unit } from "../sim/engine/job.ts";
import { type AreaYear, PLANNING, rollsAndPlaces, type Spread } from "../sim/experiment/rolls-and-places.ts";
import { type Runs, yearsOf } from "../sim/experiment/runs.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { numberText } from "../text/numbers.ts";
import { say } from "../text/say.ts";
import { tableText } from "./table.ts";

/** The units recorded, boroughs among them. */
export const withBoroughs = (units: readonly Unit[]): Unit[] => [...new Set<Unit>([...units, "borough"])];

/** What a comparison's JSON has of both. */
export const placesData = (a: Runs, b: Runs, place: OpenPlace) => ({
  a: rollsAndPlaces(a, place),
  b: rollsAndPlaces(b, place),
});

/** One table a phase; of several scenarios, their rows one below the other. */
export function placesText(
  sides: readonly { readonly letter: string; readonly runs: Runs }[],
  place: OpenPlace,
): string {
  const told = sides.flatMap(({ letter, runs }) => rollsAndPlaces(runs, place).map((area) => ({ letter, area })));
  const years = yearsOf(sides[0].runs);
  const shown = told.filter(({ area }) => area.borough === undefined || isAnEnd(area.year, years));
  const phases = [...new Set(shown.map(({ area }) => area.phase))];
  const tables = phases.map((phase) => {
    const heading = say("places.heading", { phase, place: place.title, n: sides[0].runs.results.length });
    const rows = inOrder(shown.filter(({ area }) => area.phase === phase));
    return `${heading}\n${tableOf(rows, sides.length > 1)}`;
  });
  return [...tables, say("places.legend")].join("\n\n");
}

interface Row {
  readonly letter: string;
  readonly area: AreaYear;
}

const isAnEnd = (year: number, years: readonly number[]): boolean => year === years[0] || year === years.at(-1);

/** Area by area as they come, in each year by year, in each scenario by scenario. */
function inOrder(rows: readonly Row[]): Row[] {
  const areas = [...new Set(rows.map(({ area }) => area.borough))];
  return areas.flatMap((borough) =>
    rows.filter(({ area }) => area.borough === borough).sort((x, y) => x.area.year - y.area.year),
  );
}

function tableOf(rows: readonly Row[], several: boolean): string {
  const header = [
    say("places.column.area"),
    say("places.column.year"),
    ...(several ? [say("places.column.side")] : []),
    ...PLANNING.map((key) => say(`places.column.${key}`)),
  ];
  return tableText(
    header,
    rows.map(({ letter, area }) => [
      area.borough ?? say("places.whole"),
      String(area.year),
      ...(several ? [letter] : []),
      ...PLANNING.map((key) => spreadText(area.values[key])),
    ]),
  );
}

/** One number where the band is no wider than what is printed. */
function spreadText(spread: Spread): string {
  const [median, low, high] = [spread.median, spread.low, spread.high].map((value) => numberText(value, 0));
  return low === high ? median : say("places.spread", { median, low, high });
}
