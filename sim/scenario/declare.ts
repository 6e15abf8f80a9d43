/** What a parameter, a lever or an indicator has to say about itself, once, for form, check, schema and document. */

/** The arenas of the ecology of equity, and what lies around them. */
export const ARENAS = ["within", "between", "beyond", "system", "context", "method"] as const;
export type Arena = (typeof ARENAS)[number];

/** What is plausible of a number: evenly from low to high, or in a triangle with the default on top. */
export interface Prior {
  readonly shape: "uniform" | "triangular";
  readonly low: number;
  readonly high: number;
}

/** One number of the model that a scenario may set. */
export interface ParameterDeclaration {
  /** What a form calls it: less than a full sentence. */
  readonly label: string;
  readonly arena: Arena;
  /** "SD", "share", "km", "utils per Attainment 8 point" … */
  readonly unit: string;
  /** What the number is an amount of: a yearly increment, an effect at 16 (in the primary phase at 11) after n years, a level. [U2] */
  readonly exposure: "yearly" | "at 16" | "level" | "switch";
  /** Values outside are refused. */
  readonly range: readonly [low: number, high: number];
  readonly default: number;
  /** What an uncertainty analysis draws from. */
  readonly prior: Prior;
  /** The rule of the model's specification it belongs to, as "W7". */
  readonly rule: string;
  /** Ids of rows of the evidence table; empty where the value is an assumption of ours. */
  readonly evidence: readonly string[];
  /** False where the value rests on memory or judgement: shown as "unchecked". */
  readonly checked: boolean;
  /** One or two plain sentences: what it is and what a larger value does. */
  readonly meaning: string;
  /** True where only whole numbers make sense. */
  readonly whole?: boolean;
  /**
   * The parameter with which it is drawn where a scenario states ranges for both, because data cannot tell the two apart:
   * −1 to 1 as a larger one makes a smaller or a larger other one likely; at 1 both lie equally far up.
   */
  readonly drawnWith?: { readonly key: string; readonly correlation: number };
  /** What it is in the primary phase, where that is another number. A scenario or a stance that states a value states it for every phase. */
  readonly primary?: PrimaryValue;
}

/** A parameter's value in the primary phase, with what is plausible of it and what it rests on. */
export interface PrimaryValue {
  readonly default: number;
  readonly prior: Prior;
  readonly evidence: readonly string[];
  readonly checked: boolean;
}

/** Keeps the keys of a table of declarations as its type. */
export const declareParameters = <K extends string>(table: Record<K, ParameterDeclaration>): typeof table => table;
