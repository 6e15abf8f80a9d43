/** Parts of a page that come in one after another, each in a task of its own, so that no one task holds the page up. */

interface Waiting {
  /** The lower, the sooner. */
  readonly rank: number;
  readonly come: () => void;
  /** Whether what was drawn so far is to be seen first. */
  readonly isAfterFrame: boolean;
}

/** Milliseconds that a frame is waited for: where nobody looks, there is none. */
const NO_FRAME = 100;

let waiting: readonly Waiting[] = [];
let isCalled = false;

/** Calls `come` when it is its turn, and after the next frame where that is asked for; the function returned gives the turn up. */
export function takeTurn(rank: number, come: () => void, isAfterFrame = false): () => void {
  const one = { rank, come, isAfterFrame };
  waiting = [...waiting, one];
  call();
  return () => {
    waiting = waiting.filter((other) => other !== one);
  };
}

function call(): void {
  const next = soonest();
  if (isCalled || next === undefined) return;
  isCalled = true;
  const come = () => {
    isCalled = false;
    const one = soonest();
    waiting = waiting.filter((other) => other !== one);
    one?.come();
    call();
  };
  if (next.isAfterFrame) afterFrame(come);
  else setTimeout(come);
}

const soonest = (): Waiting | undefined => waiting.toSorted((a, b) => a.rank - b.rank)[0];

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

/** Resolves in a task of its own. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
