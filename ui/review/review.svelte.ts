/** A self-review on the page: which form, whose ratings, and every change of them kept on the device. */

import { type Answers, blankAnswers, readAnswers } from "../../sim/review/answers.ts";
import { type Rating, statementsOf } from "../../sim/review/form.ts";
import { FORM_NAMES, type FormName, formNamed } from "../../sim/review/forms.ts";
import { describeFault } from "../../sim/scenario/faults.ts";
import type { RunPhase } from "../../sim/scenario/phase.ts";
import { say } from "../../text/say.ts";
import { answersIn, type ByForm, keepAnswers, keptAnswers } from "./kept.ts";

export class Review {
  form = $state<FormName>(FORM_NAMES[0]);
  /** Which respondent rates. */
  at = $state(0);
  /** Whether this device refuses to keep anything. */
  isRefused = $state(false);
  #answers = $state.raw<ByForm>({});
  readonly #phase: RunPhase;

  /** `phase` is that of the schools which somebody who begins anew speaks of. */
  constructor(phase: RunPhase) {
    this.#phase = phase;
    const kept = keptAnswers();
    if (kept === undefined) return;
    this.form = kept.form;
    this.#answers = kept.answers;
  }

  get answers(): Answers {
    return this.#answers[this.form] ?? blank(this.form, this.#phase);
  }
  get statements() {
    return statementsOf(formNamed(this.form));
  }
  get respondent() {
    return this.answers.respondents[this.at];
  }
  /** Statements that the respondent rated. */
  get rated(): number {
    return this.statements.filter(({ id }) => this.ratingOf(id) !== null).length;
  }
  ratingOf(id: string): Rating | null {
    return this.respondent.answers[id] ?? null;
  }

  choose(form: FormName): void {
    this.form = form;
    this.at = 0;
    this.#keep(this.answers);
  }
  rate(id: string, rating: Rating | null): void {
    this.#change({ answers: { ...this.respondent.answers, [id]: rating } });
  }
  /** Calls the respondent so; an empty name stays what it was. */
  describe(who: string): void {
    if (who.trim() !== "") this.#change({ who: who.trim() });
  }
  add(): void {
    const { respondents } = this.answers;
    const who = say("review.who.new", { n: respondents.length + 1 });
    this.at = respondents.length;
    this.#keep({ ...this.answers, respondents: [...respondents, { who, answers: {} }] });
  }
  remove(): void {
    const respondents = this.answers.respondents.filter((_, i) => i !== this.at);
    if (respondents.length === 0) return;
    this.at = Math.max(0, this.at - 1);
    this.#keep({ ...this.answers, respondents });
  }

  /** Takes a file of answers; what is wrong with it in words, a line each, nothing where it was taken. */
  open(text: string, name: string): string {
    const read = answersIn(text, name);
    if ("faults" in read) return read.faults.map(describeFault).join("\n");
    this.form = read.answers.form;
    this.at = 0;
    this.#keep(read.answers);
    return "";
  }

  #change(change: Partial<Answers["respondents"][number]>): void {
    const respondents = this.answers.respondents.map((one, i) => (i === this.at ? { ...one, ...change } : one));
    this.#keep({ ...this.answers, respondents });
  }

  #keep(answers: Answers): void {
    this.#answers = { ...this.#answers, [answers.form]: answers };
    this.isRefused = !keepAnswers({ form: this.form, answers: this.#answers });
  }
}

/** Nothing is rated yet. What is blank has no faults: another answer is a fault of ours. */
function blank(form: FormName, phase: RunPhase): Answers {
  const read = readAnswers({ ...blankAnswers(form), phase }, form);
  if ("faults" in read) throw new Error(read.faults.map(describeFault).join("\n"));
  return read.answers;
}
