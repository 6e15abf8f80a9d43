/** Plain data with typed arrays in it → bytes and back, bit for bit. What comes in is checked before it is believed. */

import { sha256 } from "@noble/hashes/sha2.js";
import { type ColumnKind, KINDS } from "../population/columns.ts";

type TypedArray = InstanceType<(typeof KINDS)[ColumnKind]>;

const MAGIC = "catchment-state\n";
const DEEPEST = 64;

/** What made a file unreadable, for the reader to report with the file's name. */
export class PackError extends Error {}

/**
 * Bytes: the magic line, the header's length (4 bytes), the header (JSON in which `{"@": [kind, offset, length]}` stands
 * for an array and `{"#": "NaN"}` for a number JSON has no word for), the arrays on 8-byte borders, and a SHA-256 of all
 * that. Little-endian, as every machine that runs JavaScript today.
 */
export function pack(value: unknown): Uint8Array {
  const arrays: TypedArray[] = [];
  let offset = 0;
  const header = encodeText(
    JSON.stringify(value, (_, part: unknown) => {
      const kind = kindOf(part);
      if (kind !== undefined) {
        const array = part as TypedArray;
        const reference = { "@": [kind, offset, array.length] };
        arrays.push(array);
        offset += rounded(array.byteLength);
        return reference;
      }
      return typeof part === "number" && !Number.isFinite(part) ? { "#": String(part) } : part;
    }),
  );
  const start = rounded(MAGIC.length + 4 + header.length);
  const bytes = new Uint8Array(start + offset + 32);
  bytes.set(encodeText(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true);
  bytes.set(header, MAGIC.length + 4);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += rounded(array.byteLength);
  }
  bytes.set(sha256(bytes.subarray(0, at)), at);
  return bytes;
}

/** The value that was packed; PackError where the bytes are not whole. */
export function unpack(bytes: Uint8Array): unknown {
  const head = MAGIC.length + 4;
  if (bytes.length < head + 32 || decodeText(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new PackError("a saved state of Catchment");
  }
  const end = bytes.length - 32;
  const sum = sha256(bytes.subarray(0, end));
  if (sum.some((byte, i) => byte !== bytes[end + i]))
    throw new PackError("a saved state that is whole: its checksum fails");
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  if (head + length > end) throw new PackError("a header inside the file");
  const body = Uint8Array.from(bytes.subarray(rounded(head + length), end));
  return restore(JSON.parse(decodeText(bytes.subarray(head, head + length))), body.buffer, 0);
}

function restore(value: unknown, body: ArrayBuffer, depth: number): unknown {
  if (depth > DEEPEST) throw new PackError("data nested at most 64 deep");
  if (Array.isArray(value)) return value.map((part) => restore(part, body, depth + 1));
  if (value === null || typeof value !== "object") return value;
  if (Object.hasOwn(value, "@")) return arrayAt((value as { "@": unknown })["@"], body);
  if (Object.hasOwn(value, "#")) return Number((value as { "#": unknown })["#"]);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, restore(part, body, depth + 1)]));
}

function arrayAt(reference: unknown, body: ArrayBuffer): TypedArray {
  const [kind, offset, length] = Array.isArray(reference) ? reference : [];
  const known = typeof kind === "string" && Object.hasOwn(KINDS, kind) ? KINDS[kind as ColumnKind] : undefined;
  const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
  if (
    known === undefined ||
    !whole ||
    offset % 8 !== 0 ||
    offset + length * known.BYTES_PER_ELEMENT > body.byteLength
  ) {
    throw new PackError("arrays inside the file");
  }
  return new known(body, offset, length).slice();
}

const kindOf = (part: unknown): ColumnKind | undefined =>
  (Object.keys(KINDS) as ColumnKind[]).find((kind) => part instanceof KINDS[kind]);

const rounded = (length: number): number => Math.ceil(length / 8) * 8;

/** UTF-8, by way of percent signs: the model knows no TextEncoder. */
function encodeText(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let i = 0; i < escaped.length; i++) {
    const isEscape = escaped[i] === "%";
    bytes.push(isEscape ? Number.parseInt(escaped.slice(i + 1, i + 3), 16) : escaped.charCodeAt(i));
    if (isEscape) i += 2;
  }
  return Uint8Array.from(bytes);
}

function decodeText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(Array.from(bytes.subarray(at, at + 8192), (byte) => `%${(byte + 256).toString(16).slice(1)}`).join(""));
  }
  try {
    return decodeURIComponent(parts.join(""));
  } catch {
    throw new PackError("text in UTF-8");
  }
}
