/** The screens there are: each shows the same scenarios in its own way. A screen is called by the message `shell.screen.KEY`. */

import type { Component } from "svelte";
import { withWords } from "./frame/with-words.ts";
import type { Places } from "./state/places.svelte.ts";
import type { View } from "./state/view.svelte.ts";
import type { Workbench } from "./state/workbench.svelte.ts";

export type ScreenKey = "explore" | "compare" | "place";

export interface ScreenProps extends Record<string, unknown> {
  readonly bench: Workbench;
  readonly view: View;
  readonly places?: Places;
}

export interface ScreenOf {
  readonly key: ScreenKey;
  readonly load: () => Promise<{ readonly default: Component<ScreenProps> }>;
}

/** Beside Explore, which is a part of the page itself. */
export const SCREENS: readonly ScreenOf[] = [
  {
    key: "compare",
    load: withWords(
      () => import("./compare/CompareScreen.svelte"),
      () => import("../text/admissions.ts"),
      () => import("../text/compare.ts"),
      () => import("../text/processes.ts"),
      () => import("../text/runs.ts"),
    ),
  },
  {
    key: "place",
    load: withWords(
      () => import("./place/PlaceScreen.svelte"),
      () => import("../text/place.ts"),
    ),
  },
];

/** Every screen, in the order in which they are offered. */
export const SCREEN_KEYS: readonly ScreenKey[] = ["explore", ...SCREENS.map(({ key }) => key)];
