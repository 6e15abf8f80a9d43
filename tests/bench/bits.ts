/**
 * Whether rework kept every bit: `npm run bits -- --out FILE` before it, `npm run bits -- --against FILE` after it. One
 * hash for each of many small runs: every lever, every switch, every way of admitting, each phase, drawn assumptions, a
 * utility of one's own, and a larger place; each over all series, a closer look, and the last state.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CLOSER } from "../../sim/engine/closer.ts";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import { pack } from "../../sim/engine/pack.ts";
import { copyState } from "../../sim/engine/save.ts";
import type { State } from "../../sim/engine/state.ts";
import { textHash } from "../../sim/export/hash.ts";
import { formulasOf } from "../../sim/formula/of-scenario.ts";
import { wholeNetwork } from "../../sim/network/network.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import type { Shipped } from "../../sim/place/shipped-names.ts";
import { CRITERION_KEYS, isRanking, MECHANISM_KEYS, RANKING, TIE_BREAKS } from "../../sim/scenario/admissions.ts";
import { LEVER_KEYS } from "../../sim/scenario/levers.ts";
import { PARAMETER_KEYS, parameter } from "../../sim/scenario/parameters.ts";
import type { Assumptions } from "../../sim/scenario/resolve.ts";
import { readScenario, type ScenarioInput } from "../../sim/scenario/scenario.ts";
import { STANCES } from "../../sim/scenario/stances.ts";

const { values } = parseArgs({
  options: { out: { type: "string" }, against: { type: "string" }, only: { type: "string", default: "" } },
});

type Stated = Partial<ScenarioInput> & { readonly assumptions?: Assumptions };

const START = 2020;
/** What came after the runs that are kept: at its off value in runs of everything, so that they go on being comparable. */
const OFF = {
  "moveKnowledge.voice": 0,
  "atRisk.transience": 0,
  "takePart.contact": 0,
  "exclude.displaced": 0,
  "exclude.keptCost": 0,
  "sharePractice.start": 0,
  "useEvidence.start": 0,
  "inquire.start": 0,
  "supportInClass.start": 0,
  "agree.start": 0,
  "lead.start": 0,
};
/** Columns of the state that came after the runs that are kept, where those are of an earlier version. */
const LATER_COLUMNS: readonly string[] = [];
const kept: Record<string, string> =
  values.against === undefined ? {} : JSON.parse(readFileSync(values.against, "utf8"));
/** Held against runs that were kept: the levers that there were. */
const levers = LEVER_KEYS.filter((lever) => values.against === undefined || `lever ${lever}` in kept);
const switches = PARAMETER_KEYS.filter((key) => parameter(key).exposure === "switch");
const criteria = CRITERION_KEYS.filter((key) => !isRanking(key));

/** What each run is of, by name. */
const RUNS: Readonly<Record<string, Stated>> = {
  plain: {},
  drawn: { assumptions: "drawn", unstated: "plausible", parameters: OFF },
  primary: { phase: "primary" },
  both: { phase: "both" },
  averdale: { place: "averdale", years: 3 },
  utility: { utility: "usual - 0.1 * distance + 2 * sibling" },
  ...named("stance", STANCES, (stance) => ({ stance })),
  ...named("lever", levers, (lever) => ({ actions: [{ lever, start: START, strength: 1 }] })),
  everyLever: { actions: levers.map((lever) => ({ lever, start: START, strength: 0.6 })) },
  everyLeverBoth: { phase: "both", actions: levers.map((lever) => ({ lever, start: START, strength: 0.6 })) },
  ...named("switch", switches, (key) => ({ parameters: { [key]: parameter(key).range[1] } })),
  ...named("admit", MECHANISM_KEYS, (mechanism) => ({
    admissions: { mechanism, quotas: { banding: 4, lottery: 0.1, reserve: 0.2 } },
  })),
  ...named("tie", TIE_BREAKS, (tieBreak) => ({ admissions: { tieBreak, order: ["named", "lottery"] } })),
  ...named("rank", RANKING, (ranking) => ({ admissions: { order: [...criteria, ranking] } })),
};

function named<K extends string>(what: string, keys: readonly K[], stated: (key: K) => Stated) {
  return Object.fromEntries(keys.map((key) => [`${what} ${key}`, stated(key)]));
}

function hashOf(name: string, { assumptions = "centre", ...stated }: Stated): string {
  const read = readScenario(
    { schemaVersion: 1, title: name, place: "tarnford", years: 4, burnIn: 2, seed: 11, ...stated },
    name,
  );
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const { scenario } = read;
  const place = openPlace(shippedPlace(scenario.place as Shipped) as Place, scenario.phase);
  const { utility } = formulasOf(scenario);
  const units = ["place", "school", "neighbourhood", "borough"] as const;
  const job = { scenario, replicates: [1], units, assumptions, ...(utility && { utility }) };
  const last: State[] = [];
  const onYearEnd = (state: State) => (last[0] = state);
  const result = runReplicate(place, job, 1, { closer: CLOSER, onYearEnd });
  const { network, primary, ...columns } = copyState(last[0]);
  if (primary !== undefined) primary.network = wholeNetwork(place, primary.network);
  const state = { ...columns, ...(primary && { primary }) };
  if (values.against !== undefined) leaveOut(state, LATER_COLUMNS);
  return textHash([...pack({ result, columns: state, network: wholeNetwork(place, network).export() })].join());
}

/** Of one phase, and of primary schools where both are run. */
function leaveOut(columns: object & { readonly primary?: object }, names: readonly string[]): void {
  for (const name of names) {
    const [table, column] = name.split(".");
    delete (columns as Record<string, Record<string, unknown>>)[table]?.[column];
  }
  if (columns.primary !== undefined) leaveOut(columns.primary, names);
}

const found: Record<string, string> = {};
let changed = 0;
for (const [name, stated] of Object.entries(RUNS)) {
  if (!name.startsWith(values.only)) continue;
  found[name] = hashOf(name, stated);
  if (values.against === undefined || kept[name] === found[name]) continue;
  changed += 1;
  console.log(`${name}: other bits than before`);
}
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(found, null, 2)}\n`);
console.log(`${Object.keys(found).length} runs${values.against === undefined ? "" : `, ${changed} changed`}`);
process.exitCode = changed > 0 ? 1 : 0;
