/** Declaring parameters of the within-school arena: the arena said once. */

import { declareParameters, type ParameterDeclaration } from "../declare.ts";

type Stated = Omit<ParameterDeclaration, "arena">;

/** The same declarations with their arena said once. */
export const within = <K extends string>(table: Record<K, Stated>): Record<K, ParameterDeclaration> =>
  declareParameters(
    Object.fromEntries(
      Object.entries<Stated>(table).map(([key, stated]) => [key, { arena: "within", ...stated }]),
    ) as Record<K, ParameterDeclaration>,
  );
