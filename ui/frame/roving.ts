/** Moving among things that stand in a row by keyboard, as tabs are: arrows go round, Home and End to the ends. */

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Which of `count` a key leads to from `at`; undefined where it leads nowhere. */
export const movedBy = (key: string, at: number, count: number): number | undefined => MOVES[key]?.(at, count);
