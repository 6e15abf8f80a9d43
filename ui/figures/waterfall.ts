/** Bars of a waterfall: each part begins where the one before it ends, and the whole begins at zero. */

export interface Amount {
  readonly key: string;
  readonly name: string;
  readonly kind: "part" | "rest" | "total";
  readonly mean: number;
  /** The interval of the mean; NaN where there is none. */
  readonly low: number;
  readonly high: number;
}

/** On the axis of the whole. */
export interface Bar extends Omit<Amount, "mean"> {
  readonly from: number;
  readonly to: number;
}

/** A name in as many lines as it needs, of so many characters at most; a longer word has a line of its own. */
export function linesOf(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The interval of a part moves with it. */
export function barsOf(amounts: readonly Amount[]): Bar[] {
  let reached = 0;
  return amounts.map(({ mean, low, high, ...rest }) => {
    const from = rest.kind === "total" ? 0 : reached;
    reached = rest.kind === "total" ? reached : reached + mean;
    return { ...rest, from, to: from + mean, low: from + low, high: from + high };
  });
}
