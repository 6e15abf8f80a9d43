/** VC-01 (a) to (d): small markets of the literature, with who is placed where. */

import { packLists } from "../../../between/admissions/lists.ts";
import { type Market, marketOf } from "../../../between/admissions/market.ts";
import { MECHANISMS } from "../../../between/admissions/mechanisms.ts";
import { allStable } from "../../../between/admissions/stability.ts";
import type { MechanismKey } from "../../../scenario/admissions.ts";
import { around, type Row } from "../case.ts";

/** Students and schools by number from 1; lists and priorities as digits, first to last. */
interface Instance {
  readonly setting: string;
  readonly lists: string;
  readonly priorities: string;
  readonly places: string;
  /** By mechanism: each student's school. */
  readonly placed: Partial<Readonly<Record<MechanismKey, string>>>;
  readonly stable?: number;
}

const INSTANCES: readonly Instance[] = [
  {
    setting: "(a) Abdulkadiroglu & Sonmez 2003, 8 students",
    lists: "2134 1234 3214 3412 1342 4123 1234 1243",
    priorities: "12345678 35487216 53172864 68742351",
    places: "2 2 3 3",
    placed: { ttc: "2 1 3 3 1 4 2 4", da: "1 1 3 3 3 4 2 2", boston: "2 1 3 3 1 4 3 2" },
    stable: 1,
  },
  {
    setting: "(b) three students who could swap",
    lists: "213 123 123",
    priorities: "132 213 213",
    places: "1 1 1",
    placed: { ttc: "2 1 3", da: "1 2 3", boston: "2 3 1" },
    stable: 1,
  },
  {
    setting: "(c) the truth under Boston",
    lists: "123 123 213",
    priorities: "123 123 123",
    places: "1 1 1",
    placed: { boston: "1 3 2", da: "1 2 3" },
  },
  {
    setting: "(c) the second student puts its second choice first",
    lists: "123 213 213",
    priorities: "123 123 123",
    places: "1 1 1",
    placed: { boston: "1 2 3" },
  },
  {
    setting: "(d) Knuth, men propose",
    lists: "1234 2143 3412 4321",
    priorities: "4321 3412 2143 1234",
    places: "1 1 1 1",
    placed: { da: "1 2 3 4" },
    stable: 10,
  },
  {
    setting: "(d) Knuth, women propose",
    lists: "4321 3412 2143 1234",
    priorities: "1234 2143 3412 4321",
    places: "1 1 1 1",
    placed: { da: "4 3 2 1" },
  },
  {
    setting: "(d) Gale & Shapley, three by three",
    lists: "123 231 312",
    priorities: "231 312 123",
    places: "1 1 1",
    placed: { da: "1 2 3" },
    stable: 3,
  },
];

/** How many students each mechanism places as the source does, and how many stable assignments there are. */
export const instanceRows = (): Row[] => INSTANCES.flatMap(rowsOf);

function rowsOf(instance: Instance): Row[] {
  const { setting, placed, stable } = instance;
  const market = marketFrom(instance);
  const rows = Object.entries(placed).map(([key, expected]) => {
    const wanted = expected.split(" ").map((school) => Number(school) - 1);
    const { label, assign } = MECHANISMS[key as MechanismKey];
    const { school } = assign(market);
    const same = wanted.filter((s, i) => s === school[i]).length;
    return { setting, quantity: `students placed as there, ${label}`, ...around(wanted.length, 0), ours: same };
  });
  if (stable === undefined) return rows;
  return [...rows, { setting, quantity: "stable assignments", ...around(stable, 0), ours: allStable(market).length }];
}

function marketFrom({ lists, priorities, places }: Instance): Market {
  const digits = (text: string): number[][] => text.split(" ").map((row) => [...row].map((digit) => Number(digit) - 1));
  const capacity = Int32Array.from(places.split(" "), Number);
  const orders = digits(priorities);
  return marketOf(packLists(digits(lists), capacity.length), capacity, (i, s) => orders[s].indexOf(i));
}
