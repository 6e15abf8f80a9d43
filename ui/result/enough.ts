/** Below so many runs bands would say nothing: single runs, or all that they span, are drawn. */
export const ENOUGH = 10;
