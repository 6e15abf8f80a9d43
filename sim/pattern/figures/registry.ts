/** Every figure that a pattern may speak of, by key. */

import { attainment } from "./attainment.ts";
import { choice } from "./choice.ts";
import { hierarchy } from "./hierarchy.ts";
import { ofPlace } from "./place.ts";
import { presence } from "./presence.ts";
import { segregation } from "./segregation.ts";

export const FIGURES = { ...segregation, ...choice, ...hierarchy, ...attainment, ...presence, ...ofPlace } as const;
export type FigureKey = keyof typeof FIGURES;
