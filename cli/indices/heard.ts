/** Which values of a column were met, as far as a fault needs to say. */

import { shown } from "./plan.ts";

/** How many headings or values a fault names. */
const MOST_NAMED = 20;

export interface Heard {
  meet(value: string): void;
  /** Those waited for that never came. */
  missing(): string[];
  /** Some of what came instead. */
  named(): string;
}

export function heard(awaited: readonly string[]): Heard {
  const values = new Set<string>();
  const come = new Set<string>();
  return {
    meet: (value) => {
      if (awaited.includes(value)) come.add(value);
      else if (values.size <= MOST_NAMED) values.add(value);
    },
    missing: () => awaited.filter((value) => !come.has(value)),
    named: () => named([...come, ...values]),
  };
}

/** Names in a line, the first twenty of them. */
export const named = (names: readonly string[]): string =>
  names.length === 0
    ? "nothing"
    : `${names.slice(0, MOST_NAMED).map(shown).join(", ")}${names.length > MOST_NAMED ? " and more" : ""}`;
