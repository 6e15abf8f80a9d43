/** In which order schools and neighbourhoods are drawn: by change or by name, never by level. */

import { byLetters } from "../../text/letters.ts";

interface Changed {
  /** Where the unit stands among the place's ids. */
  readonly unit: number;
  /** B less A; NaN where there is nobody to speak of. */
  readonly change: number;
}

/** The lowest change first; then, by name, those that have none. */
export const byChange = <Row extends Changed>(rows: readonly Row[], names: readonly string[]): Row[] =>
  rows.toSorted((one, other) => {
    const [mine, theirs] = [one, other].map(({ change }) => (Number.isNaN(change) ? Number.POSITIVE_INFINITY : change));
    return mine === theirs ? byLetters(names[one.unit], names[other.unit]) : mine - theirs;
  });

export const byName = <Row extends Pick<Changed, "unit">>(rows: readonly Row[], names: readonly string[]): Row[] =>
  rows.toSorted((one, other) => byLetters(names[one.unit], names[other.unit]));
