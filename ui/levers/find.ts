/** Finding levers by the words they say of themselves, and by those that others use for the same thing. */

import { LEVERS, type LeverKey } from "../../sim/scenario/levers.ts";
import { ADMISSIONS_WORDS, LEVER_WORDS } from "../../text/lever-words.ts";
import { say } from "../../text/say.ts";

/** Whether all that is asked for is said in the lever's name, meaning or levels, or in other words for it. Asked for nothing, every lever is found. */
export function isFound(lever: LeverKey, asked: string): boolean {
  const { label, meaning, levels } = LEVERS[lever];
  return isSaid([label, meaning, ...levels, LEVER_WORDS[lever]].join(" "), asked);
}

/** Whether how schools admit is what is asked for. */
export const isAdmissionsFound = (asked: string): boolean =>
  isSaid(`${say("levers.admissions")} ${ADMISSIONS_WORDS}`, asked);

/** Whether each word asked for begins a word of the text. */
export function isSaid(text: string, asked: string): boolean {
  const said = wordsOf(text);
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
