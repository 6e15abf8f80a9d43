/** How the result is looked at: the year, the measure, the figures. Never a part of what is compared. */

import type { IndicatorKey } from "../../sim/indicators/registry.ts";
import type { View as MapSide } from "../figures/colours.ts";
import type { FigureKey, Tab } from "../result/figure-list.ts";
import type { ScreenKey } from "../screens.ts";
import { type Depth, keptDepth } from "./depth.ts";
import { addScreen } from "./screen-history.ts";

export class View {
  /** The calendar year that figures speak of; the last where none was chosen. */
  year = $state<number | undefined>();
  /** The measure that is drawn large; the first of the headline where none was chosen. */
  indicator = $state<IndicatorKey | undefined>();
  /** Whose figures are shown. */
  tab = $state<Tab>("gap");
  /** The figure that stays in sight under every tab. */
  pinned = $state<FigureKey | undefined>();
  screen = $state<ScreenKey>("explore");
  /** How much of the page is seen. */
  depth = $state<Depth>(keptDepth());
  /** Whether it is asked why the result is as it is. */
  isWhyOpen = $state(false);
  /** The school that is told apart on the map, in flows and in the network, by its id. */
  school = $state<string | undefined>();
  /** The measure that fills maps, where one was chosen, and of which side. */
  mapped = $state<IndicatorKey | undefined>();
  mapSide = $state<MapSide>("b");
  /** The run that is looked at closely; the middle one where none was chosen. */
  run = $state<number | undefined>();

  constructor(screen: ScreenKey = "explore", tab: Tab = "gap") {
    this.screen = screen;
    this.tab = tab;
  }

  /** Goes to a screen, from which the browser's Back leads here again. */
  go(screen: ScreenKey): void {
    if (screen === this.screen) return;
    this.screen = screen;
    addScreen(screen, this.tab);
  }

  /** Looks at another place: what was picked in the one before means nothing there. */
  leavePlace(): void {
    this.year = undefined;
    this.school = undefined;
    this.run = undefined;
  }
}
