/** A name that was written and is none, and the known one that is most like it. */

import { closest, distance } from "fastest-levenshtein";

/** Of a name's letters, this share may be wrong, missing or too many. */
const SLIPS = 1 / 3;
const LONGEST = 100;

/** The known name meant by one that is not: told apart by few letters, or what follows a dot in it; undefined where none is alike. */
export function nearName(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || written.length > LONGEST) return undefined;
  const ending = known.filter((name) => name.endsWith(`.${written}`));
  if (ending.length === 1) return ending[0];
  const name = closest(written, known);
  return distance(written, name) <= SLIPS * written.length ? name : undefined;
}

/** What to do about a name that is none. */
export function nameAdvice(written: string, known: readonly string[], usual = "check the spelling or remove it") {
  const near = nearName(written, known);
  return near === undefined ? usual : `did you mean ${near}?`;
}
