/** Students with their lists, schools with their places and priorities, and who is placed where: plain numbers. [A1] */

/** Compressed rows: student i listed `lists[offsets[i]]` to `lists[offsets[i + 1] − 1]`, best first. */
export interface Lists {
  readonly offsets: Int32Array;
  readonly lists: Int16Array | Int32Array;
}

export interface Market extends Lists {
  /** Places of each school. */
  readonly capacity: Int32Array;
  /**
   * In step with `lists`: the student's priority at that school, lower is better; Infinity is unacceptable. Where two are
   * equal the student of lower number is better; build priorities with a tie-break so that this never decides. Empty
   * where `ask` gives them.
   */
  readonly priority: Float64Array;
  /** Works out the entries of the lists one by one; left out: all are there. For a mechanism that asks `inTurn`. */
  readonly ask?: Asking | undefined;
  /** By student: lottery number, lower first, for serial dictatorship; left out where students go by their numbers. */
  readonly lottery?: Float64Array | undefined;
  /** In step with `lists`, from 1: which choice an entry is, where several are parts of one school; else its position. */
  readonly choice?: Int32Array | undefined;
  /** Every acceptable student of each school in order of priority, for trading; left out: those who listed it. */
  readonly orders?: Orders | undefined;
}

/** Writes the school at a position of the lists, and gives the student's priority there, from what is known of the round. */
export interface Asking<Known = unknown> {
  readonly known: Known;
  work(known: Known, student: number, at: number): number;
}

/** Compressed rows by school, best first. */
export interface Orders {
  readonly offsets: Int32Array;
  readonly students: Int32Array;
}

export interface Assignment {
  /** By student: the school, −1 where none on the list would hold it. */
  readonly school: Int32Array;
  /** By student: position on the list from 1; 0 where unplaced. */
  readonly rank: Int32Array;
}

/** What each of the mechanisms is. */
export type Mechanism = (market: Market) => Assignment;

/** Lists with the priorities that a function gives. */
export function marketOf(
  { offsets, lists }: Lists,
  capacity: Int32Array,
  priority: (student: number, school: number) => number,
): Market {
  const values = new Float64Array(lists.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let at = offsets[i]; at < offsets[i + 1]; at++) values[at] = priority(i, lists[at]);
  }
  return { offsets, lists, capacity, priority: values };
}

/** The assignment in which each student has the school at position `at` of all lists; past its own list it has none. */
export function assignmentAt({ offsets, lists }: Lists, at: Int32Array): Assignment {
  const students = offsets.length - 1;
  const school = new Int32Array(students).fill(-1);
  const rank = new Int32Array(students);
  for (let i = 0; i < students; i++) {
    if (at[i] >= offsets[i + 1]) continue;
    school[i] = lists[at[i]];
    rank[i] = at[i] - offsets[i] + 1;
  }
  return { school, rank };
}

/** Which choice the entry at a position of all lists is, from 1. */
export const choiceAt = ({ offsets, choice }: Market, student: number, at: number): number =>
  choice === undefined ? at - offsets[student] + 1 : choice[at];

/** Which choice each student got, from 1; 0 where unplaced. */
export function choices(market: Market, { rank }: Assignment): Int32Array {
  const got = new Int32Array(rank.length);
  for (let i = 0; i < rank.length; i++) {
    if (rank[i] > 0) got[i] = choiceAt(market, i, market.offsets[i] + rank[i] - 1);
  }
  return got;
}
