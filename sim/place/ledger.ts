/** What an import filled, left out and assumed, so that none of it happens unseen. */

export interface Filling {
  readonly table: string;
  /** What was filled and how: "places: roll × 1.05". */
  readonly rule: string;
  readonly ids: readonly string[];
}

export interface LeftOut {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

export interface Ledger {
  readonly fillings: readonly Filling[];
  readonly leftOut: readonly LeftOut[];
  /** Notes one row is filled by a rule. */
  fill(table: string, rule: string, id: string): void;
  leave(row: LeftOut): void;
}

/** An empty ledger. */
export function openLedger(): Ledger {
  const fillings: { table: string; rule: string; ids: string[] }[] = [];
  const leftOut: LeftOut[] = [];
  return {
    fillings,
    leftOut,
    fill(table, rule, id) {
      const entry = fillings.find((filling) => filling.table === table && filling.rule === rule);
      if (entry === undefined) fillings.push({ table, rule, ids: [id] });
      else entry.ids.push(id);
    },
    leave: (row) => leftOut.push(row),
  };
}

const NAMED = 40;

/** The ledger in plain sentences, a rule each. */
export const ledgerNotes = ({ fillings, leftOut }: Ledger): string[] => [
  ...leftOut.map(({ table, id, name, reason }) => `Left out of ${table}: ${name} (${id}), ${reason}.`),
  ...fillings.map(({ table, rule, ids }) => `Filled in ${ids.length} of ${table}, ${rule}: ${listed(ids)}.`),
];

const listed = (ids: readonly string[]): string =>
  ids.length <= NAMED ? ids.join(", ") : `${ids.slice(0, NAMED).join(", ")} and ${ids.length - NAMED} more`;
