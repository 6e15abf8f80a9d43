/** Parts of Explore that are fetched when it is their turn. */

import type { Component } from "svelte";
import type { Compared } from "../sim/experiment/compared.ts";
import type { Comparison } from "./frame/comparison.ts";
import { withWords } from "./frame/with-words.ts";
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
}

export interface SheetProps extends Record<string, unknown> {
  readonly bench: Workbench;
  readonly view: View;
}

export interface HelpProps extends Record<string, unknown> {
  readonly onclose: () => void;
}

interface Slots {
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
