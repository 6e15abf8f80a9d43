/** Whether what can be folded away begins open: beside the result it does, above it the result would lie screens below. */

const BESIDE = "(min-width: 1100px)";

export const beginsOpen = (): boolean => matchMedia(BESIDE).matches;
