/** What a figure that is tried alone is given: no more than it reads. */

import type { FigureProps } from "../../ui/result/figure.ts";
import type { Shown } from "../../ui/state/shown.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { about } from "./made-up-place.ts";

/** Props of a figure of 2037; `shown` as far as the figure reads it. */
export const figureProps = (shown: Partial<Shown>, more: Partial<FigureProps> = {}): FigureProps =>
  ({ shown, about, year: 2037, view: new View(), ...more }) as unknown as FigureProps;
