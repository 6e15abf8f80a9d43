/** Parts of a page that come one after another, so that no one task holds the page up. */

import { flushSync } from "svelte";

interface Waiting {
  /** The lower, the sooner. */
  readonly rank: number;
  /** Whoever waited in an earlier round comes before all of a later one. */
  readonly round: number;
  readonly come: () => void;
}

/** Calls `come` when it is its turn; the function returned gives the turn up. */
type TakeTurn = (rank: number, come: () => void) => () => void;

/**
 * Turns, one a frame, and more where what came took less than `enough` milliseconds. In rounds, who comes again and again
 * keeps nobody else waiting.
 */
function turns(isInRounds: boolean, enough: number): TakeTurn {
  let waiting: readonly Waiting[] = [];
  let round = 0;
  let isCalled = false;
  const without = (one: Waiting | undefined) => waiting.filter((other) => other !== one);
  const come = () => {
    isCalled = false;
    const start = performance.now();
    for (const next of waiting.toSorted((a, b) => a.round - b.round || a.rank - b.rank)) {
      if (!waiting.includes(next)) continue;
      waiting = without(next);
      if (isInRounds) round = next.round + 1;
      // At once, so that what it takes is known.
      flushSync(next.come);
      if (performance.now() - start >= enough) break;
    }
    call();
  };
  const call = () => {
    if (isCalled || waiting.length === 0) return;
    isCalled = true;
    afterFrame(come);
  };
  return (rank, come) => {
    const one = { rank, round, come };
    waiting = [...waiting, one];
    call();
    return () => {
      waiting = without(one);
    };
  };
}

/** Milliseconds that a frame is waited for: where nobody looks, there is none. */
const NO_FRAME = 100;

/** Calls once what is drawn now has been painted. */
function afterFrame(come: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) come();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, NO_FRAME);
}

/** Milliseconds of work after which a frame is due: with its layout and its painting it then takes about fifty. */
const A_FRAME = 20;

/** A turn to come in, one a frame: what each brings is laid out before the next comes. */
export const takeTurn = turns(false, 0);
/** A turn to follow what changed, the first after what changed is seen: a frame waits for the painting of the one before. */
export const takeFrame = turns(true, A_FRAME);

/** Resolves in a task of its own. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
