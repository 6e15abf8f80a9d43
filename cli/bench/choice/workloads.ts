/** The choice round, small and large. */

import type { MessageId } from "../../../text/en.ts";
import type { Way, Workload } from "../way.ts";
import { choiceReport, SEED } from "./report.ts";
import type { Size } from "./town.ts";
import type { ChoiceRounds } from "./years.ts";

/** Sizes as they are defined, and smaller ones where little is asked for. */
const SMALL = { full: { families: 100_000, schools: 100 }, quick: { families: 10_000, schools: 20 } };
export const LARGE = { full: { families: 1_000_000, schools: 400 }, quick: { families: 100_000, schools: 100 } };

export const choiceWorkloads = (effort: "full" | "quick"): Workload[] => [
  workload("choice-small", "bench.choiceSmall", SMALL[effort], 12),
  workload("choice-large", "bench.choiceLarge", LARGE[effort], effort === "full" ? 1 : 12),
];

function workload(key: string, label: MessageId, size: Size, warm: number): Workload {
  const settings = { ...size, seed: SEED, warm };
  return {
    key,
    label,
    unit: "bench.unit.msYear",
    decimals: 2,
    reference: "c",
    ways: [
      choiceInC(size),
      { key: "plain", label: "bench.plain", doing: { program: "choice-plain", settings }, same: true },
      { key: "tuned", label: "bench.tunedLog", doing: { program: "choice-tuned", settings }, same: true },
      { key: "tabled", label: "bench.tunedTable", doing: { program: "choice-tabled", settings } },
      {
        key: "agentscript",
        label: "bench.agentscript",
        doing: { program: "choice-agentscript", settings, needs: "agentscript" },
        once: size.families > 100_000,
      },
    ],
  };
}

/** The reference: what a year costs in C. */
export const choiceInC = ({ families, schools }: Size): Way => ({
  key: "c",
  label: "bench.c",
  doing: {
    source: "choice-round",
    words: [families, schools, SEED],
    read: (line) => choiceReport(line as ChoiceRounds),
  },
});
