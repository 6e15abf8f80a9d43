/** The order of the alphabet, as names are listed. Made once: to compare by language without it takes far longer. */

const ALPHABET = new Intl.Collator("en");

export const byLetters = (one: string, other: string): number => ALPHABET.compare(one, other);
