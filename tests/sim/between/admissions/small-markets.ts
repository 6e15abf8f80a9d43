/** Markets for the tests of admissions: from the lists of a paper, and generated ones. */

import fc from "fast-check";
import { packLists } from "../../../../sim/between/admissions/lists.ts";
import {
  type Assignment,
  type Market,
  type Mechanism,
  marketOf,
  type Orders,
} from "../../../../sim/between/admissions/market.ts";

/** Students and schools by number. */
export interface Small {
  readonly lists: readonly (readonly number[])[];
  /** By school: students, first to last; whoever is left out is unacceptable. */
  readonly orders: readonly (readonly number[])[];
  readonly places: readonly number[];
}

/** The market of a small one; students chosen by lot go by their numbers. */
export const marketFrom = ({ lists, orders, places }: Small): Market => ({
  ...marketOf(packLists(lists, places.length), Int32Array.from(places), (i, s) => {
    const at = orders[s].indexOf(i);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }),
  orders: ordersFrom(orders),
});

function ordersFrom(orders: Small["orders"]): Orders {
  const offsets = new Int32Array(orders.length + 1);
  orders.forEach((order, s) => {
    offsets[s + 1] = offsets[s] + order.length;
  });
  return { offsets, students: Int32Array.from(orders.flat()) };
}

/** By student: the school, −1 where unplaced. */
export const placedBy = (mechanism: Mechanism, small: Small): number[] => [...mechanism(marketFrom(small)).school];

/** Every order of the values. */
export function permutations<V>(values: readonly V[]): V[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, i) => permutations(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
}

/** Everyone's place within capacity, on the student's own list, at a school that accepts it; rank and school agree. */
export function isFeasible({ offsets, lists, capacity, priority }: Market, { school, rank }: Assignment): boolean {
  const filled = new Int32Array(capacity.length);
  return school.every((s, i) => {
    if (s < 0) return rank[i] === 0;
    const at = offsets[i] + rank[i] - 1;
    filled[s] += 1;
    return at < offsets[i + 1] && lists[at] === s && priority[at] < Infinity && filled[s] <= capacity[s];
  });
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const shuffled = (count: number) => fc.shuffledSubarray(upTo(count), { minLength: count });
const some = (count: number) => fc.shuffledSubarray(upTo(count));

interface Shape {
  readonly students: number;
  readonly schools: number;
  /** True where everyone lists every school. */
  readonly complete?: boolean;
  /** True where every school accepts everyone. */
  readonly open?: boolean;
}

/** Markets of up to so many students and schools, of unequal places and with strict priorities. */
export const smallMarkets = ({ students, schools, complete = false, open = false }: Shape): fc.Arbitrary<Small> =>
  fc.tuple(fc.integer({ min: 1, max: students }), fc.integer({ min: 1, max: schools })).chain(([n, m]) =>
    fc.record({
      lists: fc.array(complete ? shuffled(m) : some(m), {
        minLength: n,
        maxLength: n,
      }),
      orders: fc.array(open ? shuffled(n) : fc.oneof({ weight: 4, arbitrary: shuffled(n) }, some(n)), {
        minLength: m,
        maxLength: m,
      }),
      places: fc.array(fc.nat(3), { minLength: m, maxLength: m }),
    }),
  );
