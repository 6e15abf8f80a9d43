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
} satisfies Readonly<Record<string, () => Promise<Program>>>;

export type ProgramName = keyof typeof PROGRAMS;
