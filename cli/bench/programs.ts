/** The programs that do a workload, by name; each is read when it is asked for. */

import type { Program } from "./way.ts";

export const PROGRAMS = {
  "choice-plain": async () => (await import("./choice/programs.ts")).choicePlain,
  "choice-tuned": async () => (await import("./choice/programs.ts")).choiceTuned,
  "choice-tabled": async () => (await import("./choice/programs.ts")).choiceTabled,
  "choice-agentscript": async () => (await import("./peers/agentscript-choice.ts")).choiceAgentScript,
  "schelling-plain": async () => (await import("./schelling/programs.ts")).schellingPlain,
  "schelling-tuned": async () => (await import("./schelling/programs.ts")).schellingTuned,
  "schelling-agentscript": async () => (await import("./peers/agentscript-schelling.ts")).schellingAgentScript,
  "schelling-flocc": async () => (await import("./peers/flocc-schelling.ts")).schellingFlocc,
  years: async () => (await import("./engine/programs.ts")).years,
  grow: async () => (await import("./engine/programs.ts")).growing,
  open: async () => (await import("./engine/programs.ts")).opening,
  series: async () => (await import("./engine/programs.ts")).series,
  ensemble: async () => (await import("./engine/programs.ts")).ensemble,
  growth: async () => (await import("./growth/program.ts")).growth,
  start: async () => (await import("./start/programs.ts")).start,
} satisfies Readonly<Record<string, () => Promise<Program>>>;

export type ProgramName = keyof typeof PROGRAMS;
