/** The columns of a sweep's table: runs as rows of a Parquet file, and back. */

import type { ColumnSource } from "hyparquet-writer";
import type { Planned } from "../../sim/experiment/plan/jobs.ts";
import type { RunRows } from "./run-shard.ts";

const NAMES = {
  hash: "plan_hash",
  run: "run",
  point: "point",
  scenario: "scenario",
  replicate: "replicate",
  seed: "seed",
} as const;

/** A table's columns, every row with what it is of: such a table can be laid among others. */
export function columnsOf(
  runs: readonly RunRows[],
  planned: Planned,
  hash: string,
  titles: readonly string[],
): ColumnSource[] {
  const all = runs.flatMap((run) => run.rows.map((row) => ({ run, row })));
  const of = <T>(value: (one: (typeof all)[number]) => T): T[] => all.map(value);
  const values = new Map(runs.map(({ point }) => [point, planned.valuesAt(point)]));
  const whole = (name: string, value: (one: (typeof all)[number]) => number): ColumnSource => ({
    name,
    type: "INT64",
    data: of((one) => BigInt(value(one))),
    nullable: false,
  });
  const text = (
    name: string,
    value: (one: (typeof all)[number]) => string | undefined,
    nullable = true,
  ): ColumnSource => ({
    name,
    type: "STRING",
    data: of((one) => value(one) ?? null),
    nullable,
  });
  return [
    text(NAMES.hash, () => hash, false),
    whole(NAMES.run, ({ run }) => run.run),
    whole(NAMES.point, ({ run }) => run.point),
    text(NAMES.scenario, ({ run }) => titles[run.position], false),
    whole(NAMES.replicate, ({ run }) => run.replicate),
    whole(NAMES.seed, () => planned.plan.seed),
    ...planned.factors.map(
      ({ key }, i): ColumnSource => ({
        name: key,
        type: "DOUBLE",
        data: of(({ run }) => orNull((values.get(run.point) as number[])[i])),
        nullable: true,
      }),
    ),
    { name: "year", type: "INT32", data: of(({ row }) => row.year ?? null), nullable: true },
    text("unit_type", ({ row }) => row.unitType),
    text("unit_id", ({ row }) => row.unitId),
    text("group", ({ row }) => row.group),
    text("indicator", ({ row }) => row.indicator),
    { name: "value", type: "DOUBLE", data: of(({ row }) => orNull(row.value)), nullable: true },
    text("status", ({ row }) => (row.stage === undefined ? "ok" : "failed"), false),
    text("stage", ({ row }) => row.stage),
    text("error", ({ row }) => row.error),
  ];
}

/** Nobody to speak of, or a factor that the point says nothing of, is an empty cell. */
const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
