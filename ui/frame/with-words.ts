/** A part of the page that comes with its own words: they are said by nothing else, and the page is lighter without them. */

import { addWords } from "../../text/say.ts";

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Fetches the part and its catalogues together; the words are there before the part is. */
export const withWords =
  <Part>(load: () => Promise<Part>, ...catalogues: readonly (() => Promise<unknown>)[]): (() => Promise<Part>) =>
  async () => {
    const [part, ...words] = await Promise.all([load(), ...catalogues.map((catalogue) => catalogue())]);
    for (const module of words as readonly Words[]) Object.values(module).forEach(addWords);
    return part;
  };
