/** The first look at a formula, once from left to right: too long, too deep, or with signs that no formula has. */

import { LONGEST_FORMULA } from "../scenario/formulas.ts";
import { type Mishap, mishap, quoted } from "./mishap.ts";
import { MOST_STEPS } from "./program.ts";

/** Brackets within brackets. */
export const DEEPEST = 32;

export interface Token {
  readonly kind: "number" | "name" | "sign";
  readonly text: string;
  /** Place in the text, from 1. */
  readonly at: number;
}

/** Spaces, a number, a name, or a sign; whatever else is refused. ASCII only: letters that look alike are not alike. */
const TOKEN = /[ \t]+|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(<=|>=|==|!=|[-+*/^(),?:<>])/y;

const SIGNS = "a number, a name, or one of + - * / ^ ( ) , < <= > >= == != ? :";

/** What a person may have meant by a sign that is refused. */
const MEANT: Readonly<Record<string, string>> = {
  "=": "to compare write ==; nothing can be set",
  "!": "write not",
  "&": "write and",
  "|": "write or",
  "%": "write a share as a number, 0.05 for 5 %",
  ".": "a number is written 0.5; nothing inside a name can be looked up",
  "[": "nothing inside a name can be looked up",
  '"': "a formula holds no text",
  "'": "a formula holds no text",
  "\n": "write the formula in one line",
  "\u2212": "write the minus of the keyboard",
  "\u00d7": "write *",
  "\u00f7": "write /",
};

/** Strange signs that are told at once. */
const MOST_TOLD = 5;

/** The tokens of a formula, or what keeps it from being one. */
export function scan(text: string): { tokens: Token[] } | { mishaps: Mishap[] } {
  if (text.length > LONGEST_FORMULA)
    return { mishaps: [mishap(0, `at most ${LONGEST_FORMULA} characters`, `${text.length}`, "make it shorter")] };
  const tokens: Token[] = [];
  const mishaps: Mishap[] = [];
  for (let at = 0; at < text.length && mishaps.length < MOST_TOLD; ) {
    const { token, wrong, length } = next(text, at);
    if (token !== undefined) tokens.push(token);
    if (wrong !== undefined) mishaps.push(wrong);
    at += length;
  }
  mishaps.push(...tooDeep(tokens), ...tooMany(tokens));
  if (mishaps.length === 0 && tokens.length === 0) mishaps.push(mishap(0, "a formula", "nothing"));
  return mishaps.length > 0 ? { mishaps } : { tokens };
}

/** The token that begins here, or what is wrong with it, and how far it goes; spaces are neither. */
function next(text: string, at: number): { token?: Token; wrong?: Mishap; length: number } {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  if (found === null) return { wrong: strange(text, at), length: signAt(text, at).length };
  const [whole, number, name, sign] = found;
  if (number !== undefined && !isWhole(text, at, number)) return crooked(text, at);
  if (number ?? name ?? sign) {
    const kind = number !== undefined ? "number" : name !== undefined ? "name" : "sign";
    return { token: { kind, text: whole, at: at + 1 }, length: whole.length };
  }
  return { length: whole.length };
}

function tooDeep(tokens: readonly Token[]): Mishap[] {
  let depth = 0;
  for (const { text, at } of tokens) {
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    if (depth > DEEPEST) return [mishap(at, `brackets at most ${DEEPEST} deep`, "more", "make the formula simpler")];
  }
  return [];
}

/** More values and signs than a program may have steps, told before anything is made of them. */
function tooMany(tokens: readonly Token[]): Mishap[] {
  const steps = tokens.filter(({ text }, i) => !/^[(),:]$/.test(text) && tokens[i + 1]?.text !== "(").length;
  return steps > MOST_STEPS ? [mishap(0, `at most ${MOST_STEPS} values and signs`, `${steps}`)] : [];
}

/** True where a number ends where its digits do, and is one that can be held. */
const isWhole = (text: string, at: number, digits: string): boolean =>
  !/[\w.]/.test(text.charAt(at + digits.length)) && Number.isFinite(Number(digits));

function crooked(text: string, at: number) {
  const [found] = /^[\w.]+/.exec(text.slice(at)) ?? [""];
  const advice = /[A-Za-df-z_]/.test(found) ? "write * between a number and a name" : "";
  return { wrong: mishap(at + 1, "a number such as 12, 0.25 or 1e-3", quoted(found), advice), length: found.length };
}

const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** A sign that no formula has; one that a message cannot show well is named by its number. */
function strange(text: string, at: number): Mishap {
  const sign = signAt(text, at);
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const advice = MEANT[sign] ?? (/\p{L}/u.test(sign) ? "write it with the letters a to z" : "");
  return mishap(at + 1, SIGNS, /^[!-~]$/.test(sign) ? quoted(sign) : `the sign U+${code}`, advice);
}
