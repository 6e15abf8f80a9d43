/** docs/self-review.md: the forms by which a place may review itself, and what each statement speaks about. */

import type { Form, Statement } from "../../sim/review/form.ts";
import { FORM_NAMES, type FormName, formNamed } from "../../sim/review/forms.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import { GENERATED } from "./common.ts";
import { code, document, table, toParameter } from "./markdown.ts";

const INTRODUCTION = `A place may look at itself before anything is tried: those who know it rate statements from 1 to 4, each for themselves
or as a group, and leave blank what they cannot say. \`catchment review FORM --blank\` gives an empty file of answers (one file may
hold many respondents); \`catchment review ANSWERS.json --place PLACE --out scenario.json\` prints a profile by part and writes two
scenarios: the place with the starting values that its ratings stand for, and the same with the levers that are worth testing.
\`catchment compare\` runs on them. The page asks the same under "Rate where the place stands", beside what is valued: there the
profile is drawn as statements are rated, starting values and levers are taken over one by one, and the answers are saved and opened as the
same file. Parts are shown in the order of the form and not ranked; with several respondents the profile shows
how far they lie apart and how far they agree.

**How a rating becomes a number is an assumption of ours, not a finding.** Every statement names the values of the model that it
speaks about, and whether a higher rating means more of each or less. 2½ is the default; 1 and 4 go three quarters of the way to
the ends of what is plausible, in a straight line, so that where the default lies in the middle each rating stands for a quarter of
what is plausible. Several statements on one value average; what nobody rated stays as it is. A value whose default lies at one
end of what is plausible moves to one side only. No statement touches what [stances](stances.md) differ in: how well schools judge and
what programmes achieve is not for a place to rate. A value set is always printed as before → after with the statements that
caused it.

Where a statement is rated 2 or lower, its [levers](levers.md) are named as worth testing. No effect is claimed of any: that is
what the comparison is for. An example of answers by three respondents is in [seeds/examples](../seeds/examples/self-review.json);
[a JSON Schema](../seeds/self-review/answers.schema.json) lets editors complete such files.`;

/** The whole document. */
export const selfReviewDocument = (): string =>
  document(
    "# Self-review of a place",
    GENERATED,
    INTRODUCTION,
    ...FORM_NAMES.flatMap((name) => formParts(formNamed(name))),
  );

/** One form, as the command prints it. */
export const formDocument = (name: FormName): string => document(...formParts(formNamed(name)));

function formParts({ id, title, about, source, scale, parts }: Form): string[] {
  return [
    `## ${title}`,
    `${code(id)}. ${about}`,
    `After ${source.authors} (${source.year}): [${source.title}](${source.address}).`,
    scale.map((meaning, i) => `- **${i + 1}** ${meaning}`).join("\n"),
    ...parts.flatMap(({ label, statements }) => [`### ${label}`, statementTable(statements)]),
  ];
}

const statementTable = (statements: readonly Statement[]): string =>
  table(
    ["statement", "1 looks like", "4 looks like", "speaks about", "worth testing where low"],
    statements.map(({ id, text, one, four, values, levers }) => [
      `${code(id)} ${text}`,
      one,
      four,
      values.map(({ parameter, better }) => `${toParameter(parameter)} (4: ${better})`).join(", "),
      levers.map((lever) => `[${LEVERS[lever].label}](levers.md#${lever})`).join(", "),
    ]),
  );
