/** What is wrong with a formula, and where in its text. */

import { type Fault, fault } from "../scenario/faults.ts";

export interface Mishap {
  /** Place in the text, from 1; 0 for the formula as a whole. */
  readonly at: number;
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
}

export const mishap = (at: number, expected: string, found: string, advice = ""): Mishap => ({
  at,
  expected,
  found,
  advice,
});

/** The mishap as a fault of the file, at the key that holds the formula. */
export const faultOf = ({ at, expected, found, advice }: Mishap, file: string, path: string): Fault =>
  fault(file, at === 0 ? path : `${path}, character ${at}`, expected, found, advice);

const LONGEST_SHOWN = 40;

/** A piece of a formula as a message quotes it. */
export const quoted = (text: string): string =>
  `"${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}"`;
