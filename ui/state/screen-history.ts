/**
 * The screens that were looked at, in the browser's own history: its Back button shows the one before, and a page that is
 * loaded anew the one that it showed. The address stays the same.
 */

import { SCREEN_KEYS, type ScreenKey } from "../screens.ts";

/** The screen that an entry of the history is of; undefined where it is of none, as one that a link within the page made. */
export function screenIn(entry: unknown): ScreenKey | undefined {
  const { screen } = Object(entry) as { screen?: unknown };
  return SCREEN_KEYS.find((key) => key === screen);
}

/** The entry that is shown is of this screen. */
export const noteScreen = (screen: ScreenKey): void => history.replaceState({ screen }, "");

/** One entry more, of this screen. */
export const addScreen = (screen: ScreenKey): void => history.pushState({ screen }, "");
