/** How often each property is tried: as its test says in `npm test`, a hundred times as often in `npm run soak`. */

import fc from "fast-check";

export const SOAKING = import.meta.env.MODE === "soak";

if (SOAKING) fc.configureGlobal({ numRuns: 10_000 });
