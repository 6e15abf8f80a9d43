/** Every validation case, in order. */

import { boundedCase } from "./bounded.ts";
import type { Case } from "./case.ts";
import { sageFlacheCase } from "./sage-flache.ts";
import { schellingCase } from "./schelling.ts";

export const CASES: readonly Case[] = [schellingCase, boundedCase, sageFlacheCase];
