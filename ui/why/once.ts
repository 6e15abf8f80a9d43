/** What is told of A and of B: once where both are told alike. */

export interface Telling<T> {
  readonly side: "A" | "B";
  readonly said: T;
}

export function once<T>(tellings: readonly Telling<T>[]): { readonly side: "A" | "B" | "both"; readonly said: T }[] {
  const [one, other] = tellings;
  const isAlike = other !== undefined && JSON.stringify(one.said) === JSON.stringify(other.said);
  return isAlike ? [{ side: "both", said: one.said }] : [...tellings];
}
