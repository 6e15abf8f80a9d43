/** What a place's respondents make of it, by part of the form: means, how far they lie apart, and how far they agree. */

import type { Answers } from "./answers.ts";
import { type Form, RATINGS, type Statement } from "./form.ts";

/** Ratings of one statement by those who rated it, and their mean (NaN where nobody did). */
export interface Rated {
  readonly statement: Statement;
  readonly ratings: readonly number[];
  readonly mean: number;
}

export interface PartProfile {
  readonly id: string;
  readonly label: string;
  readonly rated: readonly Rated[];
  /** Mean of the statements' means; NaN where none was rated. */
  readonly mean: number;
  /** The lowest and the highest of the respondents' own means. */
  readonly low: number;
  readonly high: number;
  /** 1 where any two who rated a statement rated it alike, 0 where they lie as far apart as can be; NaN of one respondent. */
  readonly agreement: number;
}

/** In the order of the form: no part is ranked above another. */
export const profileOf = (form: Form, { respondents }: Pick<Answers, "respondents">): PartProfile[] =>
  form.parts.map(({ id, label, statements }) => {
    const rated = statements.map((statement) => ratedBy(statement, respondents));
    const own = respondents.map(({ answers }) => meanOf(statements.flatMap((one) => answers[one.id] ?? [])));
    const known = own.filter((mean) => !Number.isNaN(mean));
    return {
      id,
      label,
      rated,
      mean: meanOf(rated.map(({ mean }) => mean).filter((mean) => !Number.isNaN(mean))),
      low: known.length > 0 ? Math.min(...known) : Number.NaN,
      high: known.length > 0 ? Math.max(...known) : Number.NaN,
      agreement: agreementOf(rated),
    };
  });

function ratedBy(statement: Statement, respondents: Answers["respondents"]): Rated {
  const ratings = respondents.flatMap(({ answers }) => answers[statement.id] ?? []);
  return { statement, ratings, mean: meanOf(ratings) };
}

/** 1 − mean |difference| of two respondents over all statements / the widest difference there can be. */
function agreementOf(rated: readonly Rated[]): number {
  const apart = rated.flatMap(({ ratings }) =>
    ratings.flatMap((one, i) => ratings.slice(i + 1).map((other) => Math.abs(one - other))),
  );
  return 1 - meanOf(apart) / (RATINGS[RATINGS.length - 1] - RATINGS[0]);
}

/** NaN where there is nothing. */
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
