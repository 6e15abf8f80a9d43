/** What a part of the year that can be left out is called; its name where it has no words. */

import { isMessage, say } from "../../text/say.ts";

export function processWords(process: string): string {
  const id = `process.${process}`;
  return isMessage(id) ? say(id) : process;
}
