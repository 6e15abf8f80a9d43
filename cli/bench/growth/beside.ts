/** Where the figure of growth lies. */

import { dirname, join } from "node:path";

/** From the document. */
export const FIGURE = "images/growth.svg";

/** Beside a document. */
export const figureBeside = (document: string): string => join(dirname(document), FIGURE);
