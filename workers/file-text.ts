/** The bytes of a person's file as text: UTF-8 only, and a fault where they are anything else. */

import { type Fault, fault } from "../sim/scenario/faults.ts";

/** The most bytes of a file that is read at all. */
export const MOST_BYTES = 50_000_000;

/** The text; `name` is what the person called the file. */
export function textOf(bytes: Uint8Array, name: string): { text: string } | { faults: Fault[] } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { faults: [fault(name, "", "text in UTF-8", "UTF-16", "save it as UTF-8")] };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { faults: [fault(name, "", "text in UTF-8", "another encoding, or no text at all", "save it as UTF-8")] };
  }
}
