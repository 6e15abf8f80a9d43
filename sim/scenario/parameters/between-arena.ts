/** Declaring parameters of the between-school arena: the arena said once, priors in a word. */

import { declareParameters, type ParameterDeclaration } from "../declare.ts";

type Stated = Omit<ParameterDeclaration, "arena">;

/** The same declarations with their arena said once. */
export const between = <K extends string>(table: Record<K, Stated>): Record<K, ParameterDeclaration> =>
  declareParameters(
    Object.fromEntries(
      Object.entries<Stated>(table).map(([key, stated]) => [key, { arena: "between", ...stated }]),
    ) as Record<K, ParameterDeclaration>,
  );

export const uniform = (low: number, high: number) => ({ shape: "uniform", low, high }) as const;
export const triangular = (low: number, high: number) => ({ shape: "triangular", low, high }) as const;
