/** How the result is looked at: the year and the measure. Never a part of what is compared. */

import type { IndicatorKey } from "../../sim/indicators/registry.ts";

export class View {
  /** The calendar year that figures speak of; the last where none was chosen. */
  year = $state<number | undefined>();
  /** The measure that is drawn large; the first of the headline where none was chosen. */
  indicator = $state<IndicatorKey | undefined>();
}
