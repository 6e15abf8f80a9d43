/**
 * Whether a place stays as it is where nobody acts: `npm run report:fifty [-- FOLDER [BOROUGH …]]` writes
 * docs/fifty-years.md. FOLDER is the data package of a real place, run beside the two that ship; boroughs named after it
 * are a part of it, which is quicker. [O8]
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { document, table } from "../../cli/document/markdown.ts";
import { loadPlace } from "../../cli/place-files.ts";
import { simulate } from "../../sim/engine/simulate.ts";
import type { State } from "../../sim/engine/state.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { studentQuantile } from "../../sim/experiment/student.ts";
import { ofSchools } from "../../sim/indicators/composition.ts";
import { INDICATORS, type IndicatorKey } from "../../sim/indicators/registry.ts";
import { countsOf } from "../../sim/indicators/segregation/counts.ts";
import { entropyIndex } from "../../sim/indicators/segregation/entropy.ts";
import type { Observation } from "../../sim/observe/observation.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { spreadOf } from "../../sim/place/spread.ts";
import { scenarioWith } from "../sim/between/small-year.ts";
import { errorOf, meanOf } from "./over-seeds.ts";
import { partOf } from "./part-of.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tarnford: { type: "string", default: "8" },
    averdale: { type: "string", default: "2" },
    seeds: { type: "string", default: "2" },
  },
});
const YEARS = 50;
/** As a scenario has it that does not say. */
const BURN_IN = 12;
/** Years that are looked at; each figure is the mean of that year and those next to it. */
const LOOKS = [0, 10, 25, YEARS];

const REASONS = `What is known of what moves. *What schools add* wanders: practices are good or bad for a whole place, so the mean over n
schools changes by about .07/√n SD a year in some decades, and mean attainment at 16 by four times that, up in one seed and down in
another. It no longer rises on the whole: repertoires start from what ties that form of themselves hold up, at the schools they
grew in. Its *spread* is .05 SD a year as inferred at the start and shrinks by up to a fifth: most among few schools, and in places
grown from profiles, where no published intake lets a practice fit one school better than another. *Schools sort* for decades:
families like families like them, and see last year's rolls, so that dissimilarity goes on rising after twelve years of settling,
by about .02 in each place here; it is more than would matter. Of two seeds hardly anything can be told from chance. *Practices made together* are counted from the base year, in which
by definition there are none.`;

interface Measure {
  readonly label: string;
  readonly decimals: number;
  /** The smallest change that would matter to anyone; none where nothing is at stake. */
  readonly material?: number;
  readonly of: (observation: Observation, state: State) => number;
}

const indicator = (key: IndicatorKey): Measure => ({
  label: `${INDICATORS[key].label} (${INDICATORS[key].unit})`,
  decimals: INDICATORS[key].decimals,
  material: INDICATORS[key].material,
  of: (observation) => INDICATORS[key].place(observation, "all"),
});

const MEASURES: readonly Measure[] = [
  ...(["attainment", "attainmentGap", "schoolEffect", "spreadOfSchoolEffects"] as const).map(indicator),
  ...(["absence", "persistentAbsence", "persistentAbsenceGap", "exclusions", "exits", "notOnRoll"] as const).map(
    indicator,
  ),
  ...(["participation", "participationGap"] as const).map(indicator),
  ...(["schoolDissimilarity", "schoolGorard"] as const).map(indicator),
  {
    label: "Entropy index H of schools, by eligibility (index 0–1)",
    decimals: 3,
    material: 0.005,
    of: (observation) => {
      const { disadvantaged, others } = ofSchools(observation, "fsm");
      return entropyIndex(countsOf(Array.from(disadvantaged, (eligible, s) => [eligible, others[s]])));
    },
  },
  indicator("homeDissimilarity"),
  {
    label: "Spread of prices of homes (SD of ln price)",
    decimals: 3,
    material: 0.02,
    of: (_, { neighbourhoods }) => spreadOf(neighbourhoods.logPrice.subarray(0, neighbourhoods.count)).sd,
  },
  { ...indicator("pupils"), material: Number.POSITIVE_INFINITY },
  ...(["practiceKnown", "practiceUsed", "practiceCreated", "partnerships"] as const).map(indicator),
];

/** Seeds × looks × measures. */
function lookAt(place: Place, name: string, seeds: number): number[][][] {
  const open = openPlace(place, "secondary");
  const scenario = scenarioWith({ place: "tarnford", title: name, years: YEARS + 1, burnIn: BURN_IN });
  return Array.from({ length: seeds }, (_, replicate) => {
    const seen: number[][][] = LOOKS.map(() => []);
    for (const { state, observation } of simulate({ place: open, scenario, replicate, assumptions: "centre" })) {
      if (observation === undefined) continue;
      const found = MEASURES.map(({ of }) => of(observation, state));
      LOOKS.forEach((look, l) => {
        if (Math.abs(state.year - open.baseYear - look) <= 1) seen[l].push(found);
      });
    }
    console.error(`${place.title}: ${replicate + 1} of ${seeds}`);
    return seen.map((years) => MEASURES.map((_, m) => meanOf(years.map((year) => year[m]))));
  });
}

function chapter(place: Place, name: string, seeds: number): string[] {
  if (!(seeds > 0)) return [];
  const seen = lookAt(place, name, seeds);
  const rows = MEASURES.map((measure, m) => {
    const start = meanOf(seen.map((looks) => looks[0][m]));
    const changes = LOOKS.slice(1).map((_, l) => seen.map((looks) => looks[l + 1][m] - looks[0][m]));
    const cells = changes.map((by) => `${said(meanOf(by), measure)} ± ${said(errorOf(by), measure)}`);
    return [measure.label, said(start, measure), ...cells, verdict(measure, changes[changes.length - 1])];
  });
  const heads = LOOKS.slice(1).map((year) => `change by ${year}:`);
  return [
    `## ${place.title}`,
    `${seeds} seeds, ${openPlace(place, "secondary").schools.ids.length} secondary schools.`,
    table(["", "start:", ...heads, ""], rows),
  ];
}

/** Whether a change that would matter is more than chance makes in one of fifty: by Student's t, as seeds are few. */
function verdict({ material = 0 }: Measure, changes: readonly number[]): string {
  const change = Math.abs(meanOf(changes));
  if (change <= material) return "";
  const surely = studentQuantile(0.98, changes.length - 1) * errorOf(changes);
  return change > surely ? "**moves**" : "within chance";
}

const said = (value: number, { decimals }: Measure): string =>
  value.toFixed(Math.min(4, decimals + 1)).replace("-", "−");

const [folder, ...boroughs] = positionals;
const real = folder === undefined ? undefined : partOf(loadPlace(folder, process.cwd()), boroughs);

writeFileSync(
  "docs/fifty-years.md",
  document(
    "# Fifty years without action",
    `*Made by \`npm run report:fifty\` with model version ${MODEL_VERSION}; nothing here is written by hand.*`,
    `What a place comes to in ${YEARS} years in which nobody does anything beyond what is usual ([O8] of [the model](model.md)): each
figure is the mean of a year and those next to it, each change has its standard error over seeds. *Moves* marks a change by
the last year that would matter to someone and is more than chance makes in one case of fifty (Student's t over seeds); *within
chance* one that would matter and is not. Of as many rows as there are here, one may move by chance.`,
    REASONS,
    ...chapter(loadPlace("tarnford", "."), "tarnford", Number(values.tarnford)),
    ...chapter(loadPlace("averdale", "."), "averdale", Number(values.averdale)),
    ...(real === undefined ? [] : chapter(real, "real", Number(values.seeds))),
  ),
);
