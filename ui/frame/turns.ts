/** Parts of a page that come in one after another, each in a task of its own, so that no one task holds the page up. */

interface Waiting {
  /** The lower, the sooner. */
  readonly rank: number;
  readonly come: () => void;
}

let waiting: readonly Waiting[] = [];
let isCalled = false;

/** Calls `come` when it is its turn; the function returned gives the turn up. */
export function takeTurn(rank: number, come: () => void): () => void {
  const one = { rank, come };
  waiting = [...waiting, one];
  call();
  return () => {
    waiting = waiting.filter((other) => other !== one);
  };
}

function call(): void {
  if (isCalled || waiting.length === 0) return;
  isCalled = true;
  setTimeout(() => {
    isCalled = false;
    const [next] = waiting.toSorted((a, b) => a.rank - b.rank);
    waiting = waiting.filter((other) => other !== next);
    next?.come();
    call();
  });
}

/** Resolves in a task of its own. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
