/**
 * What becomes of a place under each programme: `npm run report:programmes [-- --place tarnford --seeds 10 --years 12
 * --only key,key]` runs each beside the place alone on the same seeds, keeps the runs in seeds/programmes/runs/; then docs/programmes.md is written
 * anew from the cards and from what is kept. Those that are not run again stay as they were kept.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measure } from "../../cli/programmes/measure.ts";
import { PROGRAMMES } from "../../cli/programmes/registry.ts";
import { joined, type StoredRuns } from "../../cli/programmes/stored.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { PHASES } from "../../sim/scenario/phase.ts";

const { values } = parseArgs({
  options: {
    place: { type: "string", default: "tarnford" },
    seeds: { type: "string", default: "10" },
    years: { type: "string", default: "12" },
    only: { type: "string" },
  },
});
const plan = { place: values.place, seeds: Number(values.seeds), years: Number(values.years) };
const only = values.only?.split(",");
const chosen = PROGRAMMES.filter(({ key }) => only?.includes(key) ?? true);
const file = `seeds/programmes/runs/${plan.place}.json`;
const grown = shippedPlace(plan.place) as Place;

/** As JSON, the runs of one year in a line. */
const inLines = (runs: StoredRuns): string =>
  JSON.stringify(runs, null, 1).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ""));

mkdirSync("seeds/programmes/runs", { recursive: true });
for (const phase of PHASES) {
  const programmes = chosen.filter(({ scenario }) => scenario.phase === phase);
  if (programmes.length === 0) continue;
  const found = await measure(openPlace(grown, phase), programmes, plan);
  const kept = existsSync(file) ? joined(JSON.parse(readFileSync(file, "utf8")) as StoredRuns, found) : found;
  writeFileSync(file, `${inLines(kept)}\n`);
  console.error(`${plan.place}, ${phase}: ${programmes.map(({ key }) => key).join(", ")}`);
}
