/** Every validation case, in order. */

import { admissionsCase } from "./admissions.ts";
import { argentinaCase } from "./argentina.ts";
import { boundedCase } from "./bounded.ts";
import type { Case } from "./case.ts";
import { compassCase } from "./compass.ts";
import { diazCase } from "./diaz.ts";
import { indicesCase, schoolsCase } from "./indices.ts";
import { knowledgeCase } from "./knowledge.ts";
import { millingtonCase } from "./millington.ts";
import { sageFlacheCase } from "./sage-flache.ts";
import { schellingCase } from "./schelling.ts";

export const CASES: readonly Case[] = [
  admissionsCase,
  indicesCase,
  schoolsCase,
  schellingCase,
  boundedCase,
  sageFlacheCase,
  argentinaCase,
  compassCase,
  diazCase,
  millingtonCase,
  knowledgeCase,
];
