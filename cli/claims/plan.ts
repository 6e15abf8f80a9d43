/** Which claims are looked at where: places with their seeds, stances, and the seeds of a map's cells. */

import type { FieldClaim } from "../../sim/claim/field-claim.ts";
import { CLAIM_KEYS, CLAIMS, type ClaimKey } from "../../sim/claim/registry.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { STANCES, type Stance } from "../../sim/scenario/stances.ts";
import { readAll, refuse, wholeNumber } from "../options.ts";
import { checkFile } from "../paths.ts";
import { loadPlace } from "../place-files.ts";
import { threadsOf } from "../run-scenario.ts";

/** As typed, unchecked. */
export interface ClaimOptions {
  readonly places: string;
  readonly seeds: string;
  readonly stance?: string;
  readonly maps: string;
  readonly years: string;
  readonly burnIn: string;
  readonly threads?: string;
  readonly found?: string;
  readonly out?: string;
  readonly onlyFound?: boolean;
  readonly json?: boolean;
}

export interface ClaimPlan {
  readonly claims: readonly ClaimKey[];
  readonly places: readonly { readonly name: string; readonly open: OpenPlace; readonly seeds: number }[];
  readonly stances: readonly Stance[];
  /** Replicates for each cell of a map; 0: no maps. */
  readonly maps: number;
  readonly years: number;
  readonly burnIn: number;
  readonly threads: number;
  /** Where what was found is kept, so that what is there need not be run again. */
  readonly found: string | undefined;
  readonly out: string | undefined;
  /** Nothing is run: what is kept is judged as it is. */
  readonly onlyFound: boolean;
}

const MOST_SEEDS = 1000;

/** Everything is checked before anything runs. */
export function planOf(names: readonly string[], options: ClaimOptions): ClaimPlan {
  const places = options.places.split(",").map((name) => name.trim());
  const read = readAll({
    claims: () => claimsNamed(names),
    seeds: () => seedsOf(options.seeds, places.length),
    stances: () => stancesNamed(options.stance),
    maps: () => wholeNumber("--maps", options.maps, 0, MOST_SEEDS),
    years: () => wholeNumber("--years", options.years, 3, 100),
    burnIn: () => wholeNumber("--burn-in", options.burnIn, 1, 50),
    threads: () => threadsOf(options.threads),
    found: () => (options.found === undefined ? undefined : checkFile("--found", options.found, true)),
    out: () => (options.out === undefined ? undefined : checkFile("--out", options.out, true)),
    onlyFound: () => onlyFoundOf(options),
  });
  checkLength(read.claims, read.years);
  const opened = places.map((name, i) => ({
    name,
    open: openPlace(loadPlace(name, process.cwd()), "secondary"),
    seeds: read.seeds[i],
  }));
  return { ...read, places: opened };
}

function claimsNamed(names: readonly string[]): readonly ClaimKey[] {
  const unknown = names.filter((name) => !CLAIM_KEYS.some((key) => key === name));
  if (unknown.length > 0) refuse("CLAIMS", `some of ${CLAIM_KEYS.join(", ")}`, unknown.join(", ").slice(0, 60));
  return names.length === 0 ? CLAIM_KEYS : CLAIM_KEYS.filter((key) => names.includes(key));
}

/** What is only read has to be kept somewhere. */
function onlyFoundOf({ onlyFound = false, found }: ClaimOptions): boolean {
  if (onlyFound && found === undefined) refuse("--only-found", "--found FILE with it", "no --found");
  return onlyFound;
}

/** Refuses years in which what a claim compares has not come about. */
function checkLength(claims: readonly ClaimKey[], years: number): void {
  for (const key of claims) {
    const { leastYears = 0 }: FieldClaim = CLAIMS[key];
    if (years < leastYears) refuse("--years", `${leastYears} or more for ${key}`, String(years), LEAVE_OUT);
  }
}

const LEAVE_OUT = "Name the claims to try, to leave it out.";

/** One number for all places, or one for each. */
function seedsOf(text: string, places: number): number[] {
  const parts = text.split(",");
  if (parts.length !== 1 && parts.length !== places)
    refuse("--seeds", `one number, or ${places} of them`, text.slice(0, 60));
  const seeds = parts.map((part) => wholeNumber("--seeds", part.trim(), 1, MOST_SEEDS));
  return Array.from({ length: places }, (_, i) => seeds[i] ?? seeds[0]);
}

function stancesNamed(name: string | undefined): readonly Stance[] {
  if (name === undefined) return STANCES;
  const stance = STANCES.find((one) => one === name);
  return stance === undefined ? refuse("--stance", STANCES.join(", "), name.slice(0, 60)) : [stance];
}
