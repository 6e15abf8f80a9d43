/** The single-peaked liking of the own group, as a scenario's own utility says it: `population/peaked.ts` in words of a formula. [C2] */

export const peakedFormula = (f: number, M: number): string =>
  `(ownShare <= ${f} ? ownShare / ${f} : ${M} + ${1 - M} * (1 - ownShare) / ${1 - f})`;
