/** Every published model that can be run, in the order of the validation cases. */

import type { Theory } from "./theory.ts";

export const THEORIES: readonly Theory[] = [];

export const theoryOf = (name: string): Theory | undefined => THEORIES.find((theory) => theory.name === name);
