/** What a dose of support leads to: nothing while it is thin, then in proportion. [Y4] */

/** max(0, dose − d₀) / (1 − d₀): 0 up to the threshold, 1 at a full dose. */
export const responseTo = (dose: number, threshold: number): number => Math.max(0, dose - threshold) / (1 - threshold);
