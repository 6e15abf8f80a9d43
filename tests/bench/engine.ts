/**
 * What a year of the model costs on this machine, process by process: `npm run bench:engine [-- PLACE … --years 12]`, for
 * profiles and for before and after. Each place is run once to warm up. `npm run bench` measures it beside other programs.
 */

import { parseArgs } from "node:util";
import { asItIs, type Cost, costOf } from "../../cli/bench/engine/cost.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { isShipped } from "../../sim/place/shipped-names.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { years: { type: "string", default: "12" }, replicates: { type: "string", default: "4" } },
});

for (const name of positionals.length > 0 ? positionals : ["tarnford", "averdale"]) print(name, measured(name));

function measured(name: string): Cost {
  if (!isShipped(name)) throw new Error(`${name}: name a place that ships`);
  const place = openPlace(shippedPlace(name) as Place, "secondary");
  const scenario = asItIs(name, Number(values.years));
  costOf(place, scenario, [0]);
  return costOf(
    place,
    scenario,
    Array.from({ length: Number(values.replicates) }, (_, i) => i + 1),
  );
}

function print(name: string, { micros, pupilYears, shares }: Cost): void {
  console.log(`${name}: ${micros.toFixed(2)} µs of processor a pupil-year (${pupilYears} pupil-years)`);
  for (const [process, share] of shares)
    console.log(`  ${process.padEnd(20)} ${(100 * share).toFixed(1).padStart(5)} %`);
}
