/** The generator of the references in C: xoshiro128** 1.1 (Blackman & Vigna 2021), its state in the open. */

import { asUniform } from "../../sim/random/streams.ts";
import { turned } from "../../sim/random/turned.ts";

/** Four words of 32 bits. */
export type Chance = Int32Array;

/** The state that a seed begins with: a splitmix of 32 bits. */
export function sown(seed: number): Chance {
  return Int32Array.from({ length: 4 }, (_, i) => {
    let x = (seed + Math.imul(i + 1, 0x9e3779b9)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    return x ^ (x >>> 15);
  });
}

/** The next 32 bits. */
export function word(chance: Chance): number {
  const result = Math.imul(turned(Math.imul(chance[1], 5), 7), 9);
  const shifted = chance[1] << 9;
  chance[2] ^= chance[0];
  chance[3] ^= chance[1];
  chance[1] ^= chance[2];
  chance[0] ^= chance[3];
  chance[2] ^= shifted;
  chance[3] = turned(chance[3], 11);
  return result >>> 0;
}

/** A number strictly between 0 and 1. */
export const uniform = (chance: Chance): number => asUniform(word(chance));

/** A whole number from 0 to `count` − 1, for counts below 2²¹: as exact as the C program's product of 64 bits. */
export const below = (chance: Chance, count: number): number => Math.floor((word(chance) * count) / 4294967296);

/** The next `count` words of 32 bits, the state in locals while they are drawn. */
export function words(chance: Chance, count: number, drawn: Uint32Array): void {
  let [a, b, c, d] = chance;
  for (let i = 0; i < count; i++) {
    drawn[i] = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
  }
  chance.set([a, b, c, d]);
}
