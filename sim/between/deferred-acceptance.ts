/** Deferred acceptance: pupils propose, schools hold the best they have heard from (Gale & Shapley 1962). [A1] [A4] */

export interface Market {
  /** Compressed rows: student i listed `lists[offsets[i]]` to `lists[offsets[i + 1] − 1]`, best first. */
  readonly offsets: Int32Array;
  readonly lists: Int16Array;
  /** Places of each school. */
  readonly capacity: Int32Array;
  /** In step with `lists`: the student's priority at that school, lower is better; Infinity is unacceptable. */
  readonly priority: Float64Array;
}

export interface Assignment {
  /** By student: the school, −1 where none on the list would hold it. */
  readonly school: Int16Array;
  /** By student: position on the list from 1; 0 where unplaced. */
  readonly rank: Uint8Array;
}

/**
 * The student-optimal stable assignment. Every school keeps whom it holds in a heap with the worst on top, so a
 * proposal costs the logarithm of its places. Where two priorities are equal the student of lower number is better;
 * build priorities with a tie-break so that this never decides. Lists are at most 255 long.
 */
export function deferAcceptance({ offsets, lists, capacity, priority }: Market): Assignment {
  const students = offsets.length - 1;
  const at = offsets.slice(0, students);
  const heaps = createHeaps(capacity, (a, b) => priority[at[a]] - priority[at[b]] || a - b);
  const free = new Int32Array(students);
  for (let i = 0; i < students; i++) free[i] = students - 1 - i;
  let waiting = students;
  while (waiting > 0) {
    const student = free[--waiting];
    if (at[student] >= offsets[student + 1]) continue;
    const turnedAway = priority[at[student]] < Infinity ? heaps.offer(lists[at[student]], student) : student;
    if (turnedAway < 0) continue;
    at[turnedAway] += 1;
    free[waiting++] = turnedAway;
  }
  const school = new Int16Array(students).fill(-1);
  const rank = new Uint8Array(students);
  for (let i = 0; i < students; i++) {
    if (at[i] >= offsets[i + 1]) continue;
    school[i] = lists[at[i]];
    rank[i] = at[i] - offsets[i] + 1;
  }
  return { school, rank };
}

/** One heap a school in one flat array, the worst student on top. `order(a, b)` is positive where a is worse than b. */
function createHeaps(capacity: Int32Array, order: (a: number, b: number) => number) {
  const start = new Int32Array(capacity.length + 1);
  for (let s = 0; s < capacity.length; s++) start[s + 1] = start[s] + capacity[s];
  const held = new Int32Array(start[capacity.length]);
  const size = new Int32Array(capacity.length);

  const rise = (first: number, from: number): void => {
    let i = from;
    const student = held[first + i];
    for (let parent = (i - 1) >> 1; i > 0 && order(student, held[first + parent]) > 0; parent = (i - 1) >> 1) {
      held[first + i] = held[first + parent];
      i = parent;
    }
    held[first + i] = student;
  };

  const sink = (first: number, length: number): void => {
    let i = 0;
    const student = held[first];
    for (let child = 1; child < length; child = 2 * i + 1) {
      if (child + 1 < length && order(held[first + child + 1], held[first + child]) > 0) child += 1;
      if (order(student, held[first + child]) >= 0) break;
      held[first + i] = held[first + child];
      i = child;
    }
    held[first + i] = student;
  };

  return {
    /** Offers a student to a school; returns who is turned away, −1 where nobody is. */
    offer(school: number, student: number): number {
      const first = start[school];
      if (size[school] < capacity[school]) {
        held[first + size[school]] = student;
        rise(first, size[school]++);
        return -1;
      }
      if (capacity[school] === 0 || order(student, held[first]) > 0) return student;
      const worst = held[first];
      held[first] = student;
      sink(first, size[school]);
      return worst;
    },
  };
}
