/** What was decided, step by step: every step has a name, and can be undone and done again. */

interface Step<T> {
  readonly label: string;
  /** Steps of one key that follow each other are one gesture, until it is settled. */
  readonly key: string;
  readonly before: T;
  readonly after: T;
}

/** Steps that can be undone; older ones are forgotten. */
const MOST = 100;

export class History<T> {
  now: T;
  #past = $state.raw<readonly Step<T>[]>([]);
  #future = $state.raw<readonly Step<T>[]>([]);
  #isSettled = true;

  readonly #isSame: (one: T, other: T) => boolean;

  constructor(first: T, isSame: (one: T, other: T) => boolean = Object.is) {
    this.now = $state.raw(first);
    this.#isSame = isSame;
  }

  /** The name of what would be undone. */
  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  /** The steps that were done, the first first, and those that were undone, the next first. */
  get done(): readonly string[] {
    return this.#past.map(({ label }) => label);
  }
  get undone(): readonly string[] {
    return this.#future.map(({ label }) => label).toReversed();
  }

  do(label: string, key: string, after: T): void {
    const last = this.#past.at(-1);
    const isGesture = last !== undefined && last.key === key && !this.#isSettled;
    const step = { label, key, before: isGesture ? last.before : this.now, after };
    const earlier = isGesture ? this.#past.slice(0, -1) : this.#past;
    // A gesture that comes back to where it began was no step.
    this.#past = isGesture && this.#isSame(step.before, after) ? earlier : [...earlier, step].slice(-MOST);
    this.#future = [];
    this.now = after;
    this.#isSettled = false;
  }

  /** Another look at the same thing: no step. */
  look(now: T): void {
    this.now = now;
    this.settle();
  }

  /** What comes next is a step of its own, even of the same key. */
  settle(): void {
    this.#isSettled = true;
  }

  undo(): void {
    const step = this.#past.at(-1);
    if (step === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, step];
    this.now = step.before;
    this.settle();
  }

  redo(): void {
    const step = this.#future.at(-1);
    if (step === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, step];
    this.now = step.after;
    this.settle();
  }
}
