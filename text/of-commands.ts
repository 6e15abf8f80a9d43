/** Catalogues of words that only commands say: a page that is built leaves them out. By file of this folder. */

export const OF_COMMANDS = ["admit", "bench", "claims", "indices", "patterns", "review", "sweep", "theory", "variance"];
