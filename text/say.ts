/** Saying a message: its words with the values filled in. */

import { IntlMessageFormat } from "intl-messageformat";
import { en, type MessageId } from "./en.ts";

export const LOCALE = "en-GB";

export type Values = Readonly<Record<string, string | number>>;

/** The language is taken as it is: asking whether it is known takes longer than all that is said. */
const RESOLVED = new Intl.Locale(LOCALE);
IntlMessageFormat.resolveLocale = () => RESOLVED;

const formats = new Map<MessageId, IntlMessageFormat>();

/** Words that came later than the page, with a part that was asked for. */
const later = new Map<string, string>();

/** Adds a catalogue that the page was built without. */
export function addWords(catalogue: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(catalogue)) later.set(id, text);
}

/** Only words: nothing that a message format would read. */
const isPlain = (text: string): boolean => !/[{}<>'#]/.test(text);

export const isMessage = (id: string): id is MessageId => Object.hasOwn(en, id) || later.has(id);

/** The words of a message. Throws where a value it names is missing: that is a fault of ours. */
export function say(id: MessageId, values: Values = {}): string {
  const text: string = en[id] ?? later.get(id);
  if (isPlain(text)) return text;
  const format = formats.get(id) ?? new IntlMessageFormat(text, LOCALE);
  formats.set(id, format);
  return String(format.format({ ...values }));
}
