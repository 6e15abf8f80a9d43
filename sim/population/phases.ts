/** The phases of a year that is run: primary schools before secondary ones, where both are. */

interface OfPhases<Year> {
  readonly primary?: Year;
}

/** The year as each phase sees it, the earlier first. */
export const phasesOf = <Year extends OfPhases<Year>>(year: Year): readonly Year[] =>
  year.primary === undefined ? [year] : [year.primary, year];
