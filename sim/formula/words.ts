/** The second look at a formula: every name one that was declared, every function called, nothing side by side unjoined. */

import { type Mishap, mishap, quoted } from "./mishap.ts";
import type { Token } from "./scan.ts";
import { FUNCTIONS, JOINING } from "./vocabulary.ts";

const isJoining = (text: string): boolean => (JOINING as readonly string[]).includes(text);

/** What is wrong with the words of a formula, all of it. `names` are those it may speak of. */
export const wordFaults = (tokens: readonly Token[], names: readonly string[]): Mishap[] => {
  const known = new Set(names);
  return tokens.flatMap((token, i) => [
    ...nameFault(token, tokens[i + 1], known, names),
    ...sideBySide(token, tokens[i + 1]),
  ]);
};

function nameFault(
  { kind, text, at }: Token,
  next: Token | undefined,
  known: ReadonlySet<string>,
  names: readonly string[],
): Mishap[] {
  if (kind !== "name" || isJoining(text)) return [];
  const called = next?.text === "(";
  if (FUNCTIONS.has(text))
    return called ? [] : [mishap(at, `${text}( … )`, `${text} alone`, `${text} is a function: write its brackets`)];
  if (!known.has(text)) return [unknown(text, at, called, names)];
  return called ? [mishap(at, "a function before a bracket", quoted(text), "write * between the two")] : [];
}

function unknown(text: string, at: number, called: boolean, names: readonly string[]): Mishap {
  const functions = [...FUNCTIONS.keys()];
  return called
    ? mishap(at, `one of the functions ${functions.join(", ")}`, quoted(text))
    : mishap(at, "a name that is known here", quoted(text), `there are ${alike(text, names).join(", ")}`);
}

/** Names shown where one is not known. */
const MOST_SHOWN = 12;
const BEGINNING = 4;

/** Names that begin as the unknown one does, or else the first there are. */
function alike(text: string, names: readonly string[]): readonly string[] {
  const begins = text.slice(0, BEGINNING).toLowerCase();
  const near = names.filter((name) => name.toLowerCase().includes(begins));
  const shown = (near.length > 0 ? near : names).slice(0, MOST_SHOWN);
  return shown.length < names.length ? [...shown, "…"] : shown;
}

/** Two values with nothing between them: nothing is multiplied without being told. */
function sideBySide(token: Token, next: Token | undefined): Mishap[] {
  if (next === undefined || !isValueBefore(token) || !isValueAfter(token, next)) return [];
  return [mishap(next.at, "a sign such as * between two values", quoted(`${token.text} ${next.text}`))];
}

const isValueBefore = ({ kind, text }: Token): boolean => (kind === "sign" ? text === ")" : !isJoining(text));

const isValueAfter = (token: Token, { kind, text }: Token): boolean =>
  kind === "number" || (kind === "name" && text !== "and" && text !== "or") || (text === "(" && token.kind !== "name");
