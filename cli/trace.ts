/** `catchment trace A [B]`: one family of one run, and what differs for it between two. */

import { Command } from "commander";
import { runReplicate } from "../sim/engine/ensemble.ts";
import type { Job } from "../sim/engine/job.ts";
import { crossFaults, pairingFaults } from "../sim/experiment/cross-check.ts";
import { withProgram } from "../sim/formula/of-job.ts";
import { ownFaults } from "../sim/formula/of-pair.ts";
import type { OpenPlace } from "../sim/place/open.ts";
import { stream } from "../sim/random/streams.ts";
import { InputError } from "../sim/scenario/faults.ts";
import type { Scenario } from "../sim/scenario/scenario.ts";
import { cohortYears, type Seen, watchCohort } from "../sim/trace/cohort.ts";
import { follow } from "../sim/trace/follow.ts";
import type { Journey } from "../sim/trace/journey.ts";
import { allOfThem, byLot, type Candidate, candidatesOf, LIKE_KEYS, LIKES, type LikeKey } from "../sim/trace/like.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { readAll, refuse, wholeNumber } from "./options.ts";
import { checkFile } from "./paths.ts";
import { print, printJson, warn } from "./print.ts";
import { type Overrides, readScenarios } from "./scenario-file.ts";
import { scenarioNotes } from "./scenario-notes.ts";
import { placeOf } from "./scenario-place.ts";
import type { NamedScenario } from "./stated-scenario.ts";
import { writeNetwork } from "./trace/network.ts";
import { type Picked, type Side, traceData, traceText } from "./trace-words.ts";

interface TraceOptions extends Overrides {
  readonly family?: string;
  readonly like?: string;
  readonly replicate?: string;
  readonly network?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const MOST_KEY = 4294967295;

export const traceCommand = (): Command =>
  new Command("trace")
    .description(COMMANDS.trace.description)
    .argument("<a>", "a scenario's file")
    .argument("[b]", "another's, to set beside it on the same seed")
    .option("--family <key>", "the family's key, as this command prints it")
    .option("--like <kind>", "whom to follow: a child drawn by lot among those of a kind (below; default: any)")
    .option("--replicate <r>", "which of the scenario's replicates (default: 0)")
    .option("--network <file>", "in place of a family: write who works with whom and who goes where, for Gephi (GEXF)")
    .option("--force", "replace that file where it is there")
    .option("--years <n>", "school years to simulate")
    .option("--seed <s>", "master seed")
    .option("--json", "print all that is known of the family as JSON")
    .addHelpText("after", kindsText)
    .action(trace);

/** The kinds of child that --like knows, each in words. */
function kindsText(): string {
  const width = Math.max(...LIKE_KEYS.map((key) => key.length)) + 2;
  const lines = LIKE_KEYS.map((like) => `  ${like.padEnd(width)}${say("trace.kind", { like })}`);
  return `\n${say("trace.kinds")}\n${lines.join("\n")}`;
}

function trace(fileA: string, fileB: string | undefined, options: TraceOptions): void {
  refuseIdle(fileB, options);
  const files = fileB === undefined ? [fileA] : [fileA, fileB];
  const { named, like, key } = readAll({
    named: () => readScenarios(files, { years: options.years, seed: options.seed }),
    like: () => likeOf(options, fileB !== undefined),
    key: () => (options.family === undefined ? undefined : wholeNumber("--family", options.family, 0, MOST_KEY)),
  });
  const { open } = placeOf(named[0]);
  refuseFaults(named, open);
  const most = Math.min(...named.map(({ scenario }) => scenario.replicates)) - 1;
  const replicate = wholeNumber("--replicate", options.replicate ?? "0", 0, most);
  for (const { scenario, file } of named) for (const note of scenarioNotes(scenario, open, file)) warn(note);
  const scenarios = named.map(({ scenario }) => scenario);
  if (options.network !== undefined) {
    const target = checkFile("--network", options.network, options.force === true, [fileA]);
    print(writeNetwork(target, open, jobOf(scenarios[0], replicate), replicate));
    return;
  }
  const picked = key === undefined ? pickedByLot(open, scenarios, replicate, like) : { family: key };
  const sides = scenarios.map(
    (scenario): Side => ({ scenario, journey: journeyIn(open, scenario, replicate, picked.family) }),
  );
  if (sides.every(({ journey }) => journey === undefined))
    refuse("--family", "the key of a family with a child at school in a recorded year", String(picked.family));
  const traced = { place: open, replicate, picked, sides };
  if (options.json === true) printJson(traceData(traced));
  else print(traceText(traced));
}

/** What would do nothing is refused rather than passed over. */
function refuseIdle(fileB: string | undefined, { network, force, family, like, json }: TraceOptions): void {
  if (network === undefined && force === true) refuse("--force", "--network beside it", "nothing to replace");
  if (network === undefined) return;
  if (fileB !== undefined) refuse("--network", "one scenario", "two", "write a file for each");
  if (family !== undefined || like !== undefined || json === true)
    refuse("--network", "no --family, --like or --json beside it", "one of them", "no family is followed");
}

function likeOf({ like = "any", family }: TraceOptions, hasB: boolean): LikeKey {
  const found = LIKE_KEYS.find((key) => key === like);
  if (found === undefined) return refuse("--like", `one of ${LIKE_KEYS.join(", ")}`, `"${like.slice(0, 60)}"`);
  if (family !== undefined && found !== "any") return refuse("--like", "either --family or --like", "both");
  return LIKES[found].needsB && !hasB ? refuse("--like", "a second scenario beside it", found) : found;
}

function refuseFaults(named: readonly NamedScenario[], open: OpenPlace): void {
  const faults = [
    ...(named.length > 1 ? [...pairingFaults(named), ...ownFaults(named)] : []),
    ...named.flatMap(({ scenario, file }) => crossFaults(scenario, open, file)),
  ];
  if (faults.length > 0) throw new InputError(faults);
}

const jobOf = (scenario: Scenario, replicate: number): Job =>
  withProgram({ scenario, replicates: [replicate], units: ["place"], assumptions: "drawn" });

/** The family's journey through a replicate; the replicate has the same bits as in a whole run. */
function journeyIn(place: OpenPlace, scenario: Scenario, replicate: number, family: number): Journey | undefined {
  const { listener, journey } = follow(family);
  runReplicate(place, jobOf(scenario, replicate), replicate, { listener });
  return journey();
}

/** Runs the scenarios once to see who is there, and picks by lot among those of the kind. */
function pickedByLot(place: OpenPlace, scenarios: readonly Scenario[], replicate: number, like: LikeKey): Picked {
  const [a, b] = scenarios.map((scenario) => cohortIn(place, scenario, replicate));
  const all = candidatesOf(a, b);
  const alike: readonly Candidate[] = LIKES[like].of(all);
  const chosen = byLot(alike, stream(scenarios[0].seed, replicate, "trace/lot", 0));
  if (chosen === undefined) return refuse("--like", "a kind of which there is a child in this run", like);
  const years = cohortYears(place, scenarios[0].years);
  const lot = { like, child: chosen.a.child, alike: alike.length, all: all.length, ...years };
  return { family: chosen.a.family, lot, ...(b && { allOfThem: allOfThem(all) }) };
}

function cohortIn(place: OpenPlace, scenario: Scenario, replicate: number): ReadonlyMap<number, Seen> {
  const { onYear, seen } = watchCohort(place, scenario.years);
  runReplicate(place, jobOf(scenario, replicate), replicate, { onYear });
  return seen();
}
