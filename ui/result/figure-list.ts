/** The figures of a comparison, in the order in which they stand, by the tab they stand under. */

import type { Component } from "svelte";
import type { MessageId } from "../../text/en.ts";
import { withWords } from "../frame/with-words.ts";
import type { FigureProps } from "./figure.ts";
import GapFigure from "./GapFigure.svelte";
import { loadMap } from "./map/load.ts";

export const TABS = ["gap", "mix", "access", "place", "partnerships", "whoGains", "tradeOffs"] as const;
export type Tab = (typeof TABS)[number];

/** A figure is called by the message `shell.figure.KEY`. */
export type FigureKey = MessageId extends infer Id ? (Id extends `shell.figure.${infer Key}` ? Key : never) : never;

export interface FigureOf {
  readonly key: FigureKey;
  readonly tab: Tab;
  readonly load: (props: FigureProps) => Promise<{ readonly default: Component<FigureProps> }>;
  /** Whether it needs only half the width where there is room for two. */
  readonly isHalf?: true;
}

/** Words of what is seen of one run looked at closely. */
const LOOK = () => import("../../text/look.ts");
/** The Place screen draws it too. */
export const loadNetwork = withWords(() => import("./NetworkFigure.svelte"), LOOK);

/** The first is a part of the page itself, so that nothing has to be fetched before it is drawn. */
export const FIGURES: readonly FigureOf[] = [
  { key: "gap", tab: "gap", load: async () => ({ default: GapFigure }) },
  { key: "pairs", tab: "gap", load: () => import("./PairsFigure.svelte"), isHalf: true },
  { key: "dumbbell", tab: "gap", load: () => import("./DumbbellFigure.svelte") },
  { key: "schools", tab: "gap", load: () => import("./SchoolsFigure.svelte") },
  { key: "slope", tab: "mix", load: () => import("./SlopeFigure.svelte") },
  { key: "curve", tab: "mix", load: () => import("./CurveFigure.svelte") },
  { key: "travel", tab: "access", load: () => import("./TravelFigure.svelte") },
  { key: "places", tab: "access", load: () => import("./PlacesFigure.svelte") },
  { key: "map", tab: "place", load: ({ about }) => loadMap(about.place.map) },
  { key: "knowledge", tab: "partnerships", load: () => import("./KnowledgeFigure.svelte") },
  { key: "gains", tab: "whoGains", load: () => import("./GainsFigure.svelte") },
  { key: "tradeOff", tab: "tradeOffs", load: () => import("./TradeOffFigure.svelte") },
  { key: "cost", tab: "tradeOffs", load: () => import("./CostFigure.svelte") },
  { key: "flows", tab: "place", load: withWords(() => import("./FlowFigure.svelte"), LOOK) },
  { key: "network", tab: "partnerships", load: loadNetwork },
];

/** Tabs under which a figure stands. */
export const shownTabs = (): readonly Tab[] => TABS.filter((tab) => FIGURES.some((figure) => figure.tab === tab));

export const figuresOf = (tab: Tab): readonly FigureOf[] => FIGURES.filter((figure) => figure.tab === tab);
