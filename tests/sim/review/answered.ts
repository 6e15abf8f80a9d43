/** Answers to a form, for tests: every respondent rates every statement alike, or as is said. */

import type { Answers, Respondent } from "../../../sim/review/answers.ts";
import { type Rating, statementsOf } from "../../../sim/review/form.ts";
import { type FormName, formNamed } from "../../../sim/review/forms.ts";
import { type PartProfile, profileOf } from "../../../sim/review/profile.ts";

type Given = Respondent["answers"];

/** The same rating of every statement. */
export const alike = (name: FormName, rating: Rating): Given =>
  Object.fromEntries(statementsOf(formNamed(name)).map(({ id }) => [id, rating]));

export const answersOf = (name: FormName, ...given: Given[]): Answers => ({
  form: name,
  title: "Reviewed",
  phase: "secondary",
  respondents: given.map((answers, i) => ({ who: `respondent ${i}`, answers })),
});

export const profiled = (name: FormName, ...given: Given[]): PartProfile[] =>
  profileOf(formNamed(name), answersOf(name, ...given));
