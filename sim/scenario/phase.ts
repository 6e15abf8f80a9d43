/** The phases of school that a place may be opened for: how long they last, from what age to what age. [U2] [U3] */

/** Phases that a school belongs to. */
export const PHASES = ["secondary", "primary"] as const;
export type Phase = (typeof PHASES)[number];

/** What a run may be of: one phase, or both with transfer at 11. */
export const RUN_PHASES = [...PHASES, "both"] as const;
export type RunPhase = (typeof RUN_PHASES)[number];

/** The phase at whose end the children of a run leave. */
export const lastPhase = (phase: RunPhase): Phase => (phase === "primary" ? "primary" : "secondary");

/** What is so of every school of a phase in England. */
export interface PhaseFacts {
  readonly key: Phase;
  /** Year groups: Year 7 to Year 11, or Year 1 to Year 6. */
  readonly firstYearGroup: number;
  readonly years: number;
  /** Age at which children come in, and at which they leave. */
  readonly entryAge: number;
  readonly leavingAge: number;
  /** One month of learning at the leaving age, SD: for gaps, never for the effects of programmes. [U3] */
  readonly learningMonth: number;
  /** Years over which a lasting yearly effect adds up by the end, at .9 kept a year (secondary) or .85 (primary). [U2] */
  readonly yearsOfEffect: number;
}

export const PHASE_FACTS: Readonly<Record<Phase, PhaseFacts>> = {
  secondary: {
    key: "secondary",
    firstYearGroup: 7,
    years: 5,
    entryAge: 11,
    leavingAge: 16,
    learningMonth: 0.038,
    yearsOfEffect: 4.0951,
  },
  primary: {
    key: "primary",
    firstYearGroup: 1,
    years: 6,
    entryAge: 5,
    leavingAge: 11,
    learningMonth: 0.054,
    yearsOfEffect: 4.1523,
  },
};
