/** Moving a value by steps, from wherever it stands. */

/** Far below any step, far above what adding steps loses. */
const TINY = 1e-9;

export const isOnGrid = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < TINY;

/**
 * The step that an input is given so that it shows the value as it stands: the usual one, or the coarsest part of it on
 * which the value lies. Not "any" where a part will do: from there an arrow key takes some browsers to the end.
 */
export const stepFor = (value: number, step: number): number | "any" =>
  [step, step / 5, step / 50, step / 500].map(tidy).find((each) => isOnGrid(value, each)) ?? "any";

/** The step at or beyond `value`, seen from where the value stood: a slider moved from .33 comes to .35 or .3. */
export function stepped(value: number, from: number, step: number): number {
  const steps = value > from ? Math.ceil(value / step - TINY) : Math.floor(value / step + TINY);
  return tidy(steps * step);
}

/** A number without what floating point adds: 0.65, not 0.6500000000000001. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
