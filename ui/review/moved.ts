/** Which way ratings move where the model begins, by part of the form. */

import type { PartProfile } from "../../sim/review/profile.ts";
import { MIDDLE, type StartingValue } from "../../sim/review/starting-values.ts";

export interface Moved {
  readonly id: string;
  readonly label: string;
  /** Starting values that begin better placed than usual, and less well placed. */
  readonly better: number;
  readonly worse: number;
}

/** Parts in the order of the form, those that move something; a value counts where it is first spoken about. */
export const movedBy = (profile: readonly PartProfile[], values: readonly StartingValue[]): Moved[] =>
  profile
    .map(({ id, label, rated }) => {
      const own = values.filter(
        ({ before, after, statements: [first] }) =>
          before !== after && rated.some(({ statement }) => statement.id === first),
      );
      const better = own.filter(({ rating }) => rating > MIDDLE).length;
      return { id, label, better, worse: own.length - better };
    })
    .filter(({ better, worse }) => better + worse > 0);
