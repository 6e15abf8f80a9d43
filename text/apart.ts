/** Catalogues that a page is built without, by file of this folder: it says some never, and others not at once. */

/** Words that only commands say. */
export const OF_COMMANDS = ["admit", "bench", "claims", "indices", "patterns", "sweep", "theory", "variance"];

/** Words that come with the part of the page that says them (`ui/frame/with-words.ts`). */
export const LATER = [
  "admissions",
  "assumptions",
  "columns",
  "compare",
  "explain",
  "help",
  "look",
  "place",
  "processes",
  "review",
  "runs",
  "timeline",
  "trace",
  "trial",
  "why",
];
