/** From the text of a formula to a program: looked at twice as text, parsed by mathjs, walked by the whitelist. */

import { create, parseDependencies } from "mathjs/number";
import type { Fault } from "../scenario/faults.ts";
import { faultOf, type Mishap, mishap } from "./mishap.ts";
import type { Program } from "./program.ts";
import { scan } from "./scan.ts";
import { walk } from "./walk.ts";
import { wordFaults } from "./words.ts";

/**
 * The program of a formula that may speak of `names`, or every fault in it. mathjs is only ever given text of numbers,
 * declared names, our functions and our signs, at most a thousand characters of it, and nothing it makes is ever run.
 */
export function parseFormula(
  text: string,
  names: readonly string[],
  file: string,
  path: string,
): { program: Program } | { faults: Fault[] } {
  const faulty = (mishaps: readonly Mishap[]) => ({ faults: mishaps.map((each) => faultOf(each, file, path)) });
  const scanned = scan(text);
  if ("mishaps" in scanned) return faulty(scanned.mishaps);
  const wrong = wordFaults(scanned.tokens, names);
  if (wrong.length > 0) return faulty(wrong);
  const parsed = treeOf(text);
  if ("mishap" in parsed) return faulty([parsed.mishap]);
  const walked = walk(parsed.tree, names);
  return "mishaps" in walked ? faulty(walked.mishaps) : { program: walked.steps };
}

type Parse = (text: string) => unknown;

let parser: Parse | undefined;

/** mathjs's parser alone, made when it is first needed. */
function parse(text: string): unknown {
  parser ??= (create({ parseDependencies }) as { parse: Parse }).parse;
  return parser(text);
}

function treeOf(text: string): { tree: unknown } | { mishap: Mishap } {
  try {
    return { tree: parse(text) };
  } catch (error) {
    const { message = "", char } = error as { message?: string; char?: number };
    const why = message
      .replace(/ \(char \d+\)$/, "")
      .slice(0, 100)
      .toLowerCase();
    return { mishap: mishap(Number.isInteger(char) ? Number(char) : 0, "a whole formula", "one that breaks off", why) };
  }
}
