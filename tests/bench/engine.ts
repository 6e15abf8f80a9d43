/**
 * What a year of the model costs on this machine, process by process: `npm run bench:engine [-- PLACE … --years 12]`, for
 * before and after. Each place is run once to warm up. `npm run bench` measures it beside other programs.
 * `-- --profile [--before ENGINE.js] [--out docs/performance.md]` says instead where the time goes, function by function,
 * in this build and in an earlier one's.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { asItIs, type Cost, costOf } from "../../cli/bench/engine/cost.ts";
import { type Profile, type Profiled, profileSection, topOf } from "../../cli/bench/profile.ts";
import { withSection } from "../../cli/bench/sections.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { isShipped } from "../../sim/place/shipped-names.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    years: { type: "string", default: "12" },
    replicates: { type: "string", default: "4" },
    profile: { type: "boolean", default: false },
    before: { type: "string" },
    out: { type: "string" },
  },
});

const TOP = 10;

if (values.profile) profile(positionals[0] ?? "averdale");
else for (const name of positionals.length > 0 ? positionals : ["tarnford", "averdale"]) print(name, measured(name));

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

function profile(place: string): void {
  const builds = [
    ...(values.before === undefined ? [] : [{ what: "before", file: values.before }]),
    { what: "now", file: fileURLToPath(import.meta.url) },
  ];
  const profiled = builds.map(({ what, file }): Profiled => ({ what, top: sampled(file, place) }));
  const about = `${values.replicates} × ${values.years} years after one to warm up, model version ${MODEL_VERSION}, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  const section = profileSection(place, about, profiled);
  console.log(section);
  if (values.out === undefined) return;
  const document = existsSync(values.out) ? readFileSync(values.out, "utf8") : "# Performance\n";
  writeFileSync(values.out, withSection(document, "profile", section));
}

/** The largest functions of a build that does the same as this one without its profile. */
function sampled(file: string, place: string): Profiled["top"] {
  const folder = mkdtempSync(join(tmpdir(), "catchment-profile-"));
  try {
    const words = [place, "--years", values.years, "--replicates", values.replicates];
    const { status, stderr } = spawnSync(process.execPath, ["--cpu-prof", `--cpu-prof-dir=${folder}`, file, ...words]);
    if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`);
    const found = JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]), "utf8")) as Profile;
    return topOf(found, TOP, textsOf());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads each file of a program once; what is no file, as Node's own modules, has no text. */
function textsOf(): (url: string) => string {
  const texts = new Map<string, string>();
  return (url) => {
    const text = texts.get(url) ?? (url.startsWith("file:") ? readFileSync(new URL(url), "utf8") : "");
    texts.set(url, text);
    return text;
  };
}
