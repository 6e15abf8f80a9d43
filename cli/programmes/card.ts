/** A programme's card: what was done, which lever stands for what, what is published, and what a run can and cannot say. */

import { isIndicator } from "../../sim/indicators/registry.ts";
import { LEVER_KEYS, type LeverKey } from "../../sim/scenario/levers.ts";
import { z } from "../../sim/scenario/zod.ts";

const words = z.string().min(1);

/** A row of the table of evidence, which speaks for itself; without its figure where that is our assumption and nobody's finding. */
const row = z.strictObject({ evidence: words, figure: z.literal(false).optional() });

/** A work that is in no row: what it says in our own words, and whether we read a summary of it. */
const work = z.strictObject({ says: words, work: words, read: z.boolean(), address: z.url().optional() });

export type Published = z.output<typeof row> | z.output<typeof work>;

export const cardSchema = z.strictObject({
  title: words,
  where: words,
  when: words,
  /** What was done there. */
  done: words,
  /** Which lever of the file stands for which part of it. */
  parts: z.array(z.strictObject({ lever: z.enum(LEVER_KEYS as [LeverKey, ...LeverKey[]]), standsFor: words })).min(1),
  /** What else the file changes that the programme did. */
  besides: z
    .array(z.strictObject({ key: z.enum(["admissions", "schools", "trusts", "context"]), standsFor: words }))
    .default([]),
  published: z.array(z.union([row, work])).min(1),
  /** Indicators that what was done should show in first, beside those that head every result. */
  watch: z.array(words.refine(isIndicator, "the key of an indicator")).min(1).max(4),
  can: words,
  /** The lever without which less than half is left of what is seen in an indicator: a test leaves it out. */
  hangsOn: z
    .strictObject({
      lever: z.enum(LEVER_KEYS as [LeverKey, ...LeverKey[]]),
      indicator: words.refine(isIndicator, "the key of an indicator"),
      says: words,
    })
    .optional(),
  cannot: z.array(words).min(1),
  /** Why it may not be the same anywhere else. */
  care: words,
});
export type Card = z.output<typeof cardSchema>;
