/** A validation case: what another source says, what ours gives, and whether the two agree. */

/** Lowest and highest value that agrees. */
export type Band = readonly [low: number, high: number];

/** One figure that is checked, or reported where no source states a target. */
export interface Row {
  /** In which setting, as "T = .3, density .90, 10 seeds". */
  readonly setting: string;
  /** Of what, with its unit. */
  readonly quantity: string;
  /** What the source gives; left out where it states a band, or nothing. */
  readonly reference?: number | undefined;
  /** Left out where no target is stated. */
  readonly band?: Band;
  /** In place of a band: the source's, where ours is known not to reach it and the case says why. Shown, and never "in". */
  readonly unmet?: Band;
  readonly ours: number;
}

/** Quick is for every test run: fewer seeds, and bands as much wider as that asks. Full is for the report. */
export type Effort = "quick" | "full";

export interface Case {
  /** As in "VC-03". */
  readonly id: string;
  readonly title: string;
  /** Where the target comes from, and of what kind it is: mathematics, a published table, an independent re-implementation. */
  readonly source: string;
  /** How its bands are set, in one sentence. */
  readonly bands: string;
  /** The file it needs, where it needs one that does not ship: its name and where it is to be had. */
  readonly file?: { readonly name: string; readonly where: string };
  /** All its figures. `text` is what its file holds. */
  rows(effort: Effort, text?: string): Row[];
}

/** Whether a figure lies in its band; true where none is stated, false of NaN. */
export const agrees = ({ band, ours }: Row): boolean => band === undefined || (ours >= band[0] && ours <= band[1]);

/** A value with its tolerance on both sides. */
export const around = (reference: number, tolerance: number): { reference: number; band: Band } => ({
  reference,
  band: [reference - tolerance, reference + tolerance],
});

/** The rule for values of a re-implementation: a mean of R seeds within 3 sd/√R + .02 of the reference. */
export const port = (reference: number, sd: number, seeds: number): { reference: number; band: Band } =>
  around(reference, (3 * sd) / Math.sqrt(seeds) + 0.02);

/** A band as the source states it, as much wider on both sides as fewer seeds than it speaks of ask. */
export const stated = (low: number, high: number, wider = 0): { band: Band } => ({ band: [low - wider, high + wider] });
