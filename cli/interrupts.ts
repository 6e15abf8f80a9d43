/** Ctrl-C and a polite end: the first asks the run to finish what it is writing, the second ends at once. */

export const INTERRUPTED = 130;

/** Milliseconds within which a second word is the first again: batch systems tell a shell and what it started, and it tells it too. */
const ECHO = 500;

export interface Interrupts {
  readonly signal: AbortSignal;
  /** What to clear away if the second one comes. */
  readonly onAbandon: (clear: () => void) => void;
  readonly release: () => void;
}

export function watchInterrupts(): Interrupts {
  const controller = new AbortController();
  const clearing: (() => void)[] = [];
  let heard = 0;
  const handle = () => {
    if (!controller.signal.aborted) {
      heard = performance.now();
      return controller.abort();
    }
    if (performance.now() - heard < ECHO) return;
    for (const clear of clearing) clear();
    process.exit(INTERRUPTED);
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const name of signals) process.on(name, handle);
  return {
    signal: controller.signal,
    onAbandon: (clear) => void clearing.push(clear),
    release: () => {
      for (const name of signals) process.off(name, handle);
    },
  };
}
