/** Faults in what a person wrote: where, what was expected, what was found, what to do; all of them at once. */

import { nameAdvice } from "./near-name.ts";
import { repeatedKeys } from "./repeated-keys.ts";
import type { z } from "./zod.ts";

export interface Fault {
  /** The file, as the person named it. */
  readonly file: string;
  /** Where in it, as "actions.2.start" or "row 14, column roll"; empty for the whole file. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** What to do about it; empty where expected and found say enough. */
  readonly advice: string;
}

/** Thrown at the boundary when a person's file cannot be used. */
export class InputError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join("\n"));
    this.name = "InputError";
    this.faults = faults;
  }
}

/** Characters of a path that are shown: a key or heading may be as long as its file. */
const LONGEST_PATH = 300;

/** One fault in one line. */
export function describeFault(fault: Fault): string {
  const path = fault.path.length > LONGEST_PATH ? `${fault.path.slice(0, LONGEST_PATH)}…` : fault.path;
  const where = path === "" ? fault.file : `${fault.file}, ${path}`;
  const advice = fault.advice === "" ? "" : ` (${fault.advice})`;
  return `${where}: expected ${fault.expected}, found ${fault.found}${advice}`;
}

/**
 * JSON text → value, or the one fault that says where it broke, or every key that stands twice in one object. Refuses text
 * over `limit` characters.
 */
export function parseJson(text: string, file: string, limit = 50_000_000): { value: unknown } | { faults: Fault[] } {
  if (text.length > limit) {
    return { faults: [fault(file, "", `at most ${limit} characters`, `${text.length}`, "split the file")] };
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const twice = repeatedKeys(text);
    return twice.length === 0 ? { value } : { faults: twice.map((path) => fault(file, path, ...TWICE)) };
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 120) : "unreadable text";
    return { faults: [fault(file, "", "JSON", message, "check brackets, quotes and commas near there")] };
  }
}

const TWICE = ["each key once in its object", "it again", "keep one of them: only the last would count"] as const;

/** Shorthand for a fault. */
export const fault = (file: string, path: string, expected: string, found: string, advice = ""): Fault => ({
  file,
  path,
  expected,
  found,
  advice,
});

/** Of what was parsed, and where it stands. */
interface Whence {
  readonly file: string;
  /** The path of what was parsed in its file. */
  readonly prefix?: string;
  /** Keys that an object may have, by its path, "*" for any number in it: one that is mistyped is then told what it is like. */
  readonly known?: Readonly<Record<string, readonly string[]>>;
}

/** zod's issues in our words. `input` is what was parsed, so that what was found can be shown. */
export function faultsOf(error: z.ZodError, input: unknown, whence: string | Whence): Fault[] {
  const from = typeof whence === "string" ? { file: whence } : whence;
  return onePerValue(error.issues).flatMap((issue) => issueFaults(issue, input, from));
}

/** One value has one fault: what is no whole number is not told its range as well. Unknown keys are told all. */
function onePerValue(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code === "unrecognized_keys") return true;
    const path = JSON.stringify(issue.path);
    return told.has(path) ? false : told.add(path);
  });
}

type Issue = z.core.$ZodIssue;

function issueFaults(issue: Issue, input: unknown, whence: Whence): Fault[] {
  const { file, prefix = "", known = {} } = whence;
  const path = [prefix, ...issue.path.map(String)].filter((part) => part !== "").join(".");
  const found = show(valueAt(input, issue.path));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      fault(
        file,
        path === "" ? key : `${path}.${key}`,
        "a known key",
        `"${clip(key)}"`,
        nameAdvice(key, known[anyNumber(path)] ?? []),
      ),
    );
  }
  if (issue.code === "invalid_union") return unionFault(issue, input, whence, path, found);
  return [fault(file, path, expectation(issue), found, adviceOf(issue, input))];
}

const anyNumber = (path: string): string => path.replace(/(?<=^|\.)\d+(?=\.|$)/g, "*");

function unionFault(issue: Issue, input: unknown, whence: Whence, path: string, found: string): Fault[] {
  const branches = (issue as { errors?: Issue[][] }).errors ?? [];
  const deepest = branches
    .flat()
    .filter((inner) => inner.path.length > 0)
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (deepest !== undefined) {
    return issueFaults({ ...deepest, path: [...issue.path, ...deepest.path] } as Issue, input, whence);
  }
  const all = [...new Set(branches.flat().map(expectation))];
  const numbers = all.some((words) => /^a (whole )?number/.test(words));
  const wanted = all.map((words) => (numbers && words === PAIR ? "a range [low, high]" : words)).join(" or ");
  return [fault(whence.file, path, wanted === "" ? "another value" : wanted, found)];
}

function expectation(issue: Issue): string {
  if (issue.code === "invalid_type") return article(issue.expected);
  if (issue.code === "too_small") return `${bound(issue.origin)} of at least ${issue.minimum}`;
  if (issue.code === "too_big") return `${bound(issue.origin)} of at most ${issue.maximum}`;
  if (issue.code === "invalid_value") {
    const values = issue.values.map((value) => JSON.stringify(value)).join(", ");
    return issue.values.length === 1 ? values : `one of ${values}`;
  }
  if (issue.code === "invalid_key") return "a known key";
  return issue.message;
}

function adviceOf(issue: Issue, input: unknown): string {
  if (issue.code === "custom" && typeof issue.params?.advice === "string") return issue.params.advice;
  const written = valueAt(input, issue.path);
  if (issue.code !== "invalid_value" || typeof written !== "string") return "";
  return nameAdvice(
    written,
    issue.values.filter((value) => typeof value === "string"),
    "",
  );
}

/** Every list of fixed length that a file may hold has two values. */
const PAIR = "a list of two";

const article = (type: string): string =>
  ({
    int: "a whole number",
    number: "a number",
    string: "text",
    array: "a list",
    object: "an object",
    record: "an object",
    boolean: "true or false",
    tuple: PAIR,
  })[type] ?? type;

const bound = (origin: string): string =>
  ({ number: "a number", int: "a whole number", string: "text with a length", array: "a list with a length" })[
    origin
  ] ?? origin;

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A value as a fault says that it was found: short, whatever it is. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return "a number out of range";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === "object") return "an object";
  return clip(JSON.stringify(value) ?? String(value));
}

/** A person's own words, as far as a message has room for them. */
export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
