/** The years of the choice round: all families choose once, then each year another seventh of them. */

import { peakMb, processorMs } from "../spent.ts";
import { type Chance, sown } from "../xoshiro.ts";
import { buildTown, NEAR, NOWHERE, type Size, type Town } from "./town.ts";
import { type ChoiceRounds, COHORTS, COUNTED, dissimilarity, startOf, YEARS } from "./years.ts";

/** One way of doing the parts of a round; each does families `from` to before `to`, or all of the town. */
export interface Kernel {
  /** Draws home, group and income of those who come; they are at no school yet. */
  readonly arrive: (from: number, to: number) => void;
  /** Lists each one's nearest schools by liking. */
  readonly choose: (from: number, to: number) => void;
  /** Gives places by deferred acceptance, the nearest first. */
  readonly admit: (from: number, to: number) => void;
  /** Works out every school's share of group 1 and its quality from who is there. */
  readonly takeStock: () => void;
}

export type KernelOf = (town: Town, chance: Chance) => Kernel;

/** Builds a town from a seed and runs it: what it came to, and what it cost. */
export function choiceRounds(kernelOf: KernelOf, size: Size, seed: number): ChoiceRounds {
  const chance = sown(seed);
  const town = buildTown(size, chance);
  const kernel = kernelOf(town, chance);
  kernel.arrive(0, size.families);
  const begun = processorMs();
  round(kernel, 0, size.families);
  const full = processorMs();
  let first = 0;
  for (let year = 1; year <= YEARS; year++) {
    const cohort = (year - 1) % COHORTS;
    const [from, to] = [startOf(cohort, size.families), startOf(cohort + 1, size.families)];
    leave(town, from, to);
    kernel.arrive(from, to);
    round(kernel, from, to);
    if (cohort === COUNTED) first = firstChoices(town, from, to);
  }
  const yearMs = (processorMs() - full) / YEARS;
  const { hash, unassigned } = assignment(town);
  return {
    fullMs: full - begun,
    yearMs,
    peakMb: peakMb(),
    hash,
    unassigned,
    first,
    dissimilarity: dissimilarity(town.share, town.enrolled),
  };
}

function round({ choose, admit, takeStock }: Kernel, from: number, to: number): void {
  choose(from, to);
  admit(from, to);
  takeStock();
}

function leave({ at, enrolled }: Town, from: number, to: number): void {
  for (let f = from; f < to; f++) if (at[f] !== NOWHERE) enrolled[at[f]]--;
}

/** The share of a cohort that is at the school it wants most. */
function firstChoices({ at, listed }: Town, from: number, to: number): number {
  let count = 0;
  for (let f = from; f < to; f++) if (at[f] === listed[(f - from) * NEAR]) count++;
  return count / (to - from);
}

/** FNV-1a over families' schools, and the share of families at none. */
function assignment({ at, families }: Town): { hash: string; unassigned: number } {
  let hash = 0x811c9dc5;
  let nowhere = 0;
  for (let f = 0; f < families; f++) {
    hash = Math.imul(hash ^ at[f], 16777619);
    if (at[f] === NOWHERE) nowhere++;
  }
  return { hash: (hash >>> 0).toString(16).padStart(8, "0"), unassigned: nowhere / families };
}
