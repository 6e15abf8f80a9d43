/** One number for a run's results: the same wherever and however it was computed. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ReplicateResult } from "../engine/job.ts";

/**
 * SHA-256 over the place-level columns only, whatever other units are recorded, as little-endian float64 in declared
 * order of indicator, group, year, replicate, where both phases are run those of primary schools after them; NaN as 7ff8000000000000, −0 as 0; no times, hosts or file bytes.
 */
export function resultHash(results: readonly ReplicateResult[]): string {
  const ordered = [...results].sort((a, b) => a.replicate - b.replicate).map(seriesOf);
  const length = ordered[0]?.place.length ?? 0;
  if (ordered.some(({ place }) => place.length !== length))
    throw new Error("replicates of different length have no hash");
  const digest = sha256.create();
  const row = new DataView(new ArrayBuffer(8 * ordered.length));
  for (let at = 0; at < length; at++) {
    ordered.forEach(({ place }, i) => {
      row.setFloat64(8 * i, place[at] === 0 ? 0 : place[at], true);
      if (Number.isNaN(place[at])) row.setBigUint64(8 * i, 0x7ff8000000000000n, true);
    });
    digest.update(new Uint8Array(row.buffer));
  }
  return bytesToHex(digest.digest());
}

const seriesOf = ({ place, primary }: ReplicateResult): { place: Float64Array } =>
  primary === undefined ? { place } : { place: Float64Array.of(...place, ...primary) };

/** SHA-256 of text, in hexadecimal. */
export const textHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
