/** A word of 32 bits turned to the left: the step of generators of the xoshiro family. */
export const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
