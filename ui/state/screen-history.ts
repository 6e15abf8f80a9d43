/**
 * The screens that were looked at, in the browser's own history: its Back button shows the one before, and a page that is
 * loaded anew the one that it showed, with the figures that it showed. The address stays the same.
 */

import { shownTabs, type Tab } from "../result/figure-list.ts";
import { SCREEN_KEYS, type ScreenKey } from "../screens.ts";

/** The screen that an entry of the history is of; undefined where it is of none, as one that a link within the page made. */
export function screenIn(entry: unknown): ScreenKey | undefined {
  const { screen } = Object(entry) as { screen?: unknown };
  return SCREEN_KEYS.find((key) => key === screen);
}

/** Whose figures an entry shows; undefined where it says nothing of them. */
export function tabIn(entry: unknown): Tab | undefined {
  const { tab } = Object(entry) as { tab?: unknown };
  return shownTabs().find((key) => key === tab);
}

/** The entry that is shown is of this screen, and of these figures. */
export const noteScreen = (screen: ScreenKey, tab: Tab): void => history.replaceState({ screen, tab }, "");

/** One entry more, of this screen and of these figures. */
export const addScreen = (screen: ScreenKey, tab: Tab): void => history.pushState({ screen, tab }, "");
