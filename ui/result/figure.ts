/** What every figure of a comparison is given, so that they can stand under any tab. */

import type { Compared } from "../../sim/experiment/compared.ts";
import type { Comparison } from "../frame/comparison.ts";
import type { Shown } from "../state/shown.ts";
import type { View } from "../state/view.svelte.ts";
import type { Workbench } from "../state/workbench.svelte.ts";

export interface FigureProps extends Record<string, unknown> {
  readonly shown: Shown;
  readonly about: Comparison;
  /** The measure that is drawn large, compared in `year`. */
  readonly compared: Compared;
  readonly year: number;
  readonly view: View;
  /** For figures that ask for runs of their own. */
  readonly bench: Workbench;
}
