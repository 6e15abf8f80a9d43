/** Parts of a page that come one after another, each in a task of its own, so that no one task holds the page up. */

interface Waiting {
  /** The lower, the sooner. */
  readonly rank: number;
  /** Whoever waited in an earlier round comes before all of a later one. */
  readonly round: number;
  readonly come: () => void;
}

/** Calls `come` when it is its turn; the function returned gives the turn up. */
type TakeTurn = (rank: number, come: () => void) => () => void;

/** Turns, one a frame. In rounds, who comes again and again keeps nobody else waiting. */
function turns(isInRounds: boolean): TakeTurn {
  let waiting: readonly Waiting[] = [];
  let round = 0;
  let isCalled = false;
  const without = (one: Waiting | undefined) => waiting.filter((other) => other !== one);
  const come = () => {
    isCalled = false;
    const [next] = waiting.toSorted((a, b) => a.round - b.round || a.rank - b.rank);
    waiting = without(next);
    if (isInRounds && next) round = next.round + 1;
    next?.come();
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

/** A turn to come in, one a frame: what each brings is laid out before the next comes. */
export const takeTurn = turns(false);
/** A turn to follow what changed, one a frame, and the first after what changed is seen. */
export const takeFrame = turns(true);

/** Resolves in a task of its own. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
