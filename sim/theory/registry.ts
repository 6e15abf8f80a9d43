/** Every published model that can be run, in the order of the validation cases. */

import { bounded } from "./bounded.ts";
import { sageFlache } from "./sage-flache/model.ts";
import { schelling } from "./schelling.ts";
import { stoicaFlache } from "./stoica-flache.ts";
import type { Theory } from "./theory.ts";

export const THEORIES: readonly Theory[] = [schelling, bounded, sageFlache, stoicaFlache];

export const theoryOf = (name: string): Theory | undefined => THEORIES.find((theory) => theory.name === name);
