/** Answers to a form: what one person, or several, rated each statement. The schema is the type. */

import { type Fault, fault, faultsOf, show } from "../scenario/faults.ts";
import { RUN_PHASES } from "../scenario/phase.ts";
import { z } from "../scenario/zod.ts";
import { type Form, RATINGS, type Rating, statementsOf } from "./form.ts";
import { FORM_NAMES, type FormName, formNamed } from "./forms.ts";

export const ANSWERS_VERSION = 1;

/** What respondents rated, by id of statement; what nobody rated is null or left out. */
export interface Respondent {
  readonly who: string;
  readonly answers: Readonly<Record<string, Rating | null | undefined>>;
}

/** Did the respondent rate anything? */
export const hasAnswered = ({ answers }: Respondent): boolean =>
  Object.values(answers).some((rating) => rating !== null && rating !== undefined);

/** An answers file, as it is read. */
export interface Answers {
  readonly form: FormName;
  readonly title: string;
  readonly place?: string | undefined;
  readonly phase: (typeof RUN_PHASES)[number];
  readonly respondents: readonly Respondent[];
}

const rating = (form: Form, words: string) =>
  z
    .literal([...RATINGS])
    .nullable()
    .optional()
    .describe(`${words} ${form.scale.map((meaning, i) => `${i + 1} ${meaning}`).join("; ")}; null: not answered.`);

const ratings = (form: Form) =>
  z.strictObject(
    Object.fromEntries(
      statementsOf(form).map(({ id, text, one, four }) => [id, rating(form, `${text} (1: ${one} 4: ${four})`)]),
    ),
  );

const answersTo = (name: FormName) =>
  z.strictObject({
    $schema: z.string().max(500).optional().describe("Where an editor finds the JSON Schema."),
    schemaVersion: z.literal(ANSWERS_VERSION).describe("The version of this form."),
    form: z.literal(name).describe("The form that is answered."),
    title: z.string().min(1).max(150).describe("What the scenarios that are written are headed by."),
    place: z
      .string()
      .min(1)
      .max(1000)
      .optional()
      .describe("A shipped place's name, or the path of a place from this file's folder."),
    phase: z.enum(RUN_PHASES).default("secondary").describe("The schools that are spoken of."),
    respondents: z
      .array(
        z.strictObject({
          who: z.string().min(1).max(200).describe("Their part, as a head of a primary school; no names."),
          answers: ratings(formNamed(name)),
        }),
      )
      .min(1)
      .max(1000)
      .describe("One for each person or group who rated."),
  });

/** Made when they are first asked for. */
const schemas = new Map<FormName, ReturnType<typeof answersTo>>();

function schemaFor(name: FormName): ReturnType<typeof answersTo> {
  const schema = schemas.get(name) ?? answersTo(name);
  schemas.set(name, schema);
  return schema;
}

/** Checks an answers file: the answers, or every fault in it. */
export function readAnswers(input: unknown, file: string): { answers: Answers } | { faults: Fault[] } {
  if (!isRecord(input))
    return { faults: [fault(file, "", "an object: answers to one form", show(input), adviceOn(input))] };
  const name = formOf(input);
  if (name === undefined) {
    const found = Object.hasOwn(input, "form") ? show(input.form) : "none";
    return { faults: [fault(file, "form", `one of ${FORM_NAMES.join(", ")}`, found)] };
  }
  const parsed = schemaFor(name).safeParse(input);
  return parsed.success ? { answers: parsed.data } : { faults: faultsOf(parsed.error, input, file) };
}

const isRecord = (input: unknown): input is Record<string, unknown> =>
  input !== null && typeof input === "object" && !Array.isArray(input);

const adviceOn = (input: unknown): string =>
  Array.isArray(input)
    ? "those who answered one form go into one object, under respondents"
    : "catchment review FORM --blank writes an empty one";

const formOf = (input: Record<string, unknown>): FormName | undefined =>
  FORM_NAMES.find((name) => Object.hasOwn(input, "form") && name === input.form);

/** An answers file in which nothing is answered yet, for one respondent. */
export const blankAnswers = (name: FormName): Record<string, unknown> => ({
  schemaVersion: ANSWERS_VERSION,
  form: name,
  title: formNamed(name).title,
  phase: "secondary",
  respondents: [
    {
      who: "somebody",
      answers: Object.fromEntries(statementsOf(formNamed(name)).map(({ id }) => [id, null])),
    },
  ],
});

/** The JSON Schema that editors complete an answers file by. */
export const answersJsonSchema = (): Record<string, unknown> => ({
  title: "Catchment self-review: answers",
  ...(z.toJSONSchema(z.union(FORM_NAMES.map(schemaFor)), { io: "input" }) as Record<string, unknown>),
});
