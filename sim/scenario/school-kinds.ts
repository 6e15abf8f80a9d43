/** Kinds of school by whom they teach and who governs them. */

export const GENDERS = ["mixed", "girls", "boys"] as const;
export const GOVERNANCES = ["maintained", "trust"] as const;
