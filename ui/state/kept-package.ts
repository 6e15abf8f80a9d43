/** A data package that is kept on this device because somebody asked for it: its tables as text, read anew at every visit. */

import type { Packed } from "../../workers/browser/api.ts";

const VERSION = 1;

/** Characters of what a browser keeps for a page at most: about half of what most allow. */
export const MOST_KEPT = 2_000_000;

export function packageText(files: Packed): string {
  const decoder = new TextDecoder();
  const texts = Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]);
  return JSON.stringify({ version: VERSION, files: Object.fromEntries(texts) });
}

/** The files that a text keeps, unread; undefined where it keeps none. */
export function packageIn(text: string): Packed | undefined {
  try {
    const { version, files } = Object(JSON.parse(text)) as Record<string, unknown>;
    const texts = Object.entries(Object(files) as Record<string, unknown>);
    if (version !== VERSION || texts.some(([, each]) => typeof each !== "string")) return undefined;
    const encoder = new TextEncoder();
    return Object.fromEntries(texts.map(([name, each]) => [name, encoder.encode(each as string)]));
  } catch {
    return undefined;
  }
}
