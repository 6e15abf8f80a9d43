/** One number for what runs of a sweep gave: the same from every executor, whatever the files look like. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Row } from "./rows.ts";

export interface RowHash {
  /** Takes the rows of the next run. */
  readonly take: (run: number, rows: readonly Pick<Row, "value" | "stage">[]) => void;
  readonly hex: () => string;
}

/**
 * SHA-256 over runs in order: the run's number, then its values, each as little-endian float64, NaN as 7ff8000000000000, −0
 * as 0; of a run that failed, the stage in UTF-8 in place of values. Errors in words are no part of it.
 */
export function rowHash(): RowHash {
  const digest = sha256.create();
  return {
    take: (run, rows) => {
      digest.update(numbers([run]));
      const failed = rows.find(({ stage }) => stage !== undefined);
      digest.update(failed?.stage === undefined ? numbers(rows.map(({ value }) => value)) : utf8ToBytes(failed.stage));
    },
    hex: () => bytesToHex(digest.digest()),
  };
}

function numbers(values: readonly number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => {
    if (Number.isNaN(value)) bytes.setBigUint64(8 * i, 0x7ff8000000000000n, true);
    else bytes.setFloat64(8 * i, value === 0 ? 0 : value, true);
  });
  return new Uint8Array(bytes.buffer);
}
