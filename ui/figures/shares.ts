/** What bars of shares draw: rows that each make up a whole. */

export interface ShareRow {
  readonly name: string;
  /** How many it speaks of, in words. */
  readonly note: string;
  /** Shares that add up to 1. */
  readonly worse: number;
  readonly same: number;
  readonly better: number;
}

export const WAYS = ["worse", "same", "better"] as const;
export type ShareWay = (typeof WAYS)[number];

/** Where a row's parts begin and end, as shares of its width. */
export function partsOf(row: ShareRow): { readonly way: ShareWay; readonly from: number; readonly to: number }[] {
  let from = 0;
  return WAYS.map((way) => {
    const part = { way, from, to: from + row[way] };
    from = part.to;
    return part;
  });
}
