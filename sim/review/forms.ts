/** The forms that ship, by name. */

import fiveFactors from "../../seeds/self-review/five-factors.json" with { type: "json" };
import unescoGuide from "../../seeds/self-review/unesco-guide.json" with { type: "json" };
import { type Form, formSchema } from "./form.ts";

const SHIPPED = { "five-factors": fiveFactors, "unesco-guide": unescoGuide } as const;

export type FormName = keyof typeof SHIPPED;
export const FORM_NAMES = Object.keys(SHIPPED) as FormName[];

export const isFormName = (name: string): name is FormName => (FORM_NAMES as readonly string[]).includes(name);

/** Files as they stand, for the test that holds them to the rules of forms. */
export const formInput = (name: FormName): unknown => SHIPPED[name];

const known = new Map<FormName, Form>();

/** A form of ours: parsed when it is first asked for. */
export function formNamed(name: FormName): Form {
  const form = known.get(name) ?? formSchema.parse(SHIPPED[name]);
  known.set(name, form);
  return form;
}
