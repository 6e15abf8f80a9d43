/** Parts of Explore that are fetched when it is their turn. */

import type { Component } from "svelte";
import type { Compared } from "../sim/experiment/compared.ts";
import type { Comparison } from "./frame/comparison.ts";
import { withWords } from "./frame/with-words.ts";
import type { Places } from "./state/places.svelte.ts";
import type { Settings } from "./state/settings.svelte.ts";
import type { View } from "./state/view.svelte.ts";
import type { Workbench } from "./state/workbench.svelte.ts";

export interface TimelineProps extends Record<string, unknown> {
  readonly bench: Workbench;
  /** For the year in which a new action begins. */
  readonly view?: View;
}

export interface WhyProps extends Record<string, unknown> {
  readonly bench: Workbench;
  readonly view: View;
  readonly about: Comparison;
  readonly compared: Compared;
  readonly year: number;
  /** Whether it was asked for just now, and so takes the focus. */
  readonly isAsked: boolean;
  readonly onclose: () => void;
}

export interface SheetProps extends Record<string, unknown> {
  readonly bench: Workbench;
  readonly view: View;
}

export interface HelpProps extends Record<string, unknown> {
  readonly onclose: () => void;
}

export interface ReturnedProps extends Record<string, unknown> {
  readonly bench: Workbench;
  readonly view: View;
  readonly places?: Places;
}

export interface StoryProps extends Record<string, unknown> {
  readonly settings: Settings;
}

interface Slots {
  /** Above the result, for whoever returns. */
  readonly returned: () => Promise<{ readonly default: Component<ReturnedProps> }>;
  /** Under the result, where no more than the story is shown. */
  readonly story: () => Promise<{ readonly default: Component<StoryProps> }>;
  /** Over the page, where it is asked for. */
  readonly help: () => Promise<{ readonly default: Component<HelpProps> }>;
  /** Under the levers and the figures. */
  readonly timeline?: () => Promise<{ readonly default: Component<TimelineProps> }>;
  /** Beside the result, where it is asked for. */
  readonly why?: () => Promise<{ readonly default: Component<WhyProps> }>;
  /** Over the page, where it is asked what levers would do. */
  readonly trial: () => Promise<{ readonly default: Component<SheetProps> }>;
  /** Over the page, where a place reviews itself. */
  readonly review: () => Promise<{ readonly default: Component<SheetProps> }>;
}

export const SLOTS: Slots = {
  returned: () => import("./shell/Restored.svelte"),
  story: () => import("./shell/Suggestions.svelte"),
  help: withWords(
    () => import("./help/HelpSheet.svelte"),
    () => import("../text/help.ts"),
  ),
  timeline: withWords(
    () => import("./timeline/Timeline.svelte"),
    () => import("../text/timeline.ts"),
  ),
  why: withWords(
    () => import("./why/WhyDrawer.svelte"),
    () => import("../text/why.ts"),
    () => import("../text/explain.ts"),
    () => import("../text/columns.ts"),
    () => import("../text/trace.ts"),
    () => import("../text/processes.ts"),
  ),
  trial: withWords(
    () => import("./trial/TrialSheet.svelte"),
    () => import("../text/trial.ts"),
    () => import("../text/runs.ts"),
  ),
  review: withWords(
    () => import("./review/ReviewSheet.svelte"),
    () => import("../text/review.ts"),
  ),
};
