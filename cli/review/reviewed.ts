/** A file of answers read and worked out: the profile, the starting values, the levers worth testing, and the scenarios. */

import { dirname, relative, resolve, sep } from "node:path";
import type { OpenPlace } from "../../sim/place/open.ts";
import { isShipped } from "../../sim/place/shipped-names.ts";
import { type Answers, hasAnswered, readAnswers } from "../../sim/review/answers.ts";
import { type Form, statementsOf } from "../../sim/review/form.ts";
import { formNamed } from "../../sim/review/forms.ts";
import { type PartProfile, profileOf } from "../../sim/review/profile.ts";
import { placeAsReviewed, withLevers } from "../../sim/review/scenarios.ts";
import { type StartingValue, startingValues } from "../../sim/review/starting-values.ts";
import { type Suggested, suggestedLevers } from "../../sim/review/suggested.ts";
import { fault, InputError } from "../../sim/scenario/faults.ts";
import { readScenario, type ScenarioInput } from "../../sim/scenario/scenario.ts";
import { valueText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import { readJsonFile } from "../json-file.ts";
import { COMMAND_LINE } from "../options.ts";
import { placeOf } from "../scenario-place.ts";

export interface Review {
  readonly answers: Answers;
  readonly form: Form;
  readonly profile: readonly PartProfile[];
  readonly values: readonly StartingValue[];
  readonly levers: readonly Suggested[];
  /** What was answered, in a line; and what else is worth knowing. */
  readonly reviewed: string;
  readonly notes: readonly string[];
  /** The place as it is reviewed and, where levers are worth testing, the same with them; none where no place is named. */
  readonly scenarios: readonly ScenarioInput[];
}

/** What the command line says over a file of answers. */
export interface ReviewOptions {
  /** A shipped name, or a path from the folder in which the command runs. */
  readonly place?: string | undefined;
  /** The file that scenarios are written to: places are named from its folder. */
  readonly out?: string | undefined;
}

/** InputError with every fault in the answers, then in the place. */
export function reviewOf(file: string, options: ReviewOptions): Review {
  const json = readJsonFile(file);
  if ("faults" in json) throw new InputError(json.faults);
  const read = readAnswers(json.value, file);
  if ("faults" in read) throw new InputError(read.faults);
  const { answers } = read;
  const form = formNamed(answers.form);
  const profile = profileOf(form, answers);
  const values = startingValues(profile, answers.phase);
  const levers = suggestedLevers(profile);
  const place = placeIn(answers, file, options);
  return {
    ...{ answers, form, profile, values, levers },
    reviewed: heading(answers, form, profile),
    notes: place === undefined ? [] : [place.open.title],
    scenarios: place === undefined ? [] : scenariosOf({ answers, form, values, levers }, place),
  };
}

function heading({ title, respondents }: Answers, form: Form, profile: readonly PartProfile[]): string {
  const answered = profile.flatMap(({ rated }) => rated).reduce((sum, { ratings }) => sum + ratings.length, 0);
  const n = respondents.filter(hasAnswered).length;
  const asked = n * statementsOf(form).length;
  return say("review.heading", { title, form: form.title, same: String(title === form.title), n, answered, asked });
}

interface NamedPlace {
  /** As a scenario names it. */
  readonly name: string;
  readonly open: OpenPlace;
}

/** The place that the command line names, else that of the answers; undefined where neither does. */
function placeIn(answers: Answers, file: string, { place, out }: ReviewOptions): NamedPlace | undefined {
  const stated = place ?? answers.place;
  if (stated === undefined) return undefined;
  const [said, from] = place === undefined ? [file, dirname(file)] : [COMMAND_LINE, "."];
  const { title, phase } = answers;
  const read = readScenario({ schemaVersion: 1, title, place: stated, phase }, said);
  if ("faults" in read) throw new InputError(read.faults);
  const { open } = placeOf({ scenario: read.scenario, file: place === undefined ? file : COMMAND_LINE });
  return { name: isShipped(stated) ? stated : fromFolder(resolve(from, stated), out), open };
}

/** A path as a scenario beside the file that is written names it. */
const fromFolder = (path: string, out: string | undefined): string =>
  out === undefined
    ? path
    : relative(dirname(resolve(out)), path)
        .split(sep)
        .join("/") || ".";

type WorkedOut = Pick<Review, "answers" | "form" | "values" | "levers">;

function scenariosOf({ answers, form, values, levers }: WorkedOut, { name, open }: NamedPlace): ScenarioInput[] {
  const as = placeAsReviewed(answers, name, values, noteOf({ answers, form, values }));
  if (levers.length === 0) return [as];
  return [as, withLevers(as, say("review.title.levers", { title: answers.title }), levers, open.baseYear)];
}

/** What set the values, for whoever reads the scenario's file; cut where a note may be no longer. */
function noteOf({ answers, form, values }: Omit<WorkedOut, "levers">): string {
  const changed = values.filter(({ before, after }) => before !== after);
  const said = changed.map(({ parameter, before, after, statements }) =>
    say("review.note.value", {
      parameter,
      before: valueText(before),
      after: valueText(after),
      statements: statements.join(", "),
    }),
  );
  const all = said.length === 0 ? say("review.note.none") : said.join("; ");
  return say("review.note", { n: answers.respondents.filter(hasAnswered).length, form: form.title, values: all }).slice(
    0,
    LONGEST_NOTE,
  );
}

const LONGEST_NOTE = 5000;

export const noPlace = (): InputError =>
  new InputError([
    fault(COMMAND_LINE, "--place", "a place, here or in the file of answers", "none", "scenarios are of a place"),
  ]);
