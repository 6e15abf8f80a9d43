/** The file of saved states: one for each replicate of a run, with what a later run must share to go on from them. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import Graph from "graphology";
import type { Observation } from "../observe/observation.ts";
import { given, type OpenPlace } from "../place/open.ts";
import type { Columns, Layout } from "../population/columns.ts";
import { createColumns } from "../population/columns.ts";
import { FAMILY_LAYOUT, PUPIL_LAYOUT } from "../population/population.ts";
import { PRACTICE_LAYOUT } from "../population/repertoire.ts";
import type { Assumptions } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { PackError, pack, unpack } from "./pack.ts";
import { type Past, pastOf } from "./past.ts";
import type { Saved } from "./save.ts";
import { NEIGHBOURHOOD_LAYOUT, SCHOOL_LAYOUT, SERVICE_LAYOUT, type State } from "./state.ts";
import { MODEL_VERSION } from "./version.ts";

/** What a run that goes on must have in common with the one that was saved. */
export interface SavedWith extends Past {
  readonly modelVersion: string;
  readonly place: string;
  /** SHA-256 of what the place holds: its tables may change under the same id. */
  readonly placeHash: string;
  readonly assumptions: Assumptions;
}

export interface SavedRuns {
  readonly made: SavedWith;
  readonly runs: readonly Saved[];
}

/** What a run of this scenario, saved at the end of this year, has to say about itself. */
export const savedWith = (scenario: Scenario, place: OpenPlace, assumptions: Assumptions, year: number): SavedWith => ({
  modelVersion: MODEL_VERSION,
  place: place.id,
  placeHash: hashOf(place),
  assumptions,
  ...pastOf(scenario, place, year),
});

const hashes = new WeakMap<OpenPlace, string>();

function hashOf(place: OpenPlace): string {
  const known = hashes.get(place) ?? bytesToHex(sha256(pack(tablesOf(place))));
  hashes.set(place, known);
  return known;
}

/** What a place was opened with: all else of it is worked out from these. */
const tablesOf = (place: OpenPlace): Record<string, unknown> => ({
  ...given(place),
  phase: place.phase,
  travel: place.travel,
  earlierYears: place.earlierYears,
  placesScale: place.placesScale,
  primary: place.primary && tablesOf(place.primary),
});

/** The saved replicates as bytes. */
export const writeStates = ({ made, runs }: SavedRuns): Uint8Array =>
  pack({
    made,
    runs: runs.map(({ replicate, state, observations }) => ({
      replicate,
      state: written(state),
      observations,
    })),
  });

/** Families, homes and services are written once, with the last phase. */
function written({ network, primary, ...columns }: State): Record<string, unknown> {
  if (primary === undefined) return { ...columns, network: network.export() };
  const { year, pupils, schools, practices } = primary;
  const earlier = { year, pupils, schools, practices, network: primary.network.export() };
  return { ...columns, network: network.export(), primary: earlier };
}

/** The saved replicates from bytes; PackError where they are not what this version writes. */
export function readStates(bytes: Uint8Array): SavedRuns {
  const value = unpack(bytes) as { made?: Partial<SavedWith>; runs?: unknown };
  if (value?.made?.modelVersion !== MODEL_VERSION) {
    throw new PackError(
      `a state saved by model version ${MODEL_VERSION}, not ${value?.made?.modelVersion ?? "unknown"}`,
    );
  }
  if (!Array.isArray(value.runs) || value.runs.length === 0) throw new PackError("at least one replicate");
  return { made: value.made as SavedWith, runs: value.runs.map(readRun) };
}

function readRun(value: {
  replicate: number;
  state: Record<string, unknown>;
  observations: readonly Observation[];
}): Saved {
  const { state } = value;
  if (typeof value.replicate !== "number" || typeof state?.year !== "number" || !Array.isArray(value.observations)) {
    throw new PackError("a replicate, its state and its observations");
  }
  return {
    replicate: value.replicate,
    observations: value.observations,
    state: readState({ ...state, year: state.year }),
  };
}

function readState(state: Record<string, unknown> & { year: number }): State {
  const shared = {
    year: state.year,
    families: readColumns(FAMILY_LAYOUT, state.families),
    neighbourhoods: readColumns(NEIGHBOURHOOD_LAYOUT, state.neighbourhoods),
    services: readColumns(SERVICE_LAYOUT, state.services),
  };
  const last = { ...shared, ...readPhase(state) };
  if (state.primary === undefined) return last;
  return { ...last, primary: { ...shared, ...readPhase(state.primary as Record<string, unknown>) } };
}

const readPhase = (state: Record<string, unknown>) => ({
  pupils: readColumns(PUPIL_LAYOUT, state.pupils),
  schools: readColumns(SCHOOL_LAYOUT, state.schools),
  practices: readColumns(PRACTICE_LAYOUT, state.practices),
  network: readNetwork(state.network),
});

/** Columns of this version's layout: every array there, of its kind, with room for the rows. */
function readColumns<L extends Layout>(layout: L, value: unknown): Columns<L> {
  const columns = value as Columns<L>;
  const model = createColumns(layout, 0) as Record<string, unknown>;
  if (columns === null || typeof columns !== "object" || !Number.isSafeInteger(columns.count)) {
    throw new PackError("columns with a count");
  }
  for (const name of Object.keys(layout)) {
    const array = (columns as Record<string, unknown>)[name] as { length: number } | undefined;
    const right = array?.constructor === (model[name] as object).constructor && array.length >= columns.count;
    if (!right) throw new PackError(`the column ${name}, whole`);
  }
  return columns;
}

function readNetwork(value: unknown): Graph {
  try {
    return Graph.from(value as Parameters<typeof Graph.from>[0]);
  } catch {
    throw new PackError("a network");
  }
}
