/** What of the panel begins open, and what of it was left open. */

import { keep, kept } from "../frame/kept.ts";

const BESIDE = "(min-width: 1100px)";
const KEY = "catchment.more-levers";

/** Beside the result what can be folded away begins open; above it, the result would lie screens below. */
export const beginsOpen = (): boolean => matchMedia(BESIDE).matches;

/** Whether more levers of an arena were left open on this device. */
export const wasLeftOpen = (arena: string): boolean => leftOpen().includes(arena);

export function leave(arena: string, isOpen: boolean): void {
  const others = leftOpen().filter((other) => other !== arena);
  keep(KEY, [...others, ...(isOpen ? [arena] : [])].join(" "));
}

const leftOpen = (): string[] => (kept(KEY) ?? "").split(" ");
