/** A form of self-review: statements about a place by the parts of a published framework, and what each speaks about. */

import { type Fault, fault, faultsOf } from "../scenario/faults.ts";
import { LEVER_KEYS, type LeverKey } from "../scenario/levers.ts";
import { PARAMETER_KEYS, type ParameterKey, parameter } from "../scenario/parameters.ts";
import { STANCE_TABLE } from "../scenario/stances.ts";
import { z } from "../scenario/zod.ts";

/** What people may rate a statement: 1 not yet, 4 in place. */
export const RATINGS = [1, 2, 3, 4] as const;
export type Rating = (typeof RATINGS)[number];

const text = z.string().min(1).max(500);
const id = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/, "an id of letters and digits");

const value = z.strictObject({
  parameter: z.enum(PARAMETER_KEYS as [string, ...string[]]).transform((key) => key as ParameterKey),
  /** Whether a higher rating means more of it, or less. */
  better: z.enum(["more", "less"]),
});

const statement = z.strictObject({
  id,
  text,
  /** What is to be seen where it is rated 1, and where it is rated 4. */
  one: text,
  four: text,
  /** The starting values of the model that it speaks about. */
  values: z.array(value).min(1).max(5),
  /** Levers worth testing where it is rated low. */
  levers: z
    .array(z.enum(LEVER_KEYS as [string, ...string[]]).transform((key) => key as LeverKey))
    .min(1)
    .max(5),
});
export type Statement = z.output<typeof statement>;

export const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, "a name of small letters, digits and hyphens"),
  title: text,
  /** What the framework calls its parts. */
  part: z.enum(["factor", "dimension"]),
  about: text,
  source: z.strictObject({ authors: text, year: z.int(), title: text, address: z.url() }),
  /** What each rating means, from 1 to 4. */
  scale: z.array(text).length(RATINGS.length),
  parts: z.array(z.strictObject({ id, label: text, statements: z.array(statement).min(1).max(20) })).min(1),
});
export type Form = z.output<typeof formSchema>;

export const statementsOf = ({ parts }: Pick<Form, "parts">): Statement[] =>
  parts.flatMap(({ statements }) => statements);

/** Checks a form: the form, or every fault in it. */
export function readForm(input: unknown, file: string): { form: Form } | { faults: Fault[] } {
  const parsed = formSchema.safeParse(input);
  if (!parsed.success) return { faults: faultsOf(parsed.error, input, file) };
  const faults = parsed.data.parts.flatMap((part, p) =>
    part.statements.flatMap((one, s) => statementFaults(parsed.data, one, `parts.${p}.statements.${s}`, file)),
  );
  return faults.length > 0 ? { faults } : { form: parsed.data };
}

/** Ids are used once; what a statement sets is a number that no stance claims and that may be other than it is. */
function statementFaults(form: Form, one: Statement, at: string, file: string): Fault[] {
  const twice = statementsOf(form).find((other) => other.id === one.id) !== one;
  const faults = twice ? [fault(file, `${at}.id`, "an id of its own", `"${one.id}" again`)] : [];
  one.values.forEach(({ parameter: key }, v) => {
    if (!isStartingValue(key)) faults.push(fault(file, `${at}.values.${v}.parameter`, STARTING_VALUE, `"${key}"`));
  });
  return faults;
}

const STARTING_VALUE = "a parameter with a plausible range, in which no stance differs";

/** How well schools judge and what programmes do is the stance's to say, and what is not plausible is nobody's. */
export function isStartingValue(key: ParameterKey): boolean {
  const { prior, exposure, whole = false } = parameter(key);
  return STANCE_TABLE[key] === undefined && exposure !== "switch" && !whole && prior.high > prior.low;
}
