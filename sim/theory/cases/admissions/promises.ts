/** VC-01 (f): what each mechanism promises, counted over a thousand small markets. */

import { paretoImprovable } from "../../../between/admissions/efficiency.ts";
import { packLists } from "../../../between/admissions/lists.ts";
import { choices, type Market, type Mechanism, marketOf } from "../../../between/admissions/market.ts";
import { MECHANISMS } from "../../../between/admissions/mechanisms.ts";
import { isStable } from "../../../between/admissions/stability.ts";
import { type Sequence, sequence, shuffle } from "../../../random/sequence.ts";
import { around, type Row, stated } from "../case.ts";

const MARKETS = 1000;
/** Entries of a form, where lists are cut. */
const FORM = 2;

interface Small {
  readonly lists: readonly (readonly number[])[];
  /** By school and student: lower is better. */
  readonly standing: readonly (readonly number[])[];
  readonly places: readonly number[];
}

export function promiseRows(): Row[] {
  const markets = Array.from({ length: MARKETS }, (_, k) => drawn(sequence(`VC-01 promises ${k + 1}`)));
  const { da, boston, ttc, sd } = MECHANISMS;
  const count = (broken: (small: Small) => boolean): number => markets.filter(broken).length;
  const row = (quantity: string, ours: number) => ({ setting: `(f) ${MARKETS} markets`, quantity, ours });
  const never = (quantity: string, broken: (small: Small) => boolean) => ({
    ...row(quantity, count(broken)),
    ...around(0, 0),
  });
  const once = (quantity: string, broken: (small: Small) => boolean) => ({
    ...row(quantity, count(broken)),
    ...stated(1, MARKETS),
  });
  const unstable = (small: Small) => !isStable(marketOfSmall(small), da.assign(marketOfSmall(small)));
  const improvable = (mechanism: Mechanism) => (small: Small) =>
    paretoImprovable(marketOfSmall(small), mechanism(marketOfSmall(small)));
  return [
    never("markets where deferred acceptance is not stable", unstable),
    never("where the order of students changes deferred acceptance", orderMatters),
    never("where a seat more hurts a student under deferred acceptance", seatHurts),
    never("where a student gains by another complete list, deferred acceptance", (small) => gains(small, da.assign)),
    never("where a student gains by another complete list, top trading cycles", (small) => gains(small, ttc.assign)),
    never("where a student gains by another complete list, serial dictatorship", (small) => gains(small, sd.assign)),
    once("where a student gains by another complete list, Boston", (small) => gains(small, boston.assign)),
    once(`where a student gains by another list of ${FORM}, deferred acceptance`, (small) =>
      gains(small, da.assign, FORM),
    ),
    never("where top trading cycles leave a trade to be made", improvable(ttc.assign)),
    never("where serial dictatorship leaves a trade to be made", improvable(sd.assign)),
    once("where deferred acceptance leaves a trade to be made", improvable(da.assign)),
  ];
}

/** Three to six students with complete lists of three or four schools of up to three places. */
function drawn(chance: Sequence): Small {
  const n = 3 + chance.below(4);
  const m = 3 + chance.below(2);
  const order = (count: number): number[] => shuffle([...Array(count).keys()], chance);
  return {
    lists: Array.from({ length: n }, () => order(m)),
    standing: Array.from({ length: m }, () => order(n)),
    places: Array.from({ length: m }, () => chance.below(4)),
  };
}

const marketOfSmall = ({ lists, standing, places }: Small): Market =>
  marketOf(packLists(lists, places.length), Int32Array.from(places), (i, s) => standing[s][i]);

const placed = (small: Small, mechanism: Mechanism): number[] => [...mechanism(marketOfSmall(small)).school];

/** Would a student rather have a school than another, by its true list? Nothing is worst. */
const prefers = (list: readonly number[], school: number, other: number): boolean =>
  school >= 0 && (other < 0 || list.indexOf(school) < list.indexOf(other));

function orderMatters(small: Small): boolean {
  const turned = { ...small, lists: small.lists.toReversed(), standing: small.standing.map((row) => row.toReversed()) };
  const there = placed(turned, MECHANISMS.da.assign).reverse();
  return placed(small, MECHANISMS.da.assign).some((school, i) => school !== there[i]);
}

function seatHurts(small: Small): boolean {
  const ranks = (places: readonly number[]) => {
    const market = marketOfSmall({ ...small, places });
    return Array.from(choices(market, MECHANISMS.da.assign(market)), (choice) => (choice === 0 ? Infinity : choice));
  };
  const before = ranks(small.places);
  return small.places.some((seats, s) =>
    ranks(small.places.with(s, seats + 1)).some((choice, i) => choice > before[i]),
  );
}

/** Does some student gain by stating any other list, where all state as many schools as the form has room for? */
function gains(small: Small, mechanism: Mechanism, form = small.places.length): boolean {
  const lists = small.lists.map((list) => list.slice(0, form));
  const honest = placed({ ...small, lists }, mechanism);
  const others = arrangements([...small.places.keys()], form);
  return small.lists.some((truth, i) =>
    others.some((list) => prefers(truth, placed({ ...small, lists: lists.with(i, list) }, mechanism)[i], honest[i])),
  );
}

/** Every ordered choice of so many of the values. */
function arrangements(values: readonly number[], length: number): number[][] {
  if (length === 0) return [[]];
  return values.flatMap((value, i) => arrangements(values.toSpliced(i, 1), length - 1).map((rest) => [value, ...rest]));
}
