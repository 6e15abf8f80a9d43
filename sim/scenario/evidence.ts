/** What a row of evidence says, and how wide a parameter must range that rests on memory alone. */

import type { ParameterDeclaration } from "./declare.ts";

/** A paper, report or table. */
export interface Source {
  readonly authors: string;
  readonly year?: number;
  readonly title: string;
  readonly address?: string;
}

/** One published or computed value, or a finding that has no number. */
export interface EvidenceRow {
  readonly id: string;
  /** What the value is an amount of. */
  readonly topic: string;
  readonly value?: number;
  /** What we take as plausible, by judgement: not a published interval. */
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** Where, when and of whom it holds. */
  readonly context: string;
  /** Key of a source. */
  readonly source: string;
  /** True where a summary of the study was read, or the value was computed from official files. */
  readonly read: boolean;
  readonly computed?: boolean;
  /** Of what was not read: whether the number alone or all of it is from memory. */
  readonly recalled?: "number" | "all";
  /** How far we trust the value for the use made of it. */
  readonly strength: "high" | "medium" | "low";
  readonly finding?: string;
  /** Why a row on which nothing rests is kept. */
  readonly aside?: string;
}

/** How much wider than a recalled row's range the prior must be of a parameter that rests on nothing read. */
export const WIDENED = 1.5;

/** The least width of such a prior, relative to the parameter's default, where its rows have no number. */
const WIDTH_WITHOUT_NUMBER = 1;

/** True where a parameter names evidence, and none of it was read. */
export const restsOnMemory = (rows: readonly EvidenceRow[]): boolean =>
  rows.length > 0 && rows.every(({ read }) => !read);

/**
 * The least width of the prior of a parameter that rests on memory: the widest of its rows' ranges, relative to their
 * values as units differ, times `WIDENED`. A default of 0 gives no scale to compare by, so any range will do.
 */
export function leastWidth(rows: readonly EvidenceRow[], usual: number): number {
  const shares = rows.map(relativeWidth).filter((share) => share !== undefined);
  const share = shares.length === 0 ? WIDTH_WITHOUT_NUMBER : WIDENED * Math.max(...shares);
  return share * Math.abs(usual);
}

function relativeWidth({ value, low, high }: EvidenceRow): number | undefined {
  if (value === undefined || low === undefined || high === undefined || value === 0) return undefined;
  return (high - low) / Math.abs(value);
}

/** How far to either side of its default what is plausible must reach of a parameter that no row speaks of, relative to it. */
export const UNMEASURED = 0.25;

/** True where a parameter's prior reaches that far to both sides, or to the end of what is allowed. */
export function isWideUnmeasured({
  prior,
  range,
  default: usual,
}: Pick<ParameterDeclaration, "prior" | "range" | "default">) {
  const reach = UNMEASURED * Math.abs(usual) - ROUNDING;
  const [low, high] = [usual - prior.low, prior.high - usual];
  return (low >= reach || prior.low <= range[0]) && (high >= reach || prior.high >= range[1]);
}

/** What a reach may be short by without being shorter. */
const ROUNDING = 1e-9;

/** How wide a parameter's prior is. */
export const priorWidth = ({ prior }: ParameterDeclaration): number => prior.high - prior.low;
