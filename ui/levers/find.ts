/** Finding levers by the words they say of themselves. */

import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";

/** Whether each word asked for begins a word of the lever's name, meaning or levels. Asked for nothing, every lever is found. */
export function isFound(lever: LeverKey, asked: string): boolean {
  const { label, meaning, levels } = LEVERS[lever];
  const said = wordsOf([label, meaning, ...levels].join(" "));
  return wordsOf(asked).every((word) => said.some((one) => one.startsWith(word)));
}

/** In small letters, without accents. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
