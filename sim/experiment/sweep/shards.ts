/** How the runs of a plan are shared out: into shards that the plan alone decides, so that any executor may take any of them. */

import { canonicalJson } from "../../export/canonical.ts";
import { textHash } from "../../export/hash.ts";
import { scenarioHash } from "../../export/provenance.ts";
import type { Base, Planned } from "../plan/jobs.ts";
import type { Plan } from "../plan/plan.ts";

/** Runs of a shard: as the plan says, and no less than keep the scenarios of a point together. */
export function runsAShard({ plan }: Pick<Planned, "plan">): number {
  const width = plan.scenarios.length;
  return Math.ceil(plan.shard / width) * width;
}

export const shardCount = (planned: Planned): number => Math.ceil(planned.runs / runsAShard(planned));

/** Every scenario at every point once. */
export const runsARound = ({ points, plan }: Planned): number => points * plan.scenarios.length;

/** Shards that hold so many whole rounds. */
export const shardsOfRounds = (planned: Planned, rounds: number): number =>
  Math.ceil((rounds * runsARound(planned)) / runsAShard(planned));

/** The first run of a shard, and the one after its last. */
export function runsOf(planned: Planned, shard: number): readonly [from: number, to: number] {
  const each = runsAShard(planned);
  return [shard * each, Math.min((shard + 1) * each, planned.runs)];
}

/**
 * SHA-256 of all that decides what a plan's runs give: what it states but for its title, its note and how its files are
 * called; its scenarios; the place, and the model.
 */
export function planHash(plan: Plan, bases: readonly Base[], placeHash: string, modelVersion: string): string {
  const { title: _title, note: _note, $schema: _schema, scenarios: _files, ...rest } = plan;
  const scenarios = bases.map(({ scenario }) => ({ title: scenario.title, hash: scenarioHash(scenario) }));
  return textHash(canonicalJson({ ...rest, scenarios, place: placeHash, modelVersion }));
}

/** The hash of a whole sweep: of its plan's and of each shard's, in order. */
export const sweepHash = (plan: string, shards: readonly string[]): string => textHash([plan, ...shards].join("\n"));
