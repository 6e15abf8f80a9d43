/** What is to be run for patterns: a place, the patterns asked for, seeds and stances, all checked before anything runs. */

import { PATTERNS, type Pattern, partOf } from "../../sim/pattern/declared.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { InputError } from "../../sim/scenario/faults.ts";
import { PHASES, type Phase } from "../../sim/scenario/phase.ts";
import { readScenario, type Scenario, type ScenarioInput } from "../../sim/scenario/scenario.ts";
import { STANCES, type Stance } from "../../sim/scenario/stances.ts";
import { COMMAND_LINE, readAll, refuse, wholeNumber } from "../options.ts";
import { loadPlace } from "../place-files.ts";
import { threadsOf } from "../run-scenario.ts";
import { type Offers, readOffers } from "./offers.ts";

/** As typed, unchecked. */
export interface PatternOptions {
  readonly seeds: string;
  readonly burnIn: string;
  readonly phase: string;
  readonly only?: string;
  readonly stance?: string;
  readonly experiments?: boolean;
  /** True: with as many seeds as the rest. */
  readonly ablate?: boolean | string;
  readonly offers?: string;
  readonly threads?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export interface PatternPlan {
  readonly name: string;
  readonly place: OpenPlace;
  readonly seeds: number;
  readonly burnIn: number;
  readonly threads: number;
  /** Patterns of a run as it is, and those that are experiments. */
  readonly seen: readonly Pattern[];
  readonly tried: readonly Pattern[];
  /** Under the first of them runs are seen as they are; experiments are tried under each. */
  readonly stances: readonly Stance[];
  /** Whether every pattern is asked for. */
  readonly all: boolean;
  /** Replicates with each process off; 0 where none is to be. */
  readonly ablate: number;
  readonly offers?: Offers;
}

const MOST_SEEDS = 1000;
const MOST_BURN_IN = 50;

export function planOf(name: string, options: PatternOptions): PatternPlan {
  const { seeds, burnIn, threads, phase, only, stances, offers, ablate } = readAll({
    seeds: () => wholeNumber("--seeds", options.seeds, 1, MOST_SEEDS),
    ablate: () => ablatedSeeds(options),
    burnIn: () => wholeNumber("--burn-in", options.burnIn, 1, MOST_BURN_IN),
    threads: () => threadsOf(options.threads),
    phase: () => phaseNamed(options.phase),
    only: () => patternsNamed(options.only),
    stances: () => stancesNamed(options.stance),
    offers: () => (options.offers === undefined ? undefined : readOffers(options.offers)),
  });
  const place = openPlace(loadPlace(name, process.cwd()), phase);
  if (place.schools.ids.length === 0) refuse("--phase", `a phase that ${place.title} has schools of`, phase);
  return {
    name,
    place,
    seeds,
    burnIn,
    threads,
    stances,
    seen: only.flatMap((pattern) => partOf(pattern, "run")),
    tried:
      options.experiments === true || options.only !== undefined
        ? only.flatMap((pattern) => partOf(pattern, "pair"))
        : [],
    all: options.only === undefined,
    ablate,
    ...(offers && { offers }),
  };
}

function ablatedSeeds({ ablate = false, seeds }: PatternOptions): number {
  if (ablate === false) return 0;
  return wholeNumber("--ablate", ablate === true ? seeds : ablate, 0, MOST_SEEDS);
}

/** Options of the place at a position: those that are lists with as many entries as there are places give it its own. */
export function optionsFor(options: PatternOptions, position: number, places: number): PatternOptions {
  const own = <T>(value: T): T => {
    const parts = typeof value === "string" ? value.split(",") : [];
    return parts.length === places ? (parts[position].trim() as T) : value;
  };
  const { experiments, ablate, seeds, phase, ...others } = options;
  const last = position === places - 1;
  return {
    ...others,
    seeds: own(seeds),
    phase: own(phase),
    ...(last && experiments === true && { experiments }),
    ...(ablate !== undefined && (last || ablate !== true) && { ablate: own(ablate) }),
  };
}

function phaseNamed(text: string): Phase {
  const found = PHASES.find((phase) => phase === text);
  return found ?? refuse("--phase", `one of ${PHASES.join(", ")}`, `"${text.slice(0, 60)}"`);
}

function patternsNamed(text: string | undefined): readonly Pattern[] {
  if (text === undefined) return PATTERNS;
  const ids = text.split(",").map((id) => id.trim());
  const unknown = ids.filter((id) => !PATTERNS.some((pattern) => pattern.id === id));
  if (unknown.length > 0)
    refuse("--only", `some of ${PATTERNS.map(({ id }) => id).join(",")}`, `"${unknown.join(",").slice(0, 60)}"`);
  return PATTERNS.filter(({ id }) => ids.includes(id));
}

function stancesNamed(text: string | undefined): readonly Stance[] {
  if (text === undefined) return STANCES;
  const found = STANCES.find((stance) => stance === text);
  return found === undefined ? refuse("--stance", `one of ${STANCES.join(", ")}`, `"${text.slice(0, 60)}"`) : [found];
}

/** A scenario of the place that states this beside what the plan says. */
export function scenarioOf({ name, place, burnIn, seeds }: PatternPlan, stated: Partial<ScenarioInput>): Scenario {
  const input = {
    schemaVersion: 1,
    title: "Patterns",
    place: name.slice(0, 1000),
    phase: place.phase.key,
    burnIn,
    replicates: seeds,
    ...stated,
  };
  const read = readScenario(input, COMMAND_LINE);
  if ("faults" in read) throw new InputError(read.faults);
  return read.scenario;
}
