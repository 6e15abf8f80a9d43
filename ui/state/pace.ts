/** How long runs take on this device, before any was timed. */

/** Years run before the first that is shown, and years shown, of scenarios that say nothing else. */
const BEFORE = 12;
const YEARS = 12;
/** Seconds of one core for a pupil's year: docs/performance.md, a little above it, as the first runs are slower. */
const PER_PUPIL_YEAR = 7e-6;

/** Seconds that so many pairs of runs take where nothing else is done: B goes on from the year in which A begins. */
export const secondsOf = (pupils: number, pairs: number, lanes: number, years = YEARS): number =>
  (PER_PUPIL_YEAR * pupils * (BEFORE + 2 * years) * pairs) / lanes;
