/** Every file that is made from declarations, with its text. */

import { evidenceDocument } from "./evidence.ts";
import { indicatorsDocument } from "./indicators.ts";
import { leversDocument } from "./levers.ts";
import { pageRows } from "./page-rows.ts";
import { parametersDocument } from "./parameters.ts";
import { programmesDocument } from "./programmes.ts";
import { scenarioDocument } from "./scenario.ts";
import { selfReviewDocument } from "./self-review.ts";
import { stancesDocument } from "./stances.ts";
import { yearDocument } from "./year.ts";

/** By path from the project's folder. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  "docs/scenario.md": scenarioDocument,
  "docs/year.md": yearDocument,
  "docs/parameters.md": parametersDocument,
  "docs/levers.md": leversDocument,
  "docs/stances.md": stancesDocument,
  "docs/programmes.md": programmesDocument,
  "docs/indicators.md": indicatorsDocument,
  "docs/self-review.md": selfReviewDocument,
  "docs/evidence.md": evidenceDocument,
  "seeds/evidence/levers.json": pageRows,
};
