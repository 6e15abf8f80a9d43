/** Every validation case, in order. */

import type { Case } from "./case.ts";

export const CASES: readonly Case[] = [];
