/** Where a result came from: enough to make it again, and to see that it is the same. */

import { given, type OpenPlace } from "../place/open.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { canonicalJson } from "./canonical.ts";
import { textHash } from "./hash.ts";

/** SHA-256 of everything in a scenario that acts: its title and its note are left out. */
export function scenarioHash({ title: _title, note: _note, $schema: _schema, ...rest }: Scenario): string {
  return textHash(canonicalJson(rest));
}

/** SHA-256 of what a run reads of a place: its schools, neighbourhoods, services and outside. */
export const placeHash = (place: OpenPlace): string => textHash(canonicalJson(given(place)));

/** The manifest that lies beside every written result. */
export interface Manifest {
  readonly program: "catchment";
  readonly modelVersion: string;
  readonly schemaVersion: number;
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  readonly resultHash: string;
  readonly place: { readonly id: string; readonly title: string; readonly fictional: boolean; readonly hash: string };
  readonly seed: number;
  /** How many were finished, and how many the scenario asks for; fewer where the run was interrupted. */
  readonly replicates: number;
  readonly replicatesAsked: number;
  readonly complete: boolean;
  readonly years: readonly number[];
  readonly units: readonly string[];
  readonly sources: readonly { readonly title: string; readonly licence: string }[];
  readonly placeNotes: readonly string[];
  /** Of the machine and moment, and so no part of any hash. */
  readonly made: {
    readonly codeHash: string;
    /** Of the list of packages, each with its version and hash, that the program was built of. */
    readonly lockfileHash: string;
    readonly started: string;
    readonly seconds: number;
    readonly threads: number;
    readonly host: string;
    readonly versions: Readonly<Record<string, string>>;
    readonly command: readonly string[];
  };
  readonly files: readonly string[];
}
