/** What goes to standard error and standard output. */

/** A line on standard error. */
export const warn = (line: string): void => void process.stderr.write(`${line}\n`);

/** Lines on standard output. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Plain data as JSON; NaN, which JSON has not, becomes null. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The command as it was given, with more words where they are not there yet. */
export function commandAgain(more: readonly string[] = [], given: readonly string[] = process.argv.slice(2)): string {
  return ["catchment", ...given, ...more.filter((word) => !given.includes(word))].map(quoted).join(" ");
}

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
