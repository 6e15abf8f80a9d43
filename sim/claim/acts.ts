/** Actions that several claims are made of, from the year after the base year on. */

import type { Does } from "./field-claim.ts";

type Action = NonNullable<Does["actions"]>[number];
type Act = Omit<Action, "start">;

/** Does all of these from the first year on; `end` counts years from the base year. */
export const from =
  (...acts: readonly (Act & { readonly years?: number })[]) =>
  (baseYear: number): Does => ({
    actions: acts.map(({ years, ...act }) => ({
      ...act,
      start: baseYear + 1,
      ...(years !== undefined && { end: baseYear + years }),
    })),
  });

/** A lever in full. */
export const full = (lever: Act["lever"]): Act => ({ lever, strength: "full" });

/** Close work in pairs: the schools with higher results support the others. */
export const PARTNERS: Act = { lever: "partnerships", strength: "strong", pairing: "supportingWithSupported" };

/** Full family support in the quarter of neighbourhoods where most children are eligible for free meals. */
export const ZONE: Act = {
  lever: "familySupport",
  strength: "full",
  targets: { rule: "mostDisadvantaged", share: 0.25 },
};

/** What schools may do by themselves. */
export const INSIDE: readonly Act[] = [
  full("sharingPractice"),
  full("leadershipDevelopment"),
  full("agreeInclusion"),
  full("broadEvidence"),
  full("inclusiveInquiry"),
  full("inclusiveSupport"),
];
