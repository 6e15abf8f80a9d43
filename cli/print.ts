/** What goes to standard error and standard output. */

/** Signs that steer a terminal, or turn the direction of its text: they come from files, and are left out. */
const STEERING = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text without signs that steer a terminal. */
export const clean = (text: string): string => text.replace(STEERING, "");

/** A line on standard error. */
export const warn = (line: string): void => void process.stderr.write(`${clean(line)}\n`);

/** Lines on standard output. */
export const print = (text: string): void => void process.stdout.write(`${clean(text)}\n`);

/** Plain data as JSON; NaN, which JSON has not, becomes null. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Plain data as JSON on standard output; signs that steer a terminal are written as their numbers. */
export const printJson = (value: unknown): void => void process.stdout.write(json(value).replace(STEERING, escaped));

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Where whoever reads what is printed has closed (as head does), the rest goes nowhere, quietly. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}

/** The command as it was given, with more words where they are not there yet. */
export function commandAgain(more: readonly string[] = [], given: readonly string[] = process.argv.slice(2)): string {
  return ["catchment", ...given, ...more.filter((word) => !given.includes(word))]
    .map(withoutPassword)
    .map(quoted)
    .join(" ");
}

/** The password of an address is not repeated: logs are read by others. */
export const withoutPassword = (word: string): string => word.replace(/^(\w+:\/\/[^/@]*:)[^/@]+@/, "$1…@");

/** A word as a shell takes it. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
