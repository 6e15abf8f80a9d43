/** Columns of one run as they were in another: what a run is given back after each process that writes them. [E2] */

import type Graph from "graphology";
import { schoolNode } from "../network/nodes.ts";
import type { OpenPlace } from "../place/open.ts";
import type { KINDS } from "../population/columns.ts";
import { isOpen } from "../population/open-schools.ts";
import { NO_SCHOOL } from "../population/population.ts";
import type { Process } from "./process.ts";
import type { State } from "./state.ts";

/** Columns ("schools.effect") or the network, and how they were after a process of a year; undefined leaves them. */
export interface Replay {
  readonly columns: readonly string[];
  readonly from: (year: number, process: string) => Moment | undefined;
}

type Values = InstanceType<(typeof KINDS)[keyof typeof KINDS]>;
const TABLES = ["families", "pupils", "schools", "practices", "neighbourhoods", "services"] as const;
type Table = (typeof TABLES)[number];

/** Some columns of a state as they were at one moment. */
export interface Moment {
  /** Whose each row of a table is. */
  readonly keys: Readonly<Partial<Record<Table, Float64Array>>>;
  readonly columns: Readonly<Record<string, Values>>;
  readonly network?: Graph;
  /** Keys of the schools that there were, in order of row. */
  readonly schools: readonly number[];
  /** The same of primary schools, where both phases are run. */
  readonly primary?: Moment;
}

/** Does the process write any of them, or rows of their tables? */
export const writesAny = ({ writes }: Pick<Process, "writes">, columns: readonly string[]): boolean =>
  columns.some((column) => writes.includes(column) || writes.includes(tableOf(column)));

/** The columns as they are now: copies. */
export function momentOf(state: State, place: OpenPlace, columns: readonly string[]): Moment {
  const kept = columns.filter((column) => column !== NETWORK);
  const tables = new Set(kept.map(tableOf));
  const { primary } = state;
  return {
    keys: Object.fromEntries([...tables].map((table) => [table, keysOf(state, place, table)])),
    columns: Object.fromEntries(kept.map((column) => [column, inUse(state, column).slice()])),
    ...(columns.includes(NETWORK) && { network: state.network.copy() }),
    schools: [...place.schools.keys],
    ...(primary && place.primary && { primary: momentOf(primary, place.primary, columns) }),
  };
}

/** Gives a state the columns of a moment, by key: rows that the moment does not have stay as they are. */
export function replayInto(state: State, place: OpenPlace, moment: Moment): void {
  if (moment.network !== undefined) state.network = networkOf(moment.network, state, place);
  for (const [column, values] of Object.entries(moment.columns)) {
    const table = tableOf(column);
    const translate = translator(column, moment.schools, place);
    const into = inUse(state, column);
    eachTwin(moment.keys[table] as Float64Array, keysOf(state, place, table), (from, row) => {
      into[row] = translate(values[from], into[row]);
    });
  }
  if (moment.primary && state.primary && place.primary) replayInto(state.primary, place.primary, moment.primary);
}

/**
 * The network of a moment for the schools that there are here: one that the moment does not have keeps its own ties, one that
 * only the moment has is left out, and where a school is not open there are none, as of any that is shut.
 */
function networkOf(moment: Graph, { network: own, schools }: State, place: OpenPlace): Graph {
  const network = moment.copy();
  for (const node of network.filterNodes((node) => !own.hasNode(node))) network.dropNode(node);
  const missing = own.filterNodes((node) => !network.hasNode(node));
  for (const node of missing) network.addNode(node, own.getNodeAttributes(node));
  for (const node of missing)
    own.forEachEdge(node, (edge, tie, from, to) => {
      if (!network.hasEdge(edge)) network.addEdgeWithKey(edge, from, to, tie);
    });
  place.schools.ids.forEach((id, s) => {
    if (isOpen(schools, s) || !network.hasNode(schoolNode(id))) return;
    for (const edge of network.edges(schoolNode(id))) network.dropEdge(edge);
  });
  return network;
}

/** Is every row that the state shares with the moment as it was then? A network is never taken to be. */
export function isAsIn(state: State, place: OpenPlace, moment: Moment): boolean {
  if (moment.network !== undefined) return false;
  const same = Object.entries(moment.columns).every(([column, values]) => {
    const table = tableOf(column);
    const translate = translator(column, moment.schools, place);
    const now = inUse(state, column);
    let alike = true;
    eachTwin(moment.keys[table] as Float64Array, keysOf(state, place, table), (from, row) => {
      alike &&= Object.is(translate(values[from], now[row]), now[row]);
    });
    return alike;
  });
  if (!same || moment.primary === undefined || state.primary === undefined || place.primary === undefined) return same;
  return isAsIn(state.primary, place.primary, moment.primary);
}

const NETWORK = "network";
const tableOf = (column: string): Table => column.slice(0, column.indexOf(".")) as Table;

function inUse(state: State, column: string): Values {
  const table = state[tableOf(column)] as unknown as Record<string, Values> & { count: number };
  return table[column.slice(column.indexOf(".") + 1)].subarray(0, table.count) as Values;
}

/** Whose each row is: people by their own keys, schools by theirs, practices by school and number, the others by row. */
function keysOf(state: State, place: OpenPlace, table: Table): Float64Array {
  const { count } = state[table];
  if (table === "families" || table === "pupils") return apart(state[table].key, count);
  if (table === "schools") return apart(place.schools.keys, count);
  if (table !== "practices") return Float64Array.from({ length: count }, (_, row) => row);
  const each = count / Math.max(1, state.schools.count);
  const schools = apart(place.schools.keys, state.schools.count);
  return Float64Array.from({ length: count }, (_, row) => schools[Math.floor(row / each)] * MOST + (row % each));
}

/** More than there are practices. */
const MOST = 1024;

/** Keys are hashes of 32 bits, of which two of many people may be the same: the second of them is told by being it. */
function apart(keys: ArrayLike<number>, count: number): Float64Array {
  const seen = new Map<number, number>();
  return Float64Array.from({ length: count }, (_, row) => {
    const before = seen.get(keys[row]) ?? 0;
    seen.set(keys[row], before + 1);
    return keys[row] + before * 4294967296;
  });
}

function eachTwin(from: Float64Array, into: Float64Array, take: (from: number, row: number) => void): void {
  const rowOf = new Map<number, number>();
  for (let row = 0; row < from.length; row++) rowOf.set(from[row], row);
  for (let row = 0; row < into.length; row++) {
    const twin = rowOf.get(into[row]);
    if (twin !== undefined) take(twin, row);
  }
}

/** Columns that hold the row of a school. */
const SCHOOL_ROWS = new Set(["pupils.school", "pupils.leftSchool", "pupils.firstSchool", "pupils.nearest"]);

/** What a value of the moment is here: the row of a school is that of the same school, and stays where there is none. */
function translator(
  column: string,
  schools: readonly number[],
  place: OpenPlace,
): (value: number, own: number) => number {
  if (!SCHOOL_ROWS.has(column)) return (value) => value;
  const rowOf = new Map(Array.from(place.schools.keys, (key, row) => [key, row]));
  return (value, own) => (value === NO_SCHOOL ? value : (rowOf.get(schools[value]) ?? own));
}
