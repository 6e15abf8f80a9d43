/** A review as people read it: the profile by part, the starting values with what caused them, levers worth testing. */

import { LOW, written } from "../../sim/review/suggested.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import { type ParameterKey, parameter, parameterIn } from "../../sim/scenario/parameters.ts";
import type { RunPhase } from "../../sim/scenario/phase.ts";
import { numberText, spanText, valueText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { tableText } from "../table.ts";
import type { Review } from "./reviewed.ts";

const oneDecimal = (value: number): string => numberText(value, 1);

/** Parts in the order of the form: none is ranked above another. `isWritten`: scenarios are written from it. */
export const reviewText = (review: Review, isWritten: boolean): string =>
  [review.reviewed, profileText(review), valuesText(review), leversText(review, isWritten)].join("\n\n");

function profileText({ form, profile }: Review): string {
  const header = [
    say("review.part", { part: form.part }),
    ...["mean", "between", "agreement", "rated"].map((key) => say(`review.column.${key}` as "review.column.mean")),
  ];
  const rows = profile.map(({ label, mean, low, high, agreement, rated }) => [
    label,
    oneDecimal(mean),
    spanText(low, high, 1),
    numberText(agreement, 2),
    `${rated.filter(({ ratings }) => ratings.length > 0).length}/${rated.length}`,
  ]);
  const scale = form.scale.map((meaning, i) => say("review.scale", { rating: i + 1, meaning }));
  return [tableText(header, rows), ...scale, say("review.agreement")].join("\n");
}

function valuesText({ values, answers }: Review): string {
  if (values.length === 0) return say("review.values.none");
  const header = ["value", "before", "after", "plausible", "rating", "because"].map((key) =>
    say(`review.column.${key}` as "review.column.value"),
  );
  const rows = values.map(({ parameter: key, before, after, rating, statements }) => [
    `${parameter(key).label} (${key})`,
    valueText(before),
    valueText(after),
    plausibleText(key, answers.phase),
    oneDecimal(rating),
    statements.join(", "),
  ]);
  return [say("review.values"), tableText(header, rows, ["left", "right", "right", "left", "right", "left"])].join(
    "\n",
  );
}

/** What is plausible of a parameter, in its unit. */
function plausibleText(key: ParameterKey, phase: RunPhase): string {
  const { prior, unit } = parameterIn(phase, key);
  return say("review.plausible", { low: valueText(prior.low), high: valueText(prior.high), unit });
}

function leversText({ levers }: Review, isWritten: boolean): string {
  if (levers.length === 0) return say("review.levers.none", { low: LOW });
  const kept = new Set(written(levers).map(({ lever }) => lever));
  const lines = levers.map(({ lever, because }) =>
    say("review.because", {
      fate: !isWritten ? "none" : kept.has(lever) ? "half" : "left",
      label: LEVERS[lever].label,
      cost: LEVERS[lever].cost,
      capacity: LEVERS[lever].capacity,
      reach: LEVERS[lever].reach,
      statements: because
        .map(({ statement, mean }) => say("review.statement", { text: statement.text, rating: oneDecimal(mean) }))
        .join("; "),
    }),
  );
  const left = kept.size < levers.length ? [say("review.levers.one", { ...TABLES, written: String(isWritten) })] : [];
  return [say("review.levers", { low: LOW }), ...lines.map((line) => `- ${line}`), ...left].join("\n");
}

const TABLES = { kept: LEVERS.broadenTables.label, left: LEVERS.stopTables.label };

/** The same for programs. */
export const plainReview = ({ answers, form, profile, values, levers }: Review) => ({
  form: form.id,
  title: answers.title,
  respondents: answers.respondents.map(({ who }) => who),
  parts: profile.map(({ rated, ...part }) => ({
    ...part,
    statements: rated.map(({ statement, ratings, mean }) => ({
      id: statement.id,
      text: statement.text,
      mean,
      ratings,
    })),
  })),
  startingValues: values,
  levers: levers.map(({ lever, because }) => ({ lever, because: because.map(({ statement }) => statement.id) })),
});
