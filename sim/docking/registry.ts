/** Every case of the year engine, reduced, against a published model. [D1] */

import type { Case } from "../theory/cases/case.ts";
import { compassDocking } from "./compass-case.ts";
import { diazDocking } from "./diaz-case.ts";
import { knowledgeDocking } from "./knowledge-case.ts";
import { sageFlacheDocking } from "./sage-flache-case.ts";

export const DOCKING: readonly Case[] = [sageFlacheDocking, compassDocking, diazDocking, knowledgeDocking];
