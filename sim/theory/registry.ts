/** Every published model that can be run, in the order of the validation cases. */

import { argentina } from "./argentina/model.ts";
import { bounded } from "./bounded.ts";
import { compass } from "./compass/model.ts";
import { diaz } from "./diaz/model.ts";
import { diffusion } from "./diffusion.ts";
import { lazerFriedman } from "./lazer-friedman/model.ts";
import { march } from "./march/model.ts";
import { market } from "./market.ts";
import { millington } from "./millington/model.ts";
import { sageFlache } from "./sage-flache/model.ts";
import { schelling } from "./schelling.ts";
import { stoicaFlache } from "./stoica-flache.ts";
import type { Theory } from "./theory.ts";

export const THEORIES: readonly Theory[] = [
  market,
  schelling,
  bounded,
  sageFlache,
  stoicaFlache,
  argentina,
  compass,
  diaz,
  millington,
  lazerFriedman,
  march,
  diffusion,
];

export const theoryOf = (name: string): Theory | undefined => THEORIES.find((theory) => theory.name === name);
